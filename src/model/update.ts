import { z } from 'astro/zod';
import { sourceDateSchema } from './date.ts';
import { RECOMMENDATIONS } from './recommendation.ts';

/** What sort of news an update is. */
export const kinds = [
  'Status', 'Beslutning', 'Lovgivning', 'Bevilling', 'Offentliggørelse', 'Afprøvning', 'Frist', 'Nøgletal',
  'Opmærksomhedspunkt', 'Forslag', 'Lokal anvendelse', 'Baggrund',
] as const;

/** Our normalised phases. Never shown without the source's own status word. */
export const phases = [
  'under forberedelse', 'i høring', 'besluttet', 'lovforslag fremsat', 'finansieret', 'igangsat', 'afprøves', 'under implementering',
  'offentliggjort', 'delopgave afsluttet', 'udskudt', 'forsinket', 'afventer', 'udgået', 'uafklaret',
] as const;

/** How sure the edition is of a link to a recommendation. */
export const confidence = z.enum(['sikker', 'sandsynlig', 'mulig']);

/**
 * Frontmatter of `content/opfoelgning/<dato>-<navn>.mdx`: one claim from one source at one time.
 * The body is our own words, a few sentences. Nothing here is ever added up to a status of a recommendation.
 */
export const updateSchema = z.strictObject({
  title: z.string().min(5).max(120),
  scope: z.enum(['anbefaling', 'tema', 'plan']),
  kind: z.enum(kinds),
  /** the recommendations it concerns, each with how sure the link is and the stepping stones it names */
  recommendations: z.array(z.strictObject({
    number: z.int().min(1).max(RECOMMENDATIONS),
    confidence,
    steppingStones: z.array(z.int().positive()).optional(),
  })).default([]),
  themes: z.array(z.string()).default([]),
  /** when it happened, or the period or deadline it is about */
  event: sourceDateSchema.optional(),
  /** when the source said so */
  stated: sourceDateSchema,
  /** verbatim from the source */
  statusWord: z.string().min(1).optional(),
  phase: z.enum(phases).optional(),
  /** the source speaks of something still to come: shown as "Kilden forventede …" once it has passed */
  expected: z.boolean().default(false),
  amounts: z.array(z.strictObject({
    /** verbatim: "150 mio. kr." */
    text: z.string().min(1),
    /** the number in the source's unit, for sorting */
    value: z.number(),
    unit: z.string().min(1).or(z.literal('uden enhed i kilden')),
    purpose: z.string().min(1),
    period: z.string().min(1).optional(),
    /** the same money told of elsewhere: one name for it, so that it is never counted twice */
    sameMoney: z.string().regex(/^[a-z0-9-]+$/).optional(),
  })).default([]),
  quote: z.string().min(1).max(200).optional(),
  /** id of a file in `content/kilder/` */
  source: z.string(),
  /** where in the source: "punkt 3", "tabel 1, række 4" */
  place: z.string().min(1),
  /** lines of the source's text that carry the claim */
  lines: z.string().regex(/^\d+(-\d+)?$/),
  /** why it is linked as it is, when that is not plain */
  why: z.string().optional(),
  supersededBy: z.string().optional(),
  sameAs: z.string().optional(),
}).refine((update) => !update.phase || update.statusWord, { path: ['phase'], message: 'en fase kræver kildens eget statusord (statusWord)' });

export type UpdateData = z.infer<typeof updateSchema>;
