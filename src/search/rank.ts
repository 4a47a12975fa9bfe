import { tokens } from './language/tokens.ts';
import type { Query } from './query.ts';
import type { Entry, Register } from './register.ts';
import type { Concept, Likely } from './resolve.ts';
import * as weights from './weights.ts';

/** A record that meets a question. */
export interface Ranked {
  entry: Entry;
  score: number;
  /** which concepts it meets, by their place in the question */
  met: Set<number>;
}

/** How much each record is about a concept, 0–1: the ways that meet it add up, but never beyond 1. */
export function meet(concept: Concept, register: Register): Map<number, number> {
  const missed = new Map<number, number>();
  for (const { groups, weight } of concept.ways) {
    const [first, ...rest] = groups.map((group) => best(group, register));
    for (const [number, value] of first ?? []) {
      let least = value;
      for (const other of rest) least = Math.min(least, other.get(number) ?? 0);
      if (least > 0) missed.set(number, (missed.get(number) ?? 1) * (1 - weight * least));
    }
  }
  return new Map([...missed].map(([number, miss]) => [number, 1 - miss]));
}

function best(group: Likely[], register: Register): Map<number, number> {
  const found = new Map<number, number>();
  for (const { term, weight } of group)
    for (const [number, value] of register.records(term)) found.set(number, Math.max(found.get(number) ?? 0, value * weight));
  return found;
}

/** Rare words say more than common ones. */
const rarity = (records: number, all: number): number => Math.log(1 + all / (1 + records));

/** Records that meet something, best first; what each concept is worth; and which of them a record must meet to meet the question. */
export interface Ranking {
  ranked: Ranked[];
  worth: number[];
  needed: Set<number>;
}

/** Ranks every record that meets at least one concept. */
export function rank(query: Query, concepts: Concept[], register: Register): Ranking {
  const all = register.entries.length;
  const met = concepts.map((concept) => meet(concept, register));
  const worth = met.map((records) => (records.size > 0 ? rarity(records.size, all) : rarity(0, all)));
  const sums = new Map<number, Ranked>();
  met.forEach((records, i) => {
    for (const [number, value] of records) {
      let found = sums.get(number);
      if (!found) sums.set(number, (found = { entry: register.entries[number]!, score: 0, met: new Set() }));
      found.score += worth[i]! * value;
      found.met.add(i);
    }
  });
  const asked = concepts.map(({ stem }) => stem).join(' ');
  for (const found of sums.values()) {
    // Who asks how many wants the numbers, not what should be done about them.
    const about = found.entry.kind === 'anbefaling' && !query.numeric && found.met.size === concepts.length ? Math.min(...met.map((records) => records.get(found.entry.number) ?? 0)) : 0;
    found.score *= (1 + weights.aboutRecommendation * about) * prior(found.entry, query, asked);
  }
  const ranked = [...sums.values()].sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
  const rare = met.flatMap(({ size }, i) => (size < all * weights.commonShare ? [i] : []));
  return { ranked, worth, needed: new Set(rare.length > 0 ? rare : met.keys()) };
}

/** What a record is worth before its words are looked at. */
function prior(entry: Entry, query: Query, asked: string): number {
  const { kindWeights, chapterWeights, titleWeights, numericWeights } = weights;
  const title = tokens(entry.title.replace(/^[\d.]+\s|^\p{L}+ \d+: /u, '')).filter(({ empty }) => !empty).map(({ stem }) => stem).join(' ');
  let value = kindWeights[entry.kind] * (chapterWeights[entry.path.replace(/#.*/, '')] ?? 1) * (entry.priority ? weights.star : 1);
  if (asked) value *= title === asked ? titleWeights.same : title.startsWith(`${asked} `) ? titleWeights.begins : ` ${title} `.includes(` ${asked} `) ? titleWeights.holds : 1;
  if (query.defining && entry.kind === 'begreb') value *= weights.definition;
  if (query.numeric) value *= (entry.numeric ? numericWeights.numeric : 1) * (entry.kind === 'figur' || entry.kind === 'tabel' ? numericWeights.figure : entry.kind === 'anbefaling' ? numericWeights.recommendation : 1);
  return value;
}
