import { z } from 'zod';

const lines = z.string().regex(/^\d+(-\d+)?$/, 'skrives som "857" eller "857-859"');
const formLine = z.string().regex(/^(\d+(\.\d+)?|slut) (· )*\S.*$/, 'skrives som "7404 · · punkt", ligesom i form.txt');
const why = z.string().min(8);

/** When it came, for what came after the first publication: nothing published is changed without a day. */
const dato = z.iso.date().optional();
/** An entry that no longer holds stays where it is, and says so: what was published is never taken out. */
const ophoert = z.strictObject({ dato: z.iso.date(), hvorfor: why }).optional();

/** One explained departure from the source text (issue "The whole proposal on the web", §3). */
export const ledgerEntrySchema = z.discriminatedUnion('slags', [
  /** An artefact of the PDF that is left out; `tekst` limits it to that part of one line. */
  z.strictObject({
    slags: z.literal('udeladt'),
    linjer: lines,
    tekst: z.string().optional(),
    hvorfor: why,
    dato,
    ophoert,
  }),
  /** Lines that are read after another line. */
  z.strictObject({
    slags: z.literal('flyttet'),
    linjer: lines,
    efter: z.int().positive(),
    hvorfor: why,
    dato,
    ophoert,
  }),
  /** The only change of wording: a wrong footnote number, or an erratum. */
  z.strictObject({
    slags: z.literal('rettet'),
    linjer: lines,
    tekst: z.string().min(1),
    til: z.string(),
    hvorfor: why,
    /** an erratum: shown at its place by `<Rettelse linje={…} />` */
    dato,
    /** what readers see, when `tekst` and `til` are pieces of words that the source's lines cut */
    foer: z.string().min(1).optional(),
    efter: z.string().min(1).optional(),
    ophoert,
  }),
  /** Another form than the record's (`content/original/form.txt`): its lines `fra`, and what they are instead. */
  z.strictObject({
    slags: z.literal('form'),
    linjer: lines,
    fra: z.array(formLine).min(1),
    til: z.array(formLine),
    hvorfor: why,
    dato: z.iso.date(),
    ophoert,
  }),
  /** A footnote, moved from the foot of its page to the notes of its chapter. */
  z.strictObject({ slags: z.literal('fodnote'), linjer: lines, nummer: z.int().positive(), dato, ophoert }),
  /** An editorial note; content places it with `<Note linje={…} />`. */
  z.strictObject({ slags: z.literal('note'), linjer: lines, tekst: z.string().min(8), hvorfor: why, dato, ophoert }),
]);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** "857-859" → [857, 859] */
export function range(text: string): [number, number] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return [from, to];
}
