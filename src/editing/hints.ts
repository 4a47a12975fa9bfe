import { toString } from 'mdast-util-to-string';
import type { Library, Recommendation, SourceDocument, Update } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { tokens } from '../search/language/tokens.ts';

/** A text as the words in it that carry meaning, each with how telling it is. */
type Weights = Map<string, number>;

const stems = (text: string): string[] => tokens(text).flatMap(({ stem, empty }) => (empty ? [] : [stem]));

/** Something among others, by its words. */
interface Described<T> {
  one: T;
  words: Weights;
  length: number;
}

/** Words that few of the texts have tell the most (inverse document frequency). */
function described<T>(all: Array<[T, string]>): { each: Array<Described<T>>; telling: (text: string) => Weights } {
  const read = all.map(([one, text]) => ({ one, stems: stems(text) }));
  const having = new Map<string, number>();
  for (const { stems } of read) for (const stem of new Set(stems)) having.set(stem, (having.get(stem) ?? 0) + 1);
  const weigh = (found: string[]): Weights =>
    new Map([...new Set(found)].map((stem) => [stem, Math.log((all.length + 1) / ((having.get(stem) ?? 0) + 0.5))]));
  return {
    each: read.map(({ one, stems }) => ({ one, words: weigh(stems), length: norm(weigh(stems)) })),
    telling: (text) => weigh(stems(text)),
  };
}

const norm = (weights: Weights): number =>
  Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));

/** How alike two texts are, 0–1: the cosine of their words' weights. */
function likeness(words: Weights, { words: other, length }: Described<unknown>): number {
  const shared = [...words].reduce((sum, [stem, weight]) => sum + weight * (other.get(stem) ?? 0), 0);
  return shared === 0 ? 0 : shared / (norm(words) * length);
}

const recommendationsIn = derived(({ recommendations }: Library) =>
  described(
    [...recommendations.values()].map((one) => [one, `${one.title} ${one.keywords.join(' ')} ${toString(one.tree)}`]),
  ),
);
const updatesIn = derived(({ updates }: Library) =>
  described(updates.map((one) => [one, `${one.title} ${one.text} ${one.quote ?? ''}`])),
);
const sourcesIn = derived(({ sources }: Library) =>
  described([...sources.values()].map((one) => [one, `${one.title} ${one.publisher}`])),
);

/** Fewer words than this say nothing. */
const FEWEST_WORDS = 3;

function nearest<T>(
  { each, telling }: ReturnType<typeof described<T>>,
  text: string,
  least: number,
  most: number,
): T[] {
  const words = telling(text);
  if (words.size < FEWEST_WORDS) return [];
  return each
    .map((other) => ({ one: other.one, like: likeness(words, other) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);
}

/** The recommendations whose words are nearest those of an update that is being written; the nearest first. */
export const nearestRecommendations = (library: Library, text: string): Recommendation[] =>
  nearest(recommendationsIn(library), text, 0.06, 3);

/** Updates that say something alike; the most alike first. */
export const relatedUpdates = (library: Library, text: string): Update[] => nearest(updatesIn(library), text, 0.18, 4);

/** Updates that seem to say the same. */
export const sameUpdates = (library: Library, text: string): Update[] => nearest(updatesIn(library), text, 0.6, 2);

/** Sources that seem to be the same document: nearly the same title, or an address that stands there already. */
export function sameSources(library: Library, title: string, links: string[]): SourceDocument[] {
  const linked = [...library.sources.values()].filter((source) => source.links.some(({ url }) => links.includes(url)));
  return [...new Set([...linked, ...nearest(sourcesIn(library), title, 0.75, 2)])];
}
