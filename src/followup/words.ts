import { describeDate } from '../site/date.ts';
import { expectation } from './stories.ts';
import type { Library, SourceDocument, Update } from '../content/library.ts';
import type { LineKind } from '../content/schemas/source-document.ts';

/** The words that say how an update is to be read: one place, so that pages, feeds and data say the same. */

type Confidence = Update['recommendations'][number]['confidence'];

export const confidenceWords: Record<Confidence, string> = {
  sikker: 'sikker kobling',
  sandsynlig: 'sandsynlig kobling',
  mulig: 'mulig kobling',
};

export const confidenceMeaning: Record<Confidence, string> = {
  sikker: 'kilden nævner anbefalingen eller sagen utvetydigt',
  sandsynlig: 'kilden nævner ikke anbefalingen, men sagen ligner det, anbefalingen handler om',
  mulig: 'sagen kan høre til anbefalingen, men det er usikkert',
};

export const perspectiveWords: Record<SourceDocument['perspective'], string> = {
  myndighed: 'En myndighed',
  myndighedsreferat: 'En myndighed (mødereferat)',
  rådsreferat: 'Et råd (mødereferat)',
  'regering og Folketing': 'Regeringen eller Folketinget',
  'Danske Regioner': 'Danske Regioner',
  KL: 'KL',
  civilsamfund: 'Civilsamfundet',
  forskning: 'Forskere',
};

/** What became of a source's lines that no update is taken from. */
export const lineKindWords: Record<LineKind, string> = {
  ramme: 'Overskrifter og faste rubrikker',
  beskrevet: 'Beskriver dokumentet, og står her på siden',
  gentagelse: 'Gentager noget, der er med',
  udeladt: 'Udeladt med en grund',
};

/** The same inside a sentence: names keep their capitals. */
export const perspectiveInSentence = (perspective: SourceDocument['perspective']): string =>
  perspectiveWords[perspective].replace(/^(?!Danske Regioner|KL$)\p{Lu}/u, (letter) => letter.toLowerCase());

/** What the source waited for, and when, in a line: "Ventet: begyndelsen af 2025". Undefined when it speaks of what is or was. */
export const expectationNote = ({ expected, event }: Update): string | undefined =>
  expected ? `Ventet: ${event ? describeDate(event) : 'kilden nævner ikke et tidspunkt'}` : undefined;

/**
 * The same as a sentence, and what has become of it by the build's date: we only say that the time has passed.
 * @returns undefined when the source speaks of what is or was
 */
export function expectationText(update: Update, today: string): string | undefined {
  const note = expectationNote(update);
  const passed = expectation(update, today) === 'passed';
  return note && `${note}.${passed ? ' Tidspunktet er passeret, og kilden fortæller ikke, hvordan det gik.' : ''}`;
}

/** Whether a machine has seen the claim's words in its source. */
export const provenWords = ({ source, lines }: Update, fingerprints: Library['fingerprints']): string =>
  !fingerprints.has(source)
    ? 'Ikke efterprøvet af maskinen.'
    : lines
      ? `Efterprøvet af maskinen: kildens ord står på linje ${lines.replace('-', '–')} i kildens tekst.`
      : 'Efterprøvet af maskinen: opfølgningen gengiver ingen af kildens ord.';

/** What silence is not. */
export const SILENCE = 'Det siger ikke, at der ikke er sket noget.';

/** "3 opfølgninger" */
export const countUpdates = (count: number): string => `${count} ${count === 1 ? 'opfølgning' : 'opfølgninger'}`;
