import { z } from 'zod';

/** `content/hjaelp.yaml`: what people in need write, and the small words that may stand around it. */
export const helpWordsSchema = z.strictObject({
  /** words that do not make a subject of what they stand beside */
  fyld: z.array(z.string().min(1)).min(1),
  ord: z
    .array(
      z.strictObject({
        ord: z.array(z.string().min(3)).min(1),
        /** alone: nothing but these words and the small ones; anywhere: also inside a longer sentence */
        hvor: z.enum(['alene', 'overalt']),
        /** why who writes it may need help now */
        grund: z.string().min(10),
        /** the day an editor last looked the words over */
        gennemgaaet: z.iso.date(),
      }),
    )
    .min(1),
});

export type HelpWords = z.infer<typeof helpWordsSchema>;
