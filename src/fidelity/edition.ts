import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { jsxAttribute } from '../content/jsx.ts';
import type { Fragment } from './stream.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** A recommendation, as far as its wording goes. */
export interface RecommendationText {
  file: string;
  number: number;
  title: string;
  shortTitle: string;
  shortText: string;
  priority: boolean;
  tree: Parents;
}

/** A chapter (or foreword, glossary, advisory group), as far as its wording goes. */
export interface ChapterText {
  file: string;
  /** as printed: "11. Børn og unge" */
  heading: string;
  tree: Parents;
}

/**
 * The official words of a chapter in reading order, recommendations in place, footnotes at the end.
 * Editorial notes give nothing. Every component that carries words must be known here:
 * an unknown one throws, so that no wording can hide in it.
 * @throws Error naming the unknown component
 */
export function* readChapter(
  chapter: ChapterText,
  recommendations: Map<number, RecommendationText>,
): Generator<Fragment> {
  const notes: Parents[] = [];
  const { file } = chapter;
  yield { text: `${chapter.heading}\n`, place: { file, line: 1 } };
  yield* readBlocks(chapter.tree, file, notes, recommendations);
  const number = (node: Parents): number => Number((node as { identifier?: string }).identifier);
  for (const note of notes.sort((a, b) => number(a) - number(b))) {
    yield { text: `\n${number(note)} `, place: { file, line: line(note) } };
    yield* readBlocks(note, file, notes, recommendations);
  }
}

/** The words of one recommendation as a chapter shows it: number, title, text and stepping stones. */
export function* readRecommendation(recommendation: RecommendationText): Generator<Fragment> {
  const { file } = recommendation;
  yield { text: `\n${recommendation.number}. ${recommendation.title}\n`, place: { file, line: 1 } };
  yield* readBlocks(recommendation.tree, file, [], new Map());
}

/** The words of the short form in chapter 3: number, title, star and text. */
export function* readShortForm(recommendation: RecommendationText): Generator<Fragment> {
  const star = recommendation.priority ? ' *' : '';
  const text = `\n${recommendation.number}. ${recommendation.shortTitle}${star}\n${recommendation.shortText}\n`;
  yield { text, place: { file: recommendation.file, line: 1 } };
}

const line = (node: Nodes): number => node.position?.start.line ?? 1;

function* readBlocks(
  parent: Parents,
  file: string,
  notes: Parents[],
  recommendations: Map<number, RecommendationText>,
): Generator<Fragment> {
  for (const node of parent.children) yield* read(node, file, notes, recommendations);
}

function* read(
  node: Nodes,
  file: string,
  notes: Parents[],
  recommendations: Map<number, RecommendationText>,
): Generator<Fragment> {
  const place = { file, line: line(node) };
  const say = (text: string): Fragment => ({ text, place });
  const inside = () => readBlocks(node as Parents, file, notes, recommendations);
  switch (node.type) {
    case 'yaml':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      return;
    case 'text':
    case 'inlineCode':
      return yield say(node.value);
    case 'break':
      return yield say('\n');
    case 'footnoteReference':
      return yield say(node.identifier);
    case 'footnoteDefinition':
      return void notes.push(node);
    case 'list': {
      for (const [index, item] of node.children.entries()) {
        yield { text: node.ordered ? `\n${(node.start ?? 1) + index}. ` : '\n• ', place: { file, line: line(item) } };
        yield* readBlocks(item, file, notes, recommendations);
      }
      return;
    }
    case 'tableCell':
      yield* inside();
      return yield say('\n');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return yield* readComponent(node, file, notes, recommendations);
    case 'paragraph':
    case 'heading':
      yield say('\n');
      yield* inside();
      return yield say('\n');
    default:
      if ('children' in node) yield* inside();
  }
}

function* readComponent(
  node: Jsx,
  file: string,
  notes: Parents[],
  recommendations: Map<number, RecommendationText>,
): Generator<Fragment> {
  const place = { file, line: line(node) };
  const say = (text: string): Fragment => ({ text, place });
  const inside = () => readBlocks(node, file, notes, recommendations);
  const get = (name: string): string => jsxAttribute(node, name) ?? '';
  switch (node.name) {
    case 'Note':
    case 'Rettelse':
      return;
    case 'Anbefaling':
    case 'Kortform': {
      const recommendation = recommendations.get(Number(get('nummer')));
      if (recommendation)
        yield* node.name === 'Anbefaling' ? readRecommendation(recommendation) : readShortForm(recommendation);
      return;
    }
    case 'Maal':
    case 'Boks':
      yield say(get('nummer') ? `\nBoks ${get('nummer')}: ${get('titel')}\n` : `\n${get('titel')}\n`);
      return yield* inside();
    case 'Tabel':
      yield say(`\nTabel ${get('nummer')}: ${get('titel')}\n${get('kolonner').replaceAll('|', '\n')}\n`);
      return yield* inside();
    case 'Raekke':
      yield say(`\n${get('navn')}\n`);
      return yield* inside();
    case 'Figur':
      yield say(`\nFigur ${get('nummer')}: ${get('titel')}\n`);
      return yield* inside();
    case 'Begreb':
      yield say(`\n${get('navn')}\n`);
      return yield* inside();
    case 'Aar':
      yield say(`\n${get('aar')}\n`);
      return yield* inside();
    case 'Deltager':
      return yield say(`\n${get('navn')}\n${get('titel')}\n${get('organisation')}\n`);
    case 'Celle':
    case 'Kilde':
    case 'Rubrik':
    case 'Underskrift':
      yield say('\n');
      yield* inside();
      return yield say('\n');
    case 'Notetal':
      return yield* inside();
    default:
      throw new Error(`${file}:${place.line}: ukendt komponent <${node.name ?? ''}>`);
  }
}
