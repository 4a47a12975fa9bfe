import { z } from 'zod';

/** What a place is called in the index: "13.1.3", "kapitel 8", "anbefaling 22", "mål 13", "ordliste". */
const PLACE = /^(?:\d+(?:\.\d+)+|(?:kapitel|anbefaling|boks|tabel|figur|fodnote|mål) \d+|forord|ordliste|følgegruppe)$/;
const reason = z.string().min(10, 'skal sige hvorfor');
const place = z.string().regex(PLACE, 'skrives som 13.1.3, kapitel 8, anbefaling 22, boks 9, mål 13 eller ordliste');

/** "6.2.1, 13.1.5, anbefaling 14" */
const places = z
  .string()
  .transform((text) => text.split(/,\s*/))
  .pipe(z.array(place));

const entry = {
  /** as the index prints it; whole words */
  ord: z.string().regex(/^[\p{L}\p{N}§](?:.*[\p{L}\p{N})])?$/u, 'skal være hele ord, uden tegn før og efter'),
  /** words that show that a place is about it; the word itself when left out */
  former: z.array(z.string().min(2)).min(1).optional(),
  /** chosen places; all that name it when left out, unless there are subheadings */
  steder: places.optional(),
  /** why a place is among them that does not name it */
  grunde: z.record(place, reason).default({}),
};

/** An entry of `content/emneord.yaml`: a headword of the subject index, with what stands under it. */
export const subjectSchema = z.strictObject({
  ...entry,
  /** subheadings; a place must name both the headword and the subheading */
  under: z.array(z.strictObject({ ...entry, steder: places })).default([]),
  /** every place that names it must be in the entry */
  fuldt: z.boolean().default(false),
  /** places that name it and are left out all the same, and why */
  uden: z.record(place, reason).default({}),
  /** the headwords it is under: then it has no places of its own */
  se: z.array(z.string()).default([]),
  /** related headwords */
  ogsaa: z.array(z.string()).default([]),
});

export type SubjectEntry = z.infer<typeof subjectSchema>;
export type Subheading = SubjectEntry['under'][number];
