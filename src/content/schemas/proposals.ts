import { z } from 'zod';
import { official } from '../../site/publication.ts';
import { confidence } from './update.ts';

/** One proposal, verbatim, and the recommendations it touches. */
const proposalSchema = z.strictObject({
  proposal: z.int().positive(),
  text: z.string().min(1),
  /** id of a file in `content/kilder/` */
  source: z.string(),
  place: z.string().min(1),
  lines: z.string().regex(/^\d+(-\d+)?$/),
  recommendations: z.array(z.strictObject({ number: z.int().min(1).max(official.recommendations), confidence })),
        /** when what was published of it was last changed */
        revised: z.iso.date().optional(),
});

/**
 * `content/forslag/<id>.yaml`: what others have proposed, beside the recommendations about the same. Their source does not link
 * the two: the linking and its confidence are the edition's own.
 */
export const proposalsSchema = z.strictObject({
  name: z.string().min(1).meta({ description: 'Hvem der har stillet forslagene.', examples: ['PsykiatriLøftet'] }),
  possessive: z.string().min(1).meta({ description: 'Navnet i ejefald.', examples: ['PsykiatriLøftets'] }),
  proposals: z.array(proposalSchema).min(1),
});

export type ProposalsData = z.infer<typeof proposalsSchema>;
