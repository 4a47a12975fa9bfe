import { z } from 'zod';

/** An entry of `content/soegeord.yaml`: what readers say, and what the text says instead. */
export const searchWordSchema = z.strictObject({
  /** words or expressions of the reader's */
  ord: z.array(z.string().min(2)).min(1),
  /** words or expressions that stand in the text */
  se: z.array(z.string().min(2)).min(1),
  /** why they belong together */
  grund: z.string().min(10),
  /** the language, when it is not Danish */
  sprog: z.enum(['en', 'sv', 'no']).optional(),
});

export type SearchWord = z.infer<typeof searchWordSchema>;
