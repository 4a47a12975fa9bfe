import { z } from 'zod';
import { partialDate } from '../../site/date.ts';
import { official } from '../../site/publication.ts';

export const url = (what: string) => z.url().describe(what);
export const number = z
  .int()
  .min(1)
  .max(official.recommendations)
  .describe(`Anbefalingens nummer, 1-${official.recommendations}`);
export const steppingStoneNumber = z.int().positive().describe('Trædestenens nummer i anbefalingen, fra 1');
export const named = z.strictObject({
  id: z.string(),
  name: z.string(),
  words: z.array(z.string()).min(1).describe('Ordene i anbefalingens tekst, som nævner den'),
});

export const dateSchema = z.strictObject({
  date: partialDate.describe('2024, 2024-05 eller 2024-05-07: så præcist som kilden'),
  until: partialDate.nullable().describe('Slutningen af en periode'),
  text: z.string().nullable().describe('Kildens egne ord, når den er mindre præcis end en dato'),
  inferred: z.boolean().describe('Udledt af webudgaven, ikke trykt i kilden'),
});

export const publicationSchema = z
  .strictObject({
    title: z.string(),
    subtitle: z.string(),
    authors: z.array(z.string()).describe('Myndighederne bag teksten'),
    year: z.int(),
    date: z.iso.date(),
    url: url('Den officielle udgivelses side'),
  })
  .describe('Udgivelsen, som teksten er taget fra');

export const editionSchema = z
  .strictObject({
    name: z.string(),
    url: url('Webudgavens forside'),
    note: z.string(),
  })
  .describe('Webudgaven, som filen hører til. Den er uofficiel');
