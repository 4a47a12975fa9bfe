import type { Anchor } from '../content/anchors.ts';
import type { Library } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { official } from '../site/publication.ts';

/** How many the publication has of what it is made of, by what they are called. */
export const officialCounts = derived(({ recommendations, parts, themes }: Library) => {
  const anchors = (kind: Anchor['kind'], of: Iterable<{ anchors: Anchor[] }>): number =>
    [...of].flatMap((one) => one.anchors.filter((anchor) => anchor.kind === kind)).length;
  return {
    anbefalinger: official.recommendations,
    trædesten: anchors('stepping-stone', recommendations.values()),
    temaer: themes.length,
    kapitler: official.chapters,
    tabeller: anchors('table', parts),
    figurer: anchors('figure', parts),
    henvisninger: official.citations,
    henvisningstal: official.citations,
  };
});

/** How many there are today of what is ours: it grows, and a page lets the site count it. */
export const ownCounts = derived(({ sources, updates, ledger }: Library) => ({
  kilder: sources.size,
  opfølgninger: updates.length,
  poster: ledger.length,
  afvigelser: ledger.length,
}));

/** The numbers of what the text has of a kind: "figur" → 1–9. */
export const numbersOf = derived(({ parts, recommendations }: Library): Record<string, number[]> => {
  const anchors = parts.flatMap((part) => part.anchors.map(({ id }) => id));
  const named = (name: string): number[] =>
    anchors.flatMap((id) => new RegExp(`^${name}-(\\d+)$`).exec(id)?.[1] ?? []).map(Number);
  return {
    figur: named('figur'),
    tabel: named('tabel'),
    boks: named('boks'),
    kapitel: parts.flatMap(({ number }) => number ?? []),
    anbefaling: [...recommendations.keys()],
  };
});
