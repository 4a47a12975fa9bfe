import type { Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { blockUse, type BlockNode, type BlockUse } from '../blocks/use.ts';
import type { Fragment } from './stream.ts';

/** A recommendation, as far as its wording goes. */
export interface RecommendationText {
  file: string;
  number: number;
  title: string;
  shortTitle: string;
  shortText: string;
  priority: boolean;
  goals: number[];
  tree: Parents;
}

/** A chapter (or foreword, glossary, advisory group), as far as its wording goes. */
export interface ChapterText {
  file: string;
  /** as printed: "11. Børn og unge" */
  heading: string;
  tree: Parents;
}

/** Where the reading has come to: the file, how deep in its blocks, and what the chapter brings along. */
interface Place {
  file: string;
  depth: number;
  notes: Parents[];
  recommendations: Map<number, RecommendationText>;
}

/**
 * The official words of a chapter in reading order, recommendations in place, footnotes at the end; a fragment that begins
 * a block or a mark says so (`opens`). Editorial notes give nothing. A mark that is no building block throws, so that
 * no wording can hide in it.
 * @throws Error naming the mark
 */
export function* readChapter(
  chapter: ChapterText,
  recommendations: Map<number, RecommendationText>,
): Generator<Fragment, void, undefined> {
  const notes: Parents[] = [];
  const { file } = chapter;
  const at = { file, depth: 0, notes, recommendations };
  if (chapter.heading) yield open('overskrift 1', at);
  yield { text: `${chapter.heading}\n`, place: { file, line: 1 } };
  yield* readAll(chapter.tree, at);
  const number = (node: Parents): number => Number((node as { identifier?: string }).identifier);
  for (const note of notes.sort((a, b) => number(a) - number(b))) {
    yield open(`fodnote ${number(note)}`, at, note);
    yield { text: `\n${number(note)} `, place: { file, line: line(note) } };
    yield* readAll(note, inside(at));
  }
}

/** The words of one recommendation as a chapter shows it: number, title, text and stepping stones. */
export function* readRecommendation(
  recommendation: RecommendationText,
  depth = 0,
): Generator<Fragment, void, undefined> {
  const { file, number, title, goals, tree } = recommendation;
  const at = { file, depth, notes: [], recommendations: new Map() };
  // Which of Boks 9's goals it serves is no word of the text; it is published with it, and stays with it.
  yield open(`anbefaling ${number}, mål ${goals.join(' ')}`, at);
  yield { text: `\n${number}. ${title}\n`, place: { file, line: 1 } };
  yield* readAll(tree, inside(at));
}

/** The words of the short form in chapter 3: number, title, star and text. */
export function* readShortForm(recommendation: RecommendationText, depth = 0): Generator<Fragment, void, undefined> {
  const { file, number, shortTitle, shortText, priority } = recommendation;
  const at = { file, depth, notes: [], recommendations: new Map() };
  const place = { file, line: 1 };
  yield open(`kortform ${number}`, at);
  yield { text: `\n${number}. ${shortTitle}${priority ? ' *' : ''}\n`, place };
  yield open('afsnit', inside(at));
  yield { text: `${shortText}\n`, place };
}

const line = (node: Nodes): number => node.position?.start.line ?? 1;
const inside = (at: Place): Place => ({ ...at, depth: at.depth + 1 });

/** A block or mark begins: no words, only its kind and its place. */
const open = (kind: string, { file, depth }: Place, node?: Nodes): Fragment => ({
  text: '',
  place: { file, line: node ? line(node) : 1 },
  opens: { kind, depth, column: node?.position?.start.column ?? 1 },
});

function* readAll(parent: Parents, at: Place): Generator<Fragment, void, undefined> {
  for (const node of parent.children) yield* read(node, at);
}

/** What our own reading calls a node that has words. Any other is called by its type: it is not in the record, so it is told. */
function kindOf(node: Nodes): string {
  switch (node.type) {
    case 'paragraph':
      return 'afsnit';
    case 'heading':
      return `overskrift ${node.depth}`;
    case 'list': {
      const loose = node.spread || node.children.some((item) => item.spread) ? ', luftig' : '';
      return node.ordered ? `talliste fra ${node.start ?? 1}${loose}` : `liste${loose}`;
    }
    case 'listItem':
      return 'punkt';
    case 'table':
      return node.align?.some(Boolean) ? `tabel ${node.align.join(' ')}` : 'tabel';
    case 'tableRow':
      return 'række';
    case 'tableCell':
      return 'celle';
    case 'footnoteReference':
      return `fodnotetal ${node.identifier}`;
    case 'break':
      return 'linjeskift';
    case 'link':
      return `link ${node.url === toString(node) ? node.url : `»${toString(node)}« til ${node.url}`}`;
    default:
      return marks[node.type] ?? node.type;
  }
}

/** Marks that an editor may have set, as the messages call them. The source shows none. */
export const marks: Record<string, string> = {
  emphasis: 'kursiv',
  strong: 'fed skrift',
  delete: 'overstreget',
  inlineCode: 'kode',
  code: 'kode',
  blockquote: 'indrykket citat',
  thematicBreak: 'vandret streg',
  image: 'billede',
  linkReference: 'link',
  imageReference: 'billede',
  definition: 'linkadresse',
  html: 'html',
};

function* read(node: Nodes, at: Place): Generator<Fragment, void, undefined> {
  const place = { file: at.file, line: line(node) };
  const say = (text: string): Fragment => ({ text, place });
  switch (node.type) {
    case 'yaml':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      return;
    case 'text':
      return yield say(node.value);
    case 'footnoteDefinition':
      return void at.notes.push(node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return yield* readBlock(node, at);
    default:
  }
  yield open(kindOf(node), at, node);
  switch (node.type) {
    case 'inlineCode':
    case 'code':
      return yield say(node.value);
    case 'break':
      return yield say('\n');
    case 'footnoteReference':
      return yield say(node.identifier);
    case 'list': {
      for (const [index, item] of node.children.entries()) {
        yield open(kindOf(item), inside(at), item);
        yield {
          text: node.ordered ? `\n${(node.start ?? 1) + index}. ` : '\n• ',
          place: { file: at.file, line: line(item) },
        };
        yield* readAll(item, inside(inside(at)));
      }
      return;
    }
    case 'tableCell':
      yield* readAll(node, inside(at));
      return yield say('\n');
    case 'paragraph':
    case 'heading':
      yield say('\n');
      yield* readAll(node, inside(at));
      return yield say('\n');
    default:
      if ('children' in node) yield* readAll(node, inside(at));
  }
}

function* readBlock(node: BlockNode, at: Place): Generator<Fragment, void, undefined> {
  const use = blockUse(node, at.file);
  const recommendation = at.recommendations.get(Number(use.values['nummer']));
  switch (use.shows) {
    case 'note':
    case 'erratum':
      return yield open(`${use.shows}: ${use.name} ${use.values['linje']}`, at, node);
    case 'full form':
      if (recommendation) yield* readRecommendation(recommendation, at.depth);
      return;
    case 'short form':
      if (recommendation) yield* readShortForm(recommendation, at.depth);
      return;
    case 'own words':
      yield* readOwn(node, use, at);
  }
}

/** The lines that the source prints of a block's attributes, and what it holds. */
function* readOwn(
  node: BlockNode,
  { name, values, printed }: BlockUse,
  at: Place,
): Generator<Fragment, void, undefined> {
  const say = (text: string): Fragment => ({ text, place: { file: at.file, line: line(node) } });
  const inText = node.type === 'mdxJsxTextElement';
  // Where a block in a text ends must stand too: it is followed by words of the same paragraph.
  const known = inText ? toString(node) : values['nummer'];
  yield open([name.toLowerCase(), known].filter(Boolean).join(' '), at, node);
  if (!inText) yield say('\n');
  for (const one of printed) {
    if (typeof one !== 'string') yield open(one.part, inside(at), node);
    yield say(`${typeof one === 'string' ? one : one.words}\n`);
  }
  yield* readAll(node, inside(at));
  if (!inText) yield say('\n');
}
