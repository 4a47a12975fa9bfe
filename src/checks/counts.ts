import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { bodyText, type Library, type OwnPage, type Update } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { remember } from '../lib/remember.ts';
import { describeDate, months } from '../site/date.ts';
import { figureIsMissing, official } from '../site/publication.ts';
import { numbersOf, officialCounts, ownCounts } from '../text/counts.ts';

type At = (path: PropertyKey[]) => Spot;
/** Where some words of a text stand. */
type Where = (words: string) => Spot;

/** What a page of ours says of the publication in figures, it has: how many, which numbers, and when it came out. */
export function* checkCounts({ title, heading, description, tree }: OwnPage, reading: Reading, at: At): Check {
  // Of what cannot be read nobody knows how much there is.
  if (isUnread(reading, 'content/temaer.yaml', 'content/kapitler', 'content/anbefalinger')) return;
  for (const [path, text] of Object.entries({ title, heading, description }))
    yield* checkText(text ?? '', reading, () => at([path]));
  const blocks: Nodes[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => void blocks.push(node));
  for (const block of blocks) yield* checkText(toString(block), reading, (words) => spotOf(block, words, at));
}

function* checkText(text: string, reading: Reading, where: Where): Check {
  const { library } = reading;
  const line = text.replace(/\s+/g, ' ');
  yield* checkCounted(line, library, where);
  yield* checkNumbered(line, reading, where);
  yield* checkSections(line, library, where);
  yield* checkDated(line, where);
}

const WORDS =
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve'.split(
    ' ',
  );

/** "37 anbefalinger", "ni temaer", "de 16 kapitlers", "fra 1 til 352" of the citations. */
const COUNTED =
  /(?<![\p{L}\p{N}.,–-])(?<number>\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\p{L}+ten|tyve) (?<what>anbefalinger|trædesten|temaer|kapitler|tabeller|figurer|henvisninger|henvisningstal|kilder|opfølgninger|poster|afvigelser)/giu;
const UP_TO = /(?<=(?<what>anbefaling|henvisning)\p{L}*[^.]*)fra 1 til (?<number>\d+)/giu;

function* checkCounted(line: string, library: Library, where: Where): Check {
  const official: Record<string, number> = officialCounts(library);
  const own: Record<string, number> = ownCounts(library);
  for (const { 0: tekst, groups } of [...line.matchAll(COUNTED), ...line.matchAll(UP_TO)]) {
    const [number, what] = [groups!['number']!.toLowerCase(), groups!['what']!.toLowerCase()];
    const hvad = { anbefaling: 'anbefalinger', henvisning: 'henvisninger' }[what] ?? what;
    const said = /\d/.test(number) ? Number(number) : WORDS.indexOf(number);
    const antal = official[hvad] ?? own[hvad];
    if (said >= 0 && said !== antal)
      yield problem(where(number), 'antal-forkert', {
        tekst,
        antal: String(antal),
        hvad,
        ret: hvad in own ? 'Skriv <Antal af="…" />, så tæller webstedet selv' : `Skriv ${antal}`,
      });
  }
}

/** "figur 1, 2, 8 og 9", "Figur 3–7", "kapitel 17". */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?<kind>figur|tabel|boks|kapitel|anbefaling)(?:en|erne)? (?<list>\d+(?:(?:, | og |[–-])\d+)*)/giu;

/** "alle 36 anbefalinger", "ni af de 36 anbefalinger": of the whole, not of another's. */
const WHOLE =
  /(?<=(?<![\p{L}\p{N}])(?:alle|samtlige|af|oplæggets|planens)(?: de)? |(?<![\p{L}\p{N}])De )(?<number>\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve) (?<what>anbefalinger|trædesten|temaer)(?!\p{L})/gu;

/** What an update says of the publication as a whole in figures, it has. */
export function* checkUpdateCounts({ title, tree }: Update, reading: Reading, at: At): Check {
  if (isUnread(reading, 'content/temaer.yaml', 'content/kapitler', 'content/anbefalinger')) return;
  const counts: Record<string, number> = officialCounts(reading.library);
  const check = function* (text: string, where: Where): Check {
    for (const { 0: tekst, groups } of text.replace(/»[^«]*«/g, '').matchAll(WHOLE)) {
      const { number = '', what: hvad = '' } = groups!;
      const antal = counts[hvad]!;
      if ((/\d/.test(number) ? Number(number) : WORDS.indexOf(number)) === antal) continue;
      const ret = `Skriv ${antal}, eller skriv, hvis de er: »udvalgets ${number} ${hvad}«`;
      yield problem(where(tekst), 'antal-forkert', { tekst, antal: String(antal), hvad, ret });
    }
  };
  yield* check(title, () => at(['title']));
  const blocks: Nodes[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => void blocks.push(node));
  for (const block of blocks) yield* check(toString(block).replace(/\s+/g, ' '), (words) => spotOf(block, words, at));
}

