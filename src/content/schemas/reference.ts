import { z } from 'zod';

/** An address on this site, as content writes it: `/kapitel/13/#afsnit-13.2.6`. */
export const localAddress = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9][a-z0-9.-]*)?$/, 'skrives som /kapitel/13/ eller /kapitel/13/#afsnit-13.2.6');

/**
 * An entry of `content/henvisninger.yaml`: a reference that the text's own words cannot lead to its target,
 * because they are wrong, have no number, or name something that is not in the text.
 */
export const specialReferenceSchema = z.strictObject({
  /** file it stands in, under content/; left out when it holds everywhere */
  fil: z
    .string()
    .regex(/^(kapitler|anbefalinger)\/[a-z0-9-]+\.mdx$/, 'skrives som kapitler/13-….mdx eller anbefalinger/20.mdx')
    .optional(),
  /** the words that are the reference */
  tekst: z.string().min(3),
  /** a longer passage they stand in, when the words alone could be taken for something else */
  i: z.string().optional(),
  /** the editorial note right after the words: its line in the ledger */
  note: z.int().positive().optional(),
  /** where it leads; left out when it is not linked */
  til: localAddress.optional(),
  hvorfor: z.string().min(8),
});

export type SpecialReference = z.infer<typeof specialReferenceSchema>;
