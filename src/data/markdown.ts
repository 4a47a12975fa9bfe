import type { BlockContent, Nodes, Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as yaml } from 'yaml';
import { jsxAttribute } from '../content/jsx.ts';
import { absolute, recommendationPath } from '../site/address.ts';
import type { Part, Recommendation } from '../content/library.ts';
import { gfmOptions } from '../content/mdx.ts';
import { edition, figureIsMissing, official } from '../site/publication.ts';

/** What the text names but does not hold: the recommendations it places and the notes to its lines. */
export interface Lookup {
  recommendation(number: number): Recommendation;
  /** @param line line of the source that the note belongs to */
  note(line: number): string;
  /** @param line line of the source that was corrected */
  erratum(line: number): string;
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .use(remarkGfm, { ...gfmOptions, tablePipeAlign: false })
  .freeze();

/**
 * A part of the publication as plain Markdown: boxes as quotes, recommendations in place, footnotes as GitHub's.
 * Everything in the body is official but what stands in `[Redaktionens note: …]`.
 */
export function partMarkdown(part: Part, lookup: Lookup): string {
  const heading: RootContent[] = part.heading ? [{ type: 'heading', depth: 1, children: [text(part.heading)] }] : [];
  return document({ title: part.title, ...(part.number ? { chapter: part.number } : {}), path: part.path }, [
    ...heading,
    ...blocks(part.tree, lookup),
  ]);
}

/** A recommendation as plain Markdown: the full form, then the short form of chapter 3. */
export function recommendationMarkdown(recommendation: Recommendation, lookup: Lookup): string {
  const { number, title, section, theme } = recommendation;
  return document({ title, recommendation: number, theme, section, path: recommendationPath(number) }, [
    ...fullForm(recommendation, 1, lookup),
    paragraph(ours('Den korte form i kapitel 3:')),
    ...shortForm(recommendation, 2),
  ]);
}

function document(
  { path, ...data }: { path: string; title: string } & Record<string, string | number>,
  children: RootContent[],
): string {
  const front = {
    ...data,
    url: absolute(path),
    publication: `${official.title} – ${official.subtitle}`,
    authors: [...official.authors],
    year: official.year,
    source: official.page,
    note: `Uofficiel webudgave (${edition.name}). Teksten er ordret; det, der står i [Redaktionens note: …], er webudgavens.`,
  };
  return `---\n${yaml(front, { lineWidth: 0 })}---\n\n${writer.stringify({ type: 'root', children })}`;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const ours = (value: string): PhrasingContent => text(`[Redaktionens note: ${value}]`);
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const title = (value: string): Paragraph => paragraph({ type: 'strong', children: [text(value)] });
const quote = (...children: RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as BlockContent[],
});
const get = (node: Jsx, name: string): string => jsxAttribute(node, name) ?? '';

const fullForm = (recommendation: Recommendation, depth: 1 | 4, lookup: Lookup): RootContent[] => [
  { type: 'heading', depth, children: [text(`${recommendation.number}. ${recommendation.title}`)] },
  ...blocks(recommendation.tree, lookup),
];

const shortForm = ({ number, shortTitle, shortText, priority }: Recommendation, depth: 2 | 3): RootContent[] => [
  { type: 'heading', depth, children: [text(`${number}. ${shortTitle}${priority ? ' *' : ''}`)] },
  paragraph(text(shortText)),
];

const blocks = (parent: { children: unknown[] }, lookup: Lookup): RootContent[] =>
  (parent.children as RootContent[]).flatMap((node) => block(node, lookup));

function block(node: RootContent, lookup: Lookup): RootContent[] {
  if (node.type === 'yaml') return [];
  if (node.type === 'mdxJsxFlowElement') return component(node, lookup);
  return [inside(node, lookup)];
}

/** The node with the components inside it made plain. */
function inside<T extends Nodes>(node: T, lookup: Lookup): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'mdxJsxTextElement') return inline(child, lookup);
    if (child.type === 'mdxJsxFlowElement') return component(child, lookup);
    return [inside(child, lookup)];
  });
  return { ...node, children };
}

