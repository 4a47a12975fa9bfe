import { z } from 'zod';
import { pledgeStates, type PledgeState } from '../../followup/pledges.ts';
import { dateSchema, number, url } from './common.ts';

const briefSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stated: dateSchema,
  url: url('Opfølgningens side'),
});

export const pledgeSchema = z
  .strictObject({
    id: z.string().describe('Opfølgningens id'),
    title: z.string(),
    expected: dateSchema.nullable().describe('Hvornår kilden ventede det. Tom, når den ikke nævner et tidspunkt'),
    deadline: z.iso.date().nullable().describe('Den sidste dag, tidspunktet kan betyde'),
    state: z
      .enum(Object.keys(pledgeStates) as [PledgeState, ...PledgeState[]])
      .describe('Hvad vi ved, på dagen »asOf«'),
    said: z
      .array(
        z.strictObject({
          source: z.string().describe('Kildens id'),
          perspective: z.string().describe('Hvem der taler'),
          stated: dateSchema,
          place: z.string(),
          quote: z.string().nullable().describe('Ordret fra kilden'),
        }),
      )
      .min(1)
      .describe('De kilder, der sagde det'),
    earlier: z.array(briefSchema).describe('Det samme, ventet på et andet tidspunkt før'),
    later: z.array(briefSchema).describe('Hvad senere kilder fortæller om det'),
    recommendations: z.array(number),
    themes: z.array(z.string()).describe('Temaer, det handler om, også gennem anbefalingerne'),
    url: url('Opfølgningens side'),
  })
  .describe('Noget, en kilde sagde ville ske');

export const silenceSchema = z
  .strictObject({
    theme: z.string().describe('Temaets id'),
    silent: z.array(number).describe('Temaets anbefalinger, som ingen kilde nævner'),
    recommendations: z.array(
      z.strictObject({
        number,
        updates: z.int().nonnegative().describe('Antal opfølgninger'),
        newest: dateSchema.nullable().describe('Hvornår en kilde sidst sagde noget. Tom, når ingen har'),
        since: z.iso.date().describe('Dagen, tavsheden begynder: den seneste oplysnings, eller udgivelsens'),
        url: url('Anbefalingens side'),
      }),
    ),
  })
  .describe('Hvad kilderne ikke siger om et temas anbefalinger. Tavshed siger ikke, at der ikke er sket noget');

export type PledgeData = z.infer<typeof pledgeSchema>;
export type SilenceData = z.infer<typeof silenceSchema>;
