import { z } from 'zod';
import { official } from '../../site/publication.ts';

/** Frontmatter of `content/kapitler/NN-….mdx`: chapters 1–16, and the four parts without a number. */
export const chapterSchema = z.strictObject({
  number: z.int().min(1).max(official.chapters).optional(),
  title: z.string().min(1),
  /** the heading as printed; empty where the source has none */
  heading: z.string(),
});

export type ChapterData = z.infer<typeof chapterSchema>;
