import { APPARATUS } from '../site/address.ts';
import type { CollectionName } from '../content/collections.ts';
import type { Facets } from '../content/schemas/facet.ts';
import type { ProposalsData } from '../content/schemas/proposals.ts';
import type { RecommendationData } from '../content/schemas/recommendation.ts';
import type { Redirect } from '../content/schemas/redirect.ts';
import type { SpecialReference } from '../content/schemas/reference.ts';
import { statusKey, type StatusWords } from '../content/schemas/status-word.ts';
import { namedReferences } from '../text/references/special.ts';

/** Something we have judged: what it is called, what was said of it, and when it was revised. */
export interface Judgement {
  key: string;
  path: PropertyKey[];
  /** how the field is told of, and its value */
  said: Record<string, string>;
  revised?: string | undefined;
}

/** How sure a proposal's links are, and where it stands. */
const proposed = ({ proposals }: ProposalsData): Judgement[] =>
  proposals.map(({ proposal, text, source, place, lines, recommendations, revised }, index) => ({
    key: String(proposal),
    path: ['proposals', index],
    said: {
      text,
      source,
      place,
      lines,
      ...Object.fromEntries(recommendations.map(({ number, confidence }) => [`anbefaling ${number}`, confidence])),
    },
    revised,
  }));

/** The phase that each status word means. */
const words = (entries: StatusWords[]): Judgement[] =>
  entries.flatMap(({ ord, fase, sket, revised }, index) =>
    ord.map((word) => ({
      key: statusKey(word),
      path: [index],
      said: { fase: String(fase), sket: String(sket) },
      revised,
    })),
  );

/** Where a published address leads now. */
const moved = (redirects: Redirect[]): Judgement[] =>
  redirects.map(({ fra, til, dato }, index) => ({ key: fra, path: [index], said: { til }, revised: dato }));

/** The words that name a facet, those that do not, and why: no text can show that a reason is made up. */
const named = (facets: Facets): Judgement[] =>
  Object.entries(facets).flatMap(([group, all]) =>
    Object.entries(all).map(([id, { revised, ...facet }]) => ({
      key: id,
      path: [group, id],
      // A new exception changes the list: what comes is as much a judgement as what goes.
      said: Object.fromEntries(
        (['navn', 'fordi', 'ord', 'ogsaa', 'ikke'] as const).map((field) => [
          field,
          JSON.stringify(facet[field] ?? []),
        ]),
      ),
      revised,
    })),
  );

/** What is ours at a recommendation: its relatives, and the words it is found by. More words may come. */
const ownAt = ({ related, keywords, revised }: RecommendationData): Judgement[] => [
  {
    key: 'vores felter',
    path: ['related'],
    said: {
      related: related.toSorted((a, b) => a - b).join(', '),
      ...Object.fromEntries(keywords.map((word) => [`keywords: ${word}`, word])),
    },
    revised,
  },
];

/** Where a reference leads that its own words cannot lead on, and why. */
const led = (references: SpecialReference[]): Judgement[] =>
  namedReferences(references).map(({ id, entry: { til, hvorfor, revised } }, index) => ({
    key: `${APPARATUS}#${id}`,
    path: [index],
    said: { ...(til && { til }), hvorfor },
    revised,
  }));

/** What a file of ours judges, by its collection; of a text, its fields. */
export const judgementsOf: Partial<Record<CollectionName, (data: never) => Judgement[]>> = {
  forslag: proposed,
  statusord: words,
  omdirigeringer: moved,
  facetter: named,
  anbefalinger: ownAt,
  henvisninger: led,
};
