import { z } from 'zod';
import { official } from '../../site/publication.ts';
import { named, number, steppingStoneNumber, url } from './common.ts';

export const recommendationSchema = z
  .strictObject({
    number,
    title: z.string().describe('Titlen, som anbefalingen har i fuld form'),
    paragraphs: z.array(z.string()).min(1).describe('Den fulde tekst, afsnit for afsnit, ordret'),
    steppingStones: z
      .array(
        z.strictObject({
          number: steppingStoneNumber,
          text: z.string().describe('Ordret'),
          url: url('Trædestenens adresse'),
        }),
      )
      .describe('Trædestenene i rækkefølge. Tom, når anbefalingen ingen har'),
    shortTitle: z.string().describe('Titlen, som den korte form har den. Den kan afvige fra den fulde'),
    shortText: z.string().describe('Teksten i den korte form, ordret'),
    priority: z.boolean().describe('Fremhævet med stjerne i den korte form'),
    track: z
      .int()
      .min(1)
      .max(official.tracks?.count ?? 1)
      .nullable()
      .describe(`Sporet i Boks ${official.tracks?.box}, når anbefalingen er nævnt der`),
    theme: z.strictObject({ id: z.string(), name: z.string(), chapter: z.int(), url: url('Temaets side') }),
    section: z
      .strictObject({ number: z.string(), url: url('Afsnittets adresse') })
      .describe('Afsnittet, som anbefalingen står i'),
    actors: z.array(named).describe('Aktører, som teksten nævner, med ordene. Tom, når den ingen nævner'),
    targetGroups: z.array(named).describe('Målgrupper, som teksten nævner, med ordene. Tom, når den ingen nævner'),
    keywords: z.array(z.string()).describe('Ord fra teksten. Webudgavens udvalg'),
    related: z.array(number).describe('Beslægtede anbefalinger. Webudgavens udvalg'),
    goals: z
      .array(
        z
          .int()
          .min(1)
          .max(official.goals?.count ?? 1),
      )
      .describe(`Mål i Boks ${official.goals?.box}, som anbefalingen tjener. Webudgavens kobling`),
    url: url('Anbefalingens side'),
    markdownUrl: url('Samme tekst som Markdown'),
  })
  .describe('En anbefaling i det faglige oplæg');

export type RecommendationData = z.infer<typeof recommendationSchema>;
