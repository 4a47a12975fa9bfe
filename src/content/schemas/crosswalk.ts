import { z } from 'zod';
import { official } from '../../site/publication.ts';
import { confidence } from './update.ts';

/**
 * `content/psykiatriloeftet.yaml`: PsykiatriLøftet's eight proposals, verbatim, and the recommendations they touch.
 * The source does not link them: the linking and its confidence are the edition's own.
 */
export const crosswalkSchema = z.array(
  z.strictObject({
    proposal: z.int().positive(),
    text: z.string().min(1),
    /** id of a file in `content/kilder/` */
    source: z.string(),
    place: z.string().min(1),
    lines: z.string().regex(/^\d+(-\d+)?$/),
    recommendations: z.array(z.strictObject({ number: z.int().min(1).max(official.recommendations), confidence })),
  }),
);

export type Crosswalk = z.infer<typeof crosswalkSchema>;
