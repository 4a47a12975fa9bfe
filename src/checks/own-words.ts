import type { ListItem, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import {
  bodyText,
  type OwnPage,
  type SourceDocument,
  type Summary,
  type Update,
  type Written,
} from '../content/library.ts';
import { fileStart, problem, type Check, type Spot } from '../content/problem.ts';
import { checkAuthority } from './authority.ts';
import { checkDebris, checkField, checkParagraph, checkTitle } from './debris.ts';
import { checkLanguage } from './language.ts';
import { checkPersons } from './persons.ts';
import { endOf, isCut, isWhole } from './sentence.ts';

type At = (path: PropertyKey[]) => Spot;

/** A field that readers see. */
interface Field {
  path: PropertyKey[];
  text: string | undefined;
  /** "told": words of ours, judged as language, "sentence" when they end as one; "foreign" the same in another language; "named": names and places; "source": the source's own words */
  kind: 'told' | 'sentence' | 'foreign' | 'named' | 'source';
}

const fieldsOfUpdate = ({ title, why, place, quote, statusWord, statusContext, amounts }: Update): Field[] => [
  { path: ['title'], text: title, kind: 'told' },
  { path: ['why'], text: why, kind: 'sentence' },
  { path: ['place'], text: place, kind: 'named' },
  { path: ['quote'], text: quote, kind: 'source' },
  { path: ['statusWord'], text: statusWord, kind: 'source' },
  { path: ['statusContext'], text: statusContext, kind: 'source' },
  ...amounts.flatMap(({ purpose, period }, index): Field[] => [
    { path: ['amounts', index, 'purpose'], text: purpose, kind: 'named' },
    { path: ['amounts', index, 'period'], text: period, kind: 'named' },
  ]),
];

const fieldsOfSource = ({
  title,
  kind,
  publisher,
  dateBasis,
  partOf,
  summary,
  missing,
  links,
}: SourceDocument): Field[] => [
  { path: ['title'], text: title, kind: 'named' },
  { path: ['kind'], text: kind, kind: 'named' },
  { path: ['publisher'], text: publisher, kind: 'named' },
  { path: ['dateBasis'], text: dateBasis, kind: 'sentence' },
  { path: ['partOf'], text: partOf, kind: 'named' },
  ...summary.map((text, index): Field => ({ path: ['summary', index], text, kind: 'sentence' })),
  ...missing.map((text, index): Field => ({ path: ['missing', index], text, kind: 'named' })),
  ...links.map(({ title: text }, index): Field => ({ path: ['links', index, 'title'], text, kind: 'named' })),
];

function* checkFields(fields: Field[], at: At, isPage = false): Check {
  for (const { path, text, kind } of fields) {
    if (text === undefined) continue;
    const here = () => at(path);
    yield* checkField(text, here(), kind !== 'source');
    yield* checkPersons(text, here);
    if (kind === 'sentence' || kind === 'foreign' ? !isWhole(text) : isCut(text))
      yield problem(here(), 'tekst-afbrudt', { ord: endOf(text) });
    if (kind !== 'told' && kind !== 'sentence') continue;
    yield* checkLanguage(text, here);
    yield* checkAuthority(text, here, isPage);
  }
}

/** A source's description: our words about it. */
export const checkSourceWords = (source: SourceDocument, at: At): Check => checkFields(fieldsOfSource(source), at);

/** A summary's words; those in another language are not judged as Danish. */
export const checkSummaryWords = ({ text, language }: Summary, at: At): Check =>
  checkFields(
    text.map((words, index): Field => ({
      path: ['text', index],
      text: words,
      kind: language === 'da' ? 'sentence' : 'foreign',
    })),
    at,
  );

/** An update's words: its fields, then its text. */
export function* checkUpdateWords(update: Update, at: At): Check {
  yield* checkFields(fieldsOfUpdate(update), at);
  yield* checkTitle(update.title, at(['title']));
  if (update.text.trim() === '') return yield problem(fileStart(update.file), 'tekst-mangler');
  if (plain(update.text) === plain(update.title))
    yield problem(fileStart(update.file), 'titel-form', {
      titel: update.title,
      grund: 'er også hele teksten',
      forslag: 'Fortæl i teksten, hvad der skete, med det, titlen ikke siger.',
    });
  yield* checkOwnWords(update);
}

/** A page of ours: its fields, then its text. */
export function* checkPageWords(page: OwnPage, at: At): Check {
  const names = ['title', 'heading', 'description'] as const;
  yield* checkFields(
    names.map((name): Field => ({ path: [name], text: page[name], kind: 'told' })),
    at,
    true,
  );
  // What readers are shown, not the words that the search knows the page by.
  if (page.id === 'om' && !/(?<!\p{L})uofficiel/iu.test(bodyText(page.tree)))
    yield problem(fileStart(page.file), 'sider-uofficiel');
  yield* checkOwnWords(page);
}

/** Words of ours: nobody's private story, nothing unfinished, and no words that readers stumble over. */
function* checkOwnWords({ file, tree, collection }: Written): Check {
  for (const [index, block] of tree.children.entries())
    // Pictures and links that stand alone are no sentences.
    if (block.type === 'paragraph' && block.children.some(({ type }) => type !== 'image' && type !== 'link'))
      yield* checkParagraph(toString(block), spotOf(file, block), leadsTo(tree.children[index + 1]));
  const blocks: Nodes[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => void blocks.push(block));
  for (const block of blocks) yield* checkAuthority(toString(block), () => spotOf(file, block), collection === 'sider');
  const items: ListItem[] = [];
  visit(tree, 'listItem', (item) => void items.push(item));
  for (const item of items) {
    const text = toString(item).trim();
    if (text === '') yield problem(spotOf(file, item), 'tekst-kort', { ord: '-' });
    else if (isCut(text)) yield problem(spotOf(file, item), 'tekst-afbrudt', { ord: endOf(text) });
  }
  const texts: Text[] = [];
  visit(tree, 'text', (node) => void texts.push(node));
  for (const { value, position } of texts) {
    const inText = (index: number): Spot => {
      const before = value.slice(0, index).split('\n');
      const { line = 1, column = 1 } = position?.start ?? {};
      return {
        file,
        line: line + before.length - 1,
        column: before.length === 1 ? column + index : before.at(-1)!.length + 1,
      };
    };
    yield* checkDebris(value, inText);
    yield* checkPersons(value, inText);
    yield* checkLanguage(value, inText);
  }
}

/** Whether a colon can lead to it: the next paragraph, or nothing, is what stands where a text was cut. */
const leadsTo = (next: Nodes | undefined): boolean =>
  next !== undefined && next.type !== 'paragraph' && next.type !== 'heading';

const spotOf = (file: string, { position }: Nodes): Spot => ({
  file,
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

/** A text without its marks and spaces. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
