import { z } from 'zod';
import { official } from '../../site/publication.ts';

const number = z.int().min(1).max(official.recommendations);

/**
 * Frontmatter of `content/anbefalinger/NN.mdx`. `title` is the full form's (chapters 8–16);
 * chapter 3 prints its own title and text for the same recommendation, and neither is harmonised.
 */
export const recommendationSchema = z.strictObject({
  number,
  title: z.string().min(1),
  theme: z.string().min(1),
  section: z.string().regex(/^\d+(\.\d+)+$/),
  /** starred in chapter 3 */
  priority: z.boolean(),
  /** which of Boks 13's five tracks names it */
  track: z
    .int()
    .min(1)
    .max(official.tracks?.count ?? 1)
    .optional(),
  shortTitle: z.string().min(1).optional(),
  shortText: z.string().min(1),
  actors: z.array(z.string()),
  targetGroups: z.array(z.string()),
  keywords: z.array(z.string()),
  related: z.array(number),
  /** bullets of Boks 9 that it serves, 1–10: the edition's own linking */
  goals: z.array(z.int().min(1).max(official.goals?.count ?? 1)),
  /** when `related` or `keywords`, which are ours, were last changed after they were published */
  revised: z.iso.date().optional(),
});

export type RecommendationData = z.infer<typeof recommendationSchema>;