/** Things named by their numbers are there; several figures or tables are all that one thing is true of. */
function* checkNumbered(line: string, reading: Reading, where: Where): Check {
  const { library } = reading;
  for (const { 0: tekst, groups } of line.matchAll(NUMBERED)) {
    const kind = groups!['kind']!.toLowerCase();
    const numbers = numbersIn(groups!['list']!);
    const missing = numbers.find((number) => !numbersOf(library)[kind]!.includes(number));
    // The text itself names a chapter that it has not.
    if (missing !== undefined && !officialWords(library).includes(`${kind} ${missing}`))
      yield problem(where(groups!['list']!), 'numre-forkerte', {
        tekst,
        grund: `${kind} ${missing} findes ikke`,
        forslag: 'Ret nummeret.',
      });
    // A list that cannot be read is told of.
    const sets = isUnread(reading, 'content/webudgave.yaml') ? undefined : setsOf(kind, library);
    if (missing !== undefined || numbers.length < 2 || !sets) continue;
    if (!Object.values(sets).some((set) => String(set) === String(numbers)))
      yield problem(where(groups!['list']!), 'numre-forkerte', {
        tekst,
        grund: 'det er ikke alle dem, noget gælder for',
        forslag: `Nævn ${Object.entries(sets)
          .map(([what, set]) => `${set.length > 0 ? set.join(', ') : 'ingen'} (${what})`)
          .join(' eller ')}.`,
      });
  }
}

/** "afsnit 7.3" */
const SECTION = /(?<![\p{L}\p{N}])afsnit (?<number>\d+(?:\.\d+)+)/giu;

function* checkSections(line: string, { parts }: Library, where: Where): Check {
  for (const { 0: tekst, groups } of line.matchAll(SECTION))
    if (!parts.some(({ anchors }) => anchors.some(({ id }) => id === `afsnit-${groups!['number']}`)))
      yield problem(where(groups!['number']!), 'numre-forkerte', {
        tekst,
        grund: `${tekst} findes ikke`,
        forslag: 'Ret nummeret.',
      });
}

/** What is told under a drawing of ours: the sections, figures and tables that it names are there. */
export function* checkDrawingWords(reading: Reading): Check {
  const file = 'content/webudgave.yaml';
  const at = reading.spots.get(file);
  if (!at || isUnread(reading, 'content/kapitler', file)) return;
  for (const [index, { note }] of reading.library.edition.drawings.entries())
    yield* checkText(note, reading, () => at(['drawings', index, 'note']));
}

/** The figures and tables that something is true of; undefined for what comes in no such sets. */
const setsOf = (kind: string, library: Library): Record<string, number[]> | undefined =>
  kind === 'figur'
    ? {
        'dem, hvis tal vi ikke har': official.missingFigures,
        'dem, vi tegner': numbersOf(library)['figur']!.filter((figure) => !figureIsMissing(figure)),
      }
    : kind === 'tabel'
      ? { 'dem, der er tegnet som søjler': library.edition.charts }
      : undefined;

/** "3–7" → 3, 4, 5, 6, 7; "1, 2 og 9" → 1, 2, 9. */
const numbersIn = (list: string): number[] =>
  list.split(/, | og /).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    return Array.from({ length: Math.min(Math.max(0, to - from + 1), 1000) }, (_, index) => from + index);
  });

const officialWords = ({ parts }: Library): string =>
  known('', parts, () =>
    parts
      .map(({ tree }) => bodyText(tree))
      .join('\n')
      .replace(/\s+/g, ' ')
      .toLowerCase(),
  );
const known = remember<string>();

/** "I januar 2022 udgav", "udkom den 14. januar 2022". */
const DATED = new RegExp(
  `(?:(?<day>\\d{1,2})\\. )?(?<month>${months.join('|')})? ?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
  'giu',
);
const CAME_OUT = /udgav|udkom|udgive[tr]|udgivelse|offentliggj/iu;

/** When the publication came out: no other day, month or year in a sentence that says it did. */
function* checkDated(line: string, where: Where): Check {
  const [year, month, day] = official.date.split('-').map(Number);
  for (const sentence of line.split(/(?<=[.!?:]) (?=\p{Lu})/u).filter((one) => CAME_OUT.test(one)))
    for (const { 0: tekst, groups } of sentence.matchAll(DATED)) {
      const said = groups!['month'] && months.indexOf(groups!['month'].toLowerCase()) + 1;
      if (
        Number(groups!['year']) !== year ||
        (said && said !== month) ||
        (groups!['day'] && Number(groups!['day']) !== day)
      )
        yield problem(where(tekst.trim()), 'udgivelsesdag', {
          tekst: tekst.trim(),
          dato: describeDate({ date: official.date }),
        });
    }
}

/** Where a block says some words: in its text, or where it begins when they stand across a link. */
function spotOf(block: Nodes, words: string, at: At): Spot {
  const { file } = at([]);
  let spot: Spot = { file, line: block.position?.start.line ?? 1, column: block.position?.start.column ?? 1 };
  visit(block, 'text', ({ value, position }) => {
    const index = value.toLowerCase().indexOf(words.toLowerCase());
    if (index < 0 || !position) return;
    const before = value.slice(0, index).split('\n');
    spot = {
      file,
      line: position.start.line + before.length - 1,
      column: before.length === 1 ? position.start.column + index : before.at(-1)!.length + 1,
    };
    return false;
  });
  return spot;
}
