import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { OwnPage } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { officialCounts } from '../text/counts.ts';

type Counts = ReturnType<typeof officialCounts>;

const WORDS =
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve'.split(
    ' ',
  );

/** "37 anbefalinger", "ni temaer", "de 16 kapitlers". */
const COUNTED =
  /(?<![\p{L}\p{N}.,–-])(?<number>\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\p{L}+ten|tyve) (?<what>anbefalinger|trædesten|temaer|kapitler|tabeller|figurer)/giu;

/** Where a page of ours says how many the publication has of something, it has that many. */
export function* checkCounts({ title, heading, description, tree }: OwnPage, reading: Reading, at: At): Check {
  // Of what cannot be read nobody knows how much there is.
  if (isUnread(reading, 'content/temaer.yaml', 'content/kapitler', 'content/anbefalinger')) return;
  const counts = officialCounts(reading.library);
  for (const [path, text] of Object.entries({ title, heading, description }))
    yield* checkText(text ?? '', counts, () => at([path]));
  const blocks: Nodes[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => void blocks.push(node));
  for (const block of blocks) yield* checkText(toString(block), counts, (words) => spotOf(block, words, at));
}

type At = (path: PropertyKey[]) => Spot;

function* checkText(text: string, counts: Counts, spot: (words: string) => Spot): Check {
  for (const { 0: tekst, groups } of text.replace(/\s+/g, ' ').matchAll(COUNTED)) {
    const what = groups!['what']!.toLowerCase() as keyof Counts;
    const number = groups!['number']!.toLowerCase();
    const said = /\d/.test(number) ? Number(number) : WORDS.indexOf(number);
    if (said >= 0 && said !== counts[what])
      yield problem(spot(number), 'antal-forkert', { tekst, antal: String(counts[what]), hvad: what });
  }
}

/** Where a block says some words: in its text, or where it begins when they stand across a link. */
function spotOf(block: Nodes, words: string, at: At): Spot {
  const { file } = at([]);
  let spot: Spot = { file, line: block.position?.start.line ?? 1, column: block.position?.start.column ?? 1 };
  visit(block, 'text', ({ value, position }) => {
    const index = value.toLowerCase().indexOf(words);
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
