import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Anchor } from '../content/anchors.ts';
import { collections } from '../content/collections.ts';
import { blockUse, isBlock, shownBy } from '../blocks/use.ts';
import { APPARATUS, citationPath, recommendationPath, termPath, themePath, timelinePath } from '../site/address.ts';
import { byEach } from '../lib/by-each.ts';
import { derived } from '../lib/derived.ts';
import { entrySum, namedEntries } from '../fidelity/entry.ts';
import { followUp, newestFirst } from '../followup/stories.ts';
import { chaptersOf } from '../followup/facets.ts';
import { glossary } from '../text/glossary.ts';
import type { Library, Part, Update } from '../content/library.ts';
import { planTopics } from '../followup/plan-topics.ts';
import { official } from '../site/publication.ts';
import { mentions } from '../text/references/mentions.ts';
import { namedReferences, referenceSum } from '../text/references/special.ts';
import { subjectId } from '../text/subjects/order.ts';

/** The anchors of a page, and the words that an anchor without a name of its own leads to. */
export type Anchors = Map<string, string | undefined>;

/** Addresses of the site: each page (or file) with its anchors, in the order of the page. */
export type Addresses = Map<string, Anchors>;

/** Whether an address resolves: `/kapitel/11/` or `/kapitel/11/#afsnit-11.2`. */
export function resolves(addresses: Addresses, address: string): boolean {
  const [path = '', anchor] = address.split('#');
  const anchors = addresses.get(path);
  return anchors !== undefined && (anchor === undefined || anchors.has(anchor));
}

/** Every address as one string, as `/kapitel/11/#afsnit-11.2`. */
export const allAddresses = (addresses: Addresses): string[] =>
  [...addresses].flatMap(([path, anchors]) => [path, ...[...anchors.keys()].map((anchor) => `${path}#${anchor}`)]);

/** The pages of the text and of its follow-up with their anchors: parts, recommendations, glossary, concordance, subject index, timeline, ledger. From the parse, without a build. */
export const textAddresses = (library: Library): Addresses =>
  // Who asks may add pages of its own, never anchors.
  new Map(textOf(library));

const textOf = derived(findAddresses);

function findAddresses(library: Library): Addresses {
  const addresses: Addresses = new Map();
  for (const part of library.parts)
    addresses.set(part.path, new Map([...partAnchors(part, library), ...footnotes(part)]));
  for (const { number, anchors } of library.recommendations.values())
    addresses.set(recommendationPath(number), new Map([[`anbefaling-${number}`, undefined], ...anchors.map(named)]));
  const add = (address: string) => {
    const [path = '', anchor = ''] = address.split('#');
    addresses.set(path, (addresses.get(path) ?? new Map<string, string | undefined>()).set(anchor, undefined));
  };
  const { box, chapter, abbreviations } = glossary(library);
  for (const { id } of [...box, ...chapter, ...abbreviations]) add(termPath(id));
  const { of } = mentions(library);
  for (let number = 1; number <= official.citations; number++)
    if (of(citationPath(String(number))).length > 0) add(citationPath(String(number)));
  for (const [path, updates] of updateLists(library))
    for (const { slug } of updates) add(`${path}#opfoelgning-${slug}`);
  for (const { ord } of library.subjects) add(`${collections.emneord.page}#${subjectId(ord)}`);
  addresses.set(
    APPARATUS,
    new Map([
      ...namedEntries(library.everLedger).map(({ id, entry }): [string, string] => [id, entrySum(entry)]),
      ...namedReferences(library.specialReferences).map(({ id, entry }): [string, string] => [id, referenceSum(entry)]),
    ]),
  );
  return addresses;
}

/** The pages where an update has an anchor: the timeline, and those that tell it in full. Elsewhere it is a line that leads to its page. */
function* updateLists({
  updates,
  recommendations,
  themes,
  edition,
  parts,
}: Library): Generator<[path: string, updates: Update[]]> {
  const inFull = (own: Update[] = []): Update[] => {
    const { current, superseded } = followUp(own, updates);
    return [...current.flat(), ...superseded].flatMap(({ lead, same }) => [lead, ...same]);
  };
  yield [timelinePath(), [...updates].sort(newestFirst)];
  const byRecommendation = byEach(updates, (update) => update.recommendations.map(({ number }) => number));
  for (const number of recommendations.keys()) yield [recommendationPath(number), inFull(byRecommendation.get(number))];
  const byTheme = byEach(updates, (update) => update.themes);
  for (const { slug } of themes) yield [themePath(slug), inFull(byTheme.get(slug))];
  const byChapter = byEach(updates, chaptersOf);
  for (const { number, path } of parts) if (number) yield [path, inFull(byChapter.get(number))];
  yield [
    '/opfoelgning/plan/',
    planTopics(
      updates.filter(({ scope }) => scope === 'plan'),
      edition.planTopics,
    ).flatMap((topic) => inFull(topic.updates)),
  ];
}

/** An anchor that is only counted leads to its words; one that has a name leads to what it names. */
const named = ({ id, counted, node }: Anchor): [string, string | undefined] => [id, counted ? words(node) : undefined];

const words = (node: Nodes): string =>
  isBlock(node) ? [...blockUse(node).lines, toString(node)].join(' ') : toString(node);

/** A recommendation in its chapter brings its own anchors, with its number before them. */
function* partAnchors(part: Part, { recommendations }: Library): Generator<[string, string | undefined]> {
  for (const anchor of part.anchors) {
    const { id, node } = anchor;
    yield named(anchor);
    if (shownBy(node) !== 'full form') continue;
    for (const own of recommendations.get(Number(id.slice('anbefaling-'.length)))?.anchors ?? [])
      yield [`${id}-${own.id}`, named(own)[1]];
  }
}

const footnotes = derived((part: Part): Array<[string, undefined]> => {
  const ids: Array<[string, undefined]> = [];
  visit(part.tree, (node) => {
    if (node.type === 'footnoteReference') ids.push([`fodnotetal-${node.identifier}`, undefined]);
    if (node.type === 'footnoteDefinition') ids.push([`fodnote-${node.identifier}`, undefined]);
  });
  return ids;
});
