import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { Failure } from '../build/failure.ts';
import type { Library, Part } from '../model/library.ts';

/** A part of the publication as the built page has it, without what belongs to a screen. */
export interface PaperPart {
  part: Part;
  /** "kapitel-11", "forord": name of its file and of its start */
  slug: string;
  /** the theme's number, 1–9, for a theme's chapter */
  tema?: number;
  /** the page's `<article data-kilde>` */
  article: Element;
}

const parser = unified().use(rehypeParse);

/**
 * Reads the parts of the publication from the built pages: paper and e-book are the same text as the site,
 * not a second rendering of the content.
 * @param library the content
 * @param dist folder of the built site
 * @throws Failure when a page is missing or has no text
 */
export function readParts(library: Library, dist: string): PaperPart[] {
  return library.parts.map((part) => {
    const file = join(dist, part.path, 'index.html');
    if (!existsSync(file)) throw new Failure(`${file} mangler. Kør npm run build først.`);
    const article = officialArticle(parser.parse(readFileSync(file, 'utf8')), part.part);
    if (!article) throw new Failure(`${file} har ingen tekst mærket data-kilde="${part.part}". Kør npm run build igen.`);
    leaveScreen(article);
    const tema = library.themes.findIndex((theme) => theme.chapter === part.number) + 1;
    return { part, slug: part.path.replace(/^\/|\/$/g, '').replaceAll('/', '-'), ...(tema > 0 ? { tema } : {}), article };
  });
}

function officialArticle(page: Root, name: string): Element | undefined {
  let found: Element | undefined;
  visit(page, 'element', (element) => {
    if (element.properties['dataKilde'] !== name) return;
    found = element;
    return EXIT;
  });
  return found;
}

const classes = ({ properties }: Element): unknown[] => (Array.isArray(properties['className']) ? properties['className'] : []);
export const hasClass = (element: Element, ...names: string[]): boolean => names.some((name) => classes(element).includes(name));

/** What is ours and belongs to the screen: "¶", hidden labels, popovers, tools. Notes, headings and figures stay. */
function belongsToScreen(element: Element): boolean {
  if (['button', 'dialog', 'input', 'script', 'template'].includes(element.tagName)) return true;
  if (!('dataRedaktion' in element.properties)) return false;
  return !/^h[1-6]$/.test(element.tagName) && !hasClass(element, 'note', 'note-navn', 'mangler');
}

const screenOnly = ['tabIndex', 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'popoverTarget'];

function leaveScreen(node: Element): void {
  node.children = node.children.filter((child): child is ElementContent => child.type !== 'comment' && !(child.type === 'element' && belongsToScreen(child)));
  for (const child of node.children) if (child.type === 'element') leaveScreen(child);
  // A table scrolls on a screen; on paper and in an e-book the frame is only a frame.
  if (hasClass(node, 'rulle')) for (const name of screenOnly) delete node.properties[name];
}
