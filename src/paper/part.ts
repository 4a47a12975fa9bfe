import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { Failure } from '../lib/failure.ts';
import type { Library, Part } from '../content/library.ts';

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
 * @param drawings "tegninger" with our drawings, "ord" without
 * @throws Failure when a page is missing or has no text
 */
export function readParts(library: Library, dist: string, drawings: Drawings): PaperPart[] {
  return library.parts.map((part) => {
    const file = join(dist, part.path, 'index.html');
    if (!existsSync(file)) throw new Failure(`${file} mangler. Kør npm run build først.`);
    const article = officialArticle(parser.parse(readFileSync(file, 'utf8')), part.part);
    if (!article)
      throw new Failure(`${file} har ingen tekst mærket data-kilde="${part.part}". Kør npm run build igen.`);
    leaveScreen(article, drawings);
    const tema = library.themes.findIndex((theme) => theme.chapter === part.number) + 1;
    return {
      part,
      slug: part.path.replace(/^\/|\/$/g, '').replaceAll('/', '-'),
      ...(tema > 0 ? { tema } : {}),
      article,
    };
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

const classes = ({ properties }: Element): unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];
export const hasClass = (element: Element, ...names: string[]): boolean =>
  names.some((name) => classes(element).includes(name));

/** Ours, and read on paper too: notes, what is said of a figure that is missing, headings of parts that have none. */
const stays = (element: Element): boolean =>
  /^h[1-6]$/.test(element.tagName) || hasClass(element, 'note', 'notetegn', 'mangler');
/** Ours, and a matter of the screen, wherever it stands. */
const onScreen = (element: Element): boolean =>
  ['button', 'dialog', 'input', 'script', 'template'].includes(element.tagName) ||
  'popover' in element.properties ||
  hasClass(element, 'pil', 'tilbage', 'skjult', 'omtalt', 'boble');

/** What of a part is taken: our drawings of its figures and tables, or only the words that the source has. */
export type Drawings = 'tegninger' | 'ord';

function leaveScreen(node: Element, drawings: Drawings, drawn = false): void {
  const inDrawing = drawn || (drawings === 'tegninger' && hasClass(node, 'figur', 'tabel'));
  // A heading and its "¶": on paper the heading alone.
  node.children = node.children.flatMap((child) =>
    child.type === 'element' && hasClass(child, 'overskrift') ? child.children : [child],
  );
  delete node.properties['tabIndex'];
  node.children = node.children.filter((child): child is ElementContent => {
    if (child.type !== 'element') return child.type !== 'comment';
    return !onScreen(child) && (!('dataRedaktion' in child.properties) || stays(child) || inDrawing);
  });
  for (const child of node.children) if (child.type === 'element') leaveScreen(child, drawings, inDrawing);
  // A table scrolls on a screen; on paper and in an e-book its frame is only a frame.
  if (hasClass(node, 'rulle')) for (const name of ['role', 'ariaLabel']) delete node.properties[name];
}
