import { z } from 'astro/zod';

/** How many recommendations the proposal has; their numbers are 1 to this. */
export const RECOMMENDATIONS = 37;

const number = z.int().min(1).max(RECOMMENDATIONS);

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
  track: z.int().min(1).max(5).optional(),
  shortTitle: z.string().min(1).optional(),
  shortText: z.string().min(1),
  actors: z.array(z.string()),
  targetGroups: z.array(z.string()),
  keywords: z.array(z.string()),
  related: z.array(number),
  /** bullets of Boks 9 that it serves, 1–10: the edition's own linking */
  goals: z.array(z.int().min(1).max(10)),
});

export type RecommendationData = z.infer<typeof recommendationSchema>;
