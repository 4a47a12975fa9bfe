import { visit } from 'unist-util-visit';
import { citationPath, recommendationPath, termPath } from '../model/address.ts';
import { glossary } from '../model/glossary.ts';
import type { Library, Part } from '../model/library.ts';
import { LAST_CITATION } from '../references/grammar.ts';
import { mentions } from '../references/mentions.ts';

/** Addresses of the site: each page (or file) with the anchors on it, in the order of the page. */
export type Addresses = Map<string, Set<string>>;

/**
 * Whether an id in a page is an address that people link to (design contract "Anchors").
 * Other ids only wire the page together, and may change.
 */
export const isAnchor = (id: string): boolean =>
  /^(afsnit|forord|ordliste|foelgegruppe|boks|maal|tabel|figur|fodnote|fodnotetal|anbefaling|traedesten|tekst|begreb|deltager|henvisning)-[a-z0-9.-]+$/.test(id) && !id.endsWith('-titel');

/** Whether an address resolves: `/kapitel/11/` or `/kapitel/11/#afsnit-11.2`. */
export function resolves(addresses: Addresses, address: string): boolean {
  const [path = '', anchor] = address.split('#');
  const anchors = addresses.get(path);
  return anchors !== undefined && (anchor === undefined || anchors.has(anchor));
}

/** Every address as one string, as `/kapitel/11/#afsnit-11.2`. */
export const allAddresses = (addresses: Addresses): string[] =>
  [...addresses].flatMap(([path, anchors]) => [path, ...[...anchors].map((anchor) => `${path}#${anchor}`)]);

/** The pages of the text with their anchors: parts, recommendations, glossary, concordance. From the parse, without a build. */
export function textAddresses(library: Library): Addresses {
  const addresses: Addresses = new Map();
  for (const part of library.parts) addresses.set(part.path, new Set([...partAnchors(part, library), ...footnotes(part)]));
  for (const { number, anchors } of library.recommendations.values())
    addresses.set(recommendationPath(number), new Set([`anbefaling-${number}`, ...anchors.map(({ id }) => id)]));
  const { box, chapter, abbreviations } = glossary(library);
  for (const { id } of [...box, ...chapter, ...abbreviations]) add(addresses, termPath(id));
  const { of } = mentions(library);
  for (let number = 1; number <= LAST_CITATION; number++) if (of(citationPath(String(number))).length > 0) add(addresses, citationPath(String(number)));
  return addresses;
}

function add(addresses: Addresses, address: string): void {
  const [path = '', anchor = ''] = address.split('#');
  addresses.set(path, (addresses.get(path) ?? new Set()).add(anchor));
}

/** A recommendation in its chapter brings its own anchors, with its number before them. */
function* partAnchors(part: Part, { recommendations }: Library): Generator<string> {
  for (const { id, kind, node } of part.anchors) {
    yield id;
    if (kind !== 'recommendation' || node.type !== 'mdxJsxFlowElement' || node.name !== 'Anbefaling') continue;
    for (const anchor of recommendations.get(Number(id.slice('anbefaling-'.length)))?.anchors ?? []) yield `${id}-${anchor.id}`;
  }
}

function footnotes(part: Part): string[] {
  const ids: string[] = [];
  visit(part.tree, (node) => {
    if (node.type === 'footnoteReference') ids.push(`fodnotetal-${node.identifier}`);
    if (node.type === 'footnoteDefinition') ids.push(`fodnote-${node.identifier}`);
  });
  return ids;
}