function inline(node: MdxJsxTextElement, lookup: Lookup): Nodes[] {
  if (node.name === 'Note') return [text(' '), ours(lookup.note(Number(get(node, 'linje'))))];
  if (node.name === 'Rettelse') return [text(' '), ours(lookup.erratum(Number(get(node, 'linje'))))];
  const children = inside(node, lookup).children;
  return node.name === 'Rubrik' ? [{ type: 'strong', children }] : children;
}

/** @throws Error naming a component that it does not know: no wording may be lost */
function component(node: MdxJsxFlowElement, lookup: Lookup): RootContent[] {
  const within = () => blocks(node, lookup);
  const number = get(node, 'nummer');
  switch (node.name) {
    case 'Note':
      return [paragraph(ours(lookup.note(Number(get(node, 'linje')))))];
    case 'Rettelse':
      return [paragraph(ours(lookup.erratum(Number(get(node, 'linje')))))];
    case 'Anbefaling':
      return fullForm(lookup.recommendation(Number(number)), 4, lookup);
    case 'Kortform':
      return shortForm(lookup.recommendation(Number(number)), 3);
    case 'Boks':
    case 'Maal':
      return [quote(title(number ? `Boks ${number}: ${get(node, 'titel')}` : get(node, 'titel')), ...within())];
    case 'Figur':
      return [
        quote(
          title(`Figur ${number}: ${get(node, 'titel')}`),
          ...within(),
          ...(figureIsMissing(Number(number))
            ? [paragraph(ours('Figurens tal findes ikke i den tekst, vi har. Se figuren i den officielle udgivelse.'))]
            : []),
        ),
      ];
    case 'Tabel':
      return [title(`Tabel ${number}: ${get(node, 'titel')}`), ...table(node, lookup)];
    case 'Begreb':
      return [title(get(node, 'navn')), ...within()];
    case 'Aar':
      return [title(get(node, 'aar')), ...within()];
    case 'Deltager':
      return [
        paragraph(
          ...[get(node, 'navn'), get(node, 'titel'), get(node, 'organisation')]
            .filter(Boolean)
            .flatMap((line, index): PhrasingContent[] => (index ? [{ type: 'break' }, text(line)] : [text(line)])),
        ),
      ];
    case 'Rubrik':
      return within().map((child) =>
        child.type === 'paragraph' ? paragraph({ type: 'strong', children: child.children }) : child,
      );
    case 'Kilde':
    case 'Underskrift':
      return within();
    default:
      throw new Error(`Markdown: ukendt komponent <${node.name ?? ''}>`);
  }
}

/** A Markdown table as it is; rows of cells with lists as a table whose cells hold "•" lines. */
function table(node: MdxJsxFlowElement, lookup: Lookup): RootContent[] {
  const columns = get(node, 'kolonner');
  if (!columns) return blocks(node, lookup);
  const is =
    (name: string) =>
    (child: Nodes): child is MdxJsxFlowElement =>
      child.type === 'mdxJsxFlowElement' && child.name === name;
  const [rows, rest] = [node.children.filter(is('Raekke')), node.children.filter((child) => !is('Raekke')(child))];
  const row = (cells: PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
  });
  const made: Table = {
    type: 'table',
    children: [
      row([[], ...columns.split('|').map((name) => [text(name)])]),
      ...rows.map((r) =>
        row([[text(get(r, 'navn'))], ...r.children.filter(is('Celle')).map((cell) => lines(cell, lookup))]),
      ),
    ],
  };
  return [made, ...blocks({ children: rest }, lookup)];
}

const lines = (cell: MdxJsxFlowElement, lookup: Lookup): PhrasingContent[] =>
  blocks(cell, lookup)
    .flatMap((child) =>
      child.type === 'list'
        ? child.children.flatMap((item) => item.children.map((line) => [text('• '), ...phrasing(line)]))
        : [phrasing(child)],
    )
    .flatMap((line, index): PhrasingContent[] => (index ? [{ type: 'html', value: '<br>' }, ...line] : line));

const phrasing = (node: RootContent): PhrasingContent[] => {
  if (node.type !== 'paragraph') throw new Error(`Markdown: <Celle> kan kun holde afsnit og lister, ikke ${node.type}`);
  return node.children;
};
