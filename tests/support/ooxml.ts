import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';

/** An Office file, unpacked: its parts as trees. */
export interface Package {
  parts: Map<string, Root>;
  names: string[];
}

/** @throws when a part is no well-formed XML */
export function unpack(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  return {
    names,
    parts: new Map(
      names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => [name, fromXml(strFromU8(files[name]!))]),
    ),
  };
}

export function elements(root: Root | Element, name: string): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => void (element.name === name && found.push(element)));
  return found;
}

/** The texts of an element, each as it stands: `a:t` of slides, `w:t` of documents. */
export const texts = (root: Root | Element, name: string): string[] =>
  elements(root, name).map((element) =>
    element.children.map((child) => ('value' in child ? child.value : '')).join(''),
  );

/** The part that a file of relations belongs to. */
const ownerOf = (rels: string): string => posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));

/**
 * What is wrong with a package by the Open Packaging Conventions (ECMA-376, part 2): a part without a content type, a relation that
 * leads nowhere, an id in the text that no relation has, an id twice, a part that nothing leads to.
 */
export function faults({ parts, names }: Package): string[] {
  const found: string[] = [];
  const types = parts.get('[Content_Types].xml');
  if (!types) return ['[Content_Types].xml mangler'];
  const overrides = elements(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
  const defaults = new Set(elements(types, 'Default').map(({ attributes }) => attributes['Extension']!.toLowerCase()));
  for (const name of names)
    if (
      name !== '[Content_Types].xml' &&
      !overrides.includes(name) &&
      !defaults.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
    )
      found.push(`${name} har ingen type`);
  for (const name of overrides) if (!names.includes(name)) found.push(`typen for ${name}, som ikke er der`);
  if (new Set(overrides).size < overrides.length) found.push('en part har to typer');
  const led = new Set<string>();
  const relations = new Map<string, Set<string>>();
  for (const [name, root] of parts) {
    if (!name.endsWith('.rels')) continue;
    const owner = ownerOf(name);
    const ids = new Set<string>();
    relations.set(owner, ids);
    for (const { attributes } of elements(root, 'Relationship')) {
      const { Id = '', Target = '', TargetMode } = attributes as Record<string, string>;
      if (ids.has(Id)) found.push(`${name}: ${Id} står to gange`);
      ids.add(Id);
      if (TargetMode === 'External') {
        if (!URL.canParse(Target)) found.push(`${name}: ${Target} er ingen adresse`);
        continue;
      }
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(owner), Target);
      if (!names.includes(target)) found.push(`${name}: ${target} er der ikke`);
      led.add(target);
    }
  }
  for (const [name, root] of parts)
    visit(root, 'element', ({ attributes }) => {
      for (const [key, value] of Object.entries(attributes))
        if (/^r:(id|embed|link|pict)$/.test(key) && value && !relations.get(name)?.has(value))
          found.push(`${name}: ${key}="${value}" er ingen forbindelse`);
    });
  for (const name of names)
    if (!name.endsWith('.rels') && name !== '[Content_Types].xml' && !led.has(name))
      found.push(`${name} fører intet til`);
  return found;
}
