import { z } from 'astro/zod';
import { sourceDateSchema } from './date.ts';

/** Who speaks in a source: shown with every update. */
export const perspectives = ['myndighedsreferat', 'rådsreferat', 'Danske Regioner', 'civilsamfund'] as const;

/** `content/kilder/<id>.yaml`: a document that updates are taken from. */
export const sourceDocumentSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.string().min(1),
  publisher: z.string().min(1),
  /** the publisher is not printed in the document */
  publisherInferred: z.boolean().default(false),
  date: sourceDateSchema,
  /** how we know the date */
  dateBasis: z.string().min(1),
  perspective: z.enum(perspectives),
  summary: z.array(z.string().min(1)).min(1),
  /** set when it is one of several documents kept in one file */
  partOf: z.string().optional(),
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })).default([]),
  /** what the document mentions but does not contain */
  missing: z.array(z.string()).default([]),
});

export type SourceDocumentData = z.infer<typeof sourceDocumentSchema>;
