import { z } from 'zod';
import { official } from '../../site/publication.ts';

/** An entry of `content/temaer.yaml`: a theme is a chapter 8–16. */
export const themeSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  chapter: z.int().min(official.themes.first).max(official.themes.last),
});

export type Theme = z.infer<typeof themeSchema>;
