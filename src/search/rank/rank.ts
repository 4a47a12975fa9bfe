import type { Query } from '../understand/query.ts';
import type { Entry } from '../register/entries.ts';
import type { Register } from '../register/register.ts';
import { called, named } from './titles.ts';
import type { Concept } from '../understand/resolve.ts';
import type { Expansion, WeightedTerm } from '../understand/expansions.ts';
import * as weights from '../weights.ts';

/** A record that matches a question. */
export interface Ranked {
  entry: Entry;
  score: number;
  /** which concepts it matches, by their place in the question */
  matched: Set<number>;
}

/** How much each record is about a concept, 0–1. */
function scores({ expansions }: Concept, register: Register): Map<number, number> {
  const own = add(
    expansions.filter(({ substitute }) => !substitute),
    register,
  );
  const others = add(
    expansions.filter(({ substitute }) => substitute),
    register,
  );
  if (own.size === 0 || others.size === 0) return own.size > 0 ? own : others;
  // What the text says instead may be everywhere; the few places that have the reader's own word must not drown in them.
  const lift = Math.max(1, (weights.ownWord * Math.max(...others.values())) / Math.max(...own.values()));
  for (const [number, value] of own)
    others.set(number, 1 - (1 - (others.get(number) ?? 0)) * (1 - Math.min(1, value * lift)));
  return others;
}

/** The expansions that match a record add up, but never beyond 1. */
function add(expansions: Expansion[], register: Register): Map<number, number> {
  const missed = new Map<number, number>();
  for (const { groups, weight } of expansions) {
    const [first, ...rest] = groups.map((group) => best(group, register));
    for (const [number, value] of first ?? []) {
      let least = value;
      for (const other of rest) least = Math.min(least, other.get(number) ?? 0);
      if (least > 0) missed.set(number, (missed.get(number) ?? 1) * (1 - weight * least));
    }
  }
  return new Map([...missed].map(([number, miss]) => [number, 1 - miss]));
}

function best(group: WeightedTerm[], register: Register): Map<number, number> {
  const found = new Map<number, number>();
  for (const { term, weight } of group)
    for (const [number, value] of register.records(term))
      found.set(number, Math.max(found.get(number) ?? 0, value * weight));
  return found;
}

/** Rare words say more than common ones. */
const rarity = (records: number, all: number): number => Math.log(1 + all / (1 + records));

/** Records that match something, best first; what each concept is worth; and which of them a record must match to match the question. */
export interface Ranking {
  ranked: Ranked[];
  worth: number[];
  needed: Set<number>;
}

/** Ranks every record that matches at least one concept. */
export function rank(query: Query, concepts: Concept[], register: Register): Ranking {
  const all = register.entries.length;
  const byConcept = concepts.map((concept) => scores(concept, register));
  const worth = byConcept.map((records) => (records.size > 0 ? rarity(records.size, all) : rarity(0, all)));
  const sums = new Map<number, Ranked>();
  byConcept.forEach((records, i) => {
    for (const [number, value] of records) {
      let found = sums.get(number);
      if (!found) sums.set(number, (found = { entry: register.entries[number]!, score: 0, matched: new Set() }));
      found.score += worth[i]! * value;
      found.matched.add(i);
    }
  });
  const [only, ...others] = concepts;
  const asked =
    only && others.length === 0 ? [only.stem, ...only.phrases] : [concepts.map(({ stem }) => stem).join(' ')];
  const rare = byConcept.flatMap(({ size }, i) => (size < all * weights.commonShare ? [i] : []));
  const titles = called(asked, rare.length === 0, register);
  const names = named([asked[0] ?? '', query.all.map(({ stem }) => stem).join(' ')], register);
  // What is asked for by its own words is found, also when they are small words that are not looked up.
  for (const number of names.keys())
    sums.set(number, {
      entry: register.entries[number]!,
      score: Math.max(sums.get(number)?.score ?? 0, weights.namedShare * worth.reduce((sum, each) => sum + each, 0)),
      matched: new Set(byConcept.keys()),
    });
  for (const found of sums.values()) {
    // Who asks how many or what something is, does not ask what should be done about it.
    const about =
      found.entry.kind === 'anbefaling' && !query.numeric && !query.defining && found.matched.size === concepts.length
        ? Math.min(...byConcept.map((records) => records.get(found.entry.number) ?? 0))
        : 0;
    found.score *=
      (1 + weights.aboutRecommendation * about) *
      prior(found.entry, query, {
        title: (titles.get(found.entry.number) ?? 1) * (names.get(found.entry.number) ?? 1),
        pages: register.pageWeights,
      });
  }
  const ranked = [...sums.values()].sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
  return { ranked, worth, needed: new Set(rare.length > 0 ? rare : byConcept.keys()) };
}

/** What a record is worth before its words are looked at; `title` is what it says of it that it is called what was asked. */
function prior(
  entry: Entry,
  query: Query,
  { title, pages }: { title: number; pages: Register['pageWeights'] },
): number {
  const { kindWeights, numericWeights } = weights;
  let value =
    title * kindWeights[entry.kind] * (pages[entry.path.replace(/#.*/, '')] ?? 1) * (entry.priority ? weights.star : 1);
  if (query.defining && entry.kind === 'begreb') value *= weights.definition;
  if (query.kind === entry.kind) value *= weights.askedKind;
  if (query.numeric)
    value *=
      (entry.numeric ? numericWeights.numeric : 1) *
      (entry.kind === 'figur' || entry.kind === 'tabel'
        ? numericWeights.figure
        : entry.kind === 'anbefaling'
          ? numericWeights.recommendation
          : 1);
  return value;
}
