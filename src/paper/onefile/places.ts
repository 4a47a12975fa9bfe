import { href } from '../../site/address.ts';
import type { SearchRecord } from '../../search/build/records.ts';
import type { PaperPart } from '../part.ts';
import { targets, type Target } from '../links.ts';

/** A page of the book and what it holds. */
export interface Sheet {
  slug: string;
  /** the inside of its body, as the e-book has it */
  html: string;
}

const ID = /\sid="([^"]+)"/g;

/**
 * What every place of the book is called where all its pages are one: by its own id, so that "#afsnit-13.2.1" is where one
 * expects it. An id that several pages have is the last one's, where a recommendation stands in full; the others' have the page's
 * name before it. A page's start is its name.
 */
export function namesOf(sheets: Sheet[]): (target: Target) => string {
  const last = new Map<string, string>();
  for (const { slug, html } of sheets) for (const [, id = ''] of html.matchAll(ID)) last.set(id, slug);
  return ({ slug, id }) => (id === undefined ? slug : last.get(id) === slug ? id : `${slug}-${id}`);
}

/** A page with the ids and links that it has where all pages are one. */
export const bound = ({ slug, html }: Sheet, name: (target: Target) => string): string =>
  html
    .replace(ID, (_, id: string) => ` id="${name({ slug, id })}"`)
    .replace(
      /\s(aria-labelledby|aria-describedby|headers)="([^"]+)"/g,
      (_, attribute: string, ids: string) =>
        ` ${attribute}="${ids
          .split(' ')
          .map((id) => name({ slug, id }))
          .join(' ')}"`,
    )
    .replace(/\shref="([a-z0-9-]+)\.xhtml(?:#([^"]+))?"/g, (_, page: string, id?: string) => {
      const target = id === undefined ? { slug: page } : { slug: page, id };
      return ` href="#${name(target)}"`;
    })
    // A table that scrolls can be scrolled by keyboard.
    .replaceAll('class="rulle"', 'class="rulle" tabindex="0" role="group" aria-label="Tabel"')
    .replace(/\shref="#([^"]+)"/g, (whole, id: string) =>
      html.includes(` id="${id}"`) ? ` href="#${name({ slug, id })}"` : whole,
    );

/** Where in the file what the search finds stands, by the records' order; "" for what is not in it. */
export function placesOf(records: SearchRecord[], parts: PaperPart[], name: (target: Target) => string): string[] {
  const find = targets(parts);
  return records.map(({ path, kind }) => {
    if (kind === 'opfoelgning' || kind === 'kilde') return ownId(path);
    const target = find(parts[0]!, href(path));
    return target ? name(target) : '';
  });
}

/** "/opfoelgning/2024-05-07-…/" → "opfoelgning-2024-05-07-…" */
export const ownId = (path: string): string => path.replace(/^\/|\/$/g, '').replaceAll('/', '-');
