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
  };
});
