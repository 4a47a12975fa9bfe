import { z } from 'zod';
import { localAddress } from './reference.ts';

/**
 * An entry of `content/begreber.yaml`: the forms in which a term of the glossary or of Boks 5 stands in the text.
 * The definition is the official one and is never written here.
 */
export const termSchema = z.strictObject({
  /** the term as its definition prints it */
  begreb: z.string().min(1),
  /** its forms; in "forskning og [udvikling]" only the part in brackets is the term */
  former: z.array(z.string().min(2)).min(1),
  /** phrases in which the words mean something else, each with the reason; a name or title in the middle of a sentence needs none */
  ikke: z.array(z.strictObject({ ord: z.string().min(2), hvorfor: z.string().min(8) })).default([]),
  /** the block that defines it, when that is not an entry of the glossary or Boks 5 */
  sted: localAddress.optional(),
  /** where chapter 4 says more */
  uddybes: localAddress.optional(),
});

/** An entry of `content/forkortelser.yaml`: what the text itself says that an abbreviation stands for, and where. */
export const abbreviationSchema = z.strictObject({
  forkortelse: z.string().min(2),
  /** other forms: "LPR2" */
  former: z.array(z.string().min(2)).default([]),
  /** the text's own words for it */
  udtryk: z.string().min(3),
  /** their language when it is not Danish: a screen reader says them as they are said there */
  sprog: z.literal('en').optional(),
  /** line of the source that they stand on */
  linje: z.int().positive(),
});

export type Term = z.infer<typeof termSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
