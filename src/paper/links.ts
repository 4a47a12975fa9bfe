import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { absolute, base, href, site } from '../site/address.ts';
import type { PaperPart } from './part.ts';

/** Where something stands in the paper edition. */
export interface Target {
  slug: string;
  /** id in the part; undefined for its start */
  id?: string;
}

/** Ids of an element and everything in it. */
const idsIn = (article: Element): string[] => {
  const ids: string[] = [];
  visit(
    article,
    'element',
    ({ properties }) => void (typeof properties['id'] === 'string' && ids.push(properties['id'])),
  );
  return ids;
};

/** Says where an address of the site stands in the paper edition; undefined when it is not in it. */
export function targets(parts: PaperPart[]): (from: PaperPart, address: string) => Target | undefined {
  const byPath = new Map(parts.map((part) => [part.part.path, part]));
  const ids = new Map(parts.map(({ slug, article }) => [slug, new Set(idsIn(article))]));
  const placed = new Map<string, string>();
  // A recommendation stands in full in its own chapter, after the short form of chapter 3.
  for (const { slug, article } of parts)
    for (const id of idsIn(article)) if (/^anbefaling-\d+$/.test(id)) placed.set(id, slug);
  // The site's glossary also has the terms of Boks 5; on paper they stand only there.
  const term = (id: string): Target | undefined => {
    const part = id.startsWith('begreb-') && parts.find(({ slug }) => ids.get(slug)!.has(id));
    return part ? { slug: part.slug, id } : undefined;
  };
  const within = (slug: string, id: string): Target | undefined =>
    id === '' ? { slug } : ids.get(slug)!.has(id) ? { slug, id } : term(id);

  return (from, address) => {
    const [path = '', id = ''] = address.startsWith('#') ? [from.part.path, address.slice(1)] : local(address);
    const part = byPath.get(path);
    if (part) return within(part.slug, decodeURIComponent(id));
    const [, name] = /^\/(anbefaling\/\d+)\/$/.exec(path) ?? [];
    const recommendation = name?.replace('/', '-');
    const slug = recommendation && placed.get(recommendation);
    return slug && recommendation
      ? (within(slug, id ? `${recommendation}-${id}` : recommendation) ?? { slug, id: recommendation })
      : undefined;
  };
}

/** Path and fragment of an address of the site, without the base path; nothing for other sites' addresses. */
function local(address: string): [string?, string?] {
  const path = address.startsWith(site) ? address.slice(site.length) : address;
  if (!path.startsWith(base) || path.startsWith('//')) return [];
  const [before = '', id] = path.split('#');
  return [`/${before.slice(base.length).replace(/\?.*$/, '')}`, id];
}

/**
 * Leads the links of a part to the same place in the paper edition, or, where that has no such place, to the site.
 * Numbers of the missing reference list are as they are in print: no links.
 * @param name what a target is called there
 */
export function leadLinks(
  part: PaperPart,
  find: ReturnType<typeof targets>,
  name: (target: Target, from: PaperPart) => string,
): void {
  visit(part.article, 'element', (element, index, parent) => {
    const address = element.properties['href'];
    if (element.tagName !== 'a' || typeof address !== 'string') return;
    const target = find(part, address);
    const [path, id] = local(address.startsWith('#') ? href(part.part.path) + address : address);
    if (target) element.properties['href'] = name(target, part);
    else if (path?.startsWith('/henvisninger/') && parent && index !== undefined) {
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    } else if (path !== undefined) element.properties['href'] = absolute(path) + (id ? `#${id}` : '');
    return;
  });
}
