import { z } from 'astro/zod';

/** An entry of `content/temaer.yaml`: a theme is a chapter 8–16. */
export const themeSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  chapter: z.int().min(8).max(16),
});

export type Theme = z.infer<typeof themeSchema>;
