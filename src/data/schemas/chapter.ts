import { z } from 'zod';
import { official } from '../../site/publication.ts';
import { number, url } from './common.ts';

const anchorSchema = z.strictObject({
  id: z.string().describe('Anker på siden'),
  number: z.int().positive().nullable().describe('Nummer i udgivelsen, når den har et'),
  title: z.string(),
  url: url('Stedets adresse'),
});

const sectionSchema = z.strictObject({
  id: z.string().describe('Anker på siden'),
  number: z.string().nullable().describe('Afsnittets nummer, fx 11.2.2, når det har et'),
  title: z.string(),
  level: z.int().min(2).max(6).describe('2 for fx 11.2, 3 for fx 11.2.2, 4 for overskrifter uden nummer'),
  url: url('Afsnittets adresse'),
});

export const chapterSchema = z
  .strictObject({
    number: z
      .int()
      .min(1)
      .max(official.chapters)
      .nullable()
      .describe('Kapitlets nummer. Forord, ordliste og følgegruppe har intet'),
    title: z.string(),
    heading: z.string().nullable().describe('Overskriften, som den er trykt'),
    sections: z.array(sectionSchema),
    boxes: z.array(anchorSchema),
    tables: z.array(anchorSchema),
    figures: z.array(anchorSchema),
    terms: z.array(z.strictObject({ id: z.string(), name: z.string(), url: url('Begrebets adresse') })),
    recommendations: z.array(number).describe('Anbefalinger, som står i kapitlet i fuld form'),
    words: z.int().positive().describe('Antal ord i den officielle tekst'),
    url: url('Kapitlets side'),
    markdownUrl: url('Hele kapitlets tekst som Markdown'),
  })
  .describe('Et kapitel, forordet, ordlisten eller følgegruppen');

export type ChapterData = z.infer<typeof chapterSchema>;
