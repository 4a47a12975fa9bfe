import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parse } from 'yaml';

const judgedSchema = z.array(
  z.strictObject({
    q: z.string(),
    klasse: z.string(),
    tema: z.int(),
    saet: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']),
    svar: z.array(z.string()).optional(),
    godt: z.array(z.string()).optional(),
  }),
);

/** A question, and the addresses that may stand first, "…*" for all that begin so; without any, nothing may be found. */
export type Judged = z.infer<typeof judgedSchema>[number];

export const judged = (): Judged[] => judgedSchema.parse(parse(readFileSync('tests/search/queries.yaml', 'utf8')));

/** A judged question and the addresses that search gave, best first. */
export interface Verdict extends Judged {
  hits: string[];
  /** where the first right answer stands, 1 being first; 0 when it is not among the hits */
  place: number;
}

export const verdict = (question: Judged, hits: string[]): Verdict => ({
  ...question,
  hits,
  place: hits.findIndex((hit) => question.svar?.some((right) => isAt(hit, right))) + 1,
});

/** Whether an address is one that was judged: the same, or with "*" one that begins so. */
export const isAt = (path: string, right: string): boolean =>
  right.endsWith('*') ? path.startsWith(right.slice(0, -1)) : path === right;

/** The figures of some verdicts, of those questions that have an answer. */
export interface Figures {
  count: number;
  first: number;
  three: number;
  mrr: number;
}

export function figures(verdicts: Verdict[]): Figures {
  const answered = verdicts.filter(({ svar }) => svar);
  const share = (test: (place: number) => boolean) =>
    answered.filter(({ place }) => test(place)).length / answered.length;
  return {
    count: answered.length,
    first: share((place) => place === 1),
    three: share((place) => place > 0 && place <= 3),
    mrr: answered.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / answered.length,
  };
}

/** Questions without an answer that were given one. */
export const wronglyFound = (verdicts: Verdict[]): Verdict[] =>
  verdicts.filter(({ svar, hits }) => !svar && hits.length > 0);
