import { official } from '../../site/publication.ts';

/** What the text names by number. */
export const namedKinds = ['kapitel', 'afsnit', 'anbefaling', 'boks', 'tabel', 'figur'] as const;
export type NamedKind = (typeof namedKinds)[number];
export type ReferenceKind = NamedKind | 'henvisning';

/** A reference as it stands in a text: its characters, and every number it covers ("4-6" covers 4, 5 and 6). */
export interface Reference {
  kind: ReferenceKind;
  start: number;
  end: number;
  /** the number it leads to, as printed */
  number: string;
  covers: string[];
}

const words: Record<NamedKind, string> = {
  kapitel: '(?:kapit(?:el|let|ler|lerne)|kap\\.)',
  afsnit: 'afsnit(?:tet|tene)?',
  anbefaling: 'anbefaling(?:en|er|erne)?',
  boks: 'boks(?:en|e|ene)?',
  tabel: 'tabel(?:len|ler|lerne)?',
  figur: 'figur(?:en|er|erne)?',
};
const and = '(?:\\s*[-–]\\s*|\\s+(?:og|til|samt|eller)\\s+)';
const numeral = (kind: NamedKind): string => (kind === 'afsnit' ? '\\d+(?:\\.\\d+)+' : '\\d+');
const named = namedKinds.map((kind) => ({
  kind,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${words[kind]}\\s+${numeral(kind)}(?:${and}${numeral(kind)})*(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  number: new RegExp(numeral(kind), 'g'),
}));

/**
 * What a text names by number: "Kapitel 4-6", "kapitlerne 8 til 16", "afsnit 7.7", "Figur 6 og 7", "anbefaling 21 og 12".
 * Each number is a reference of its own; the first one takes the word with it.
 */
export function findNamed(text: string): Reference[] {
  return named.flatMap(({ kind, pattern, number }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const numbers = [...match[0].matchAll(number)];
      return numbers.map((found, index): Reference => {
        const before = numbers[index - 1];
        const between = before ? match[0].slice(before.index + before[0].length, found.index) : '';
        const from = before && /[-–]|til/.test(between) && kind !== 'afsnit' ? Number(before[0]) + 1 : undefined;
        return {
          kind,
          start: match.index + (index === 0 ? 0 : found.index),
          end: match.index + found.index + found[0].length,
          number: found[0],
          covers: from === undefined ? [found[0]] : span(from, Number(found[0])),
        };
      });
    }),
  );
}

const item = '\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?';
/** A closing parenthesis, or the full stop that stands for the one missing at line 10387 of the source. */
const group = new RegExp(`\\((${item}(?:\\s*,\\s*${item})*)(?=\\s*\\)|\\.\\s)`, 'g');

/**
 * The citations of a text: "(146)", "(6-9)", "(39,40,56,57,83-85)". Each number or range is a reference of its own.
 * Years, percentages, ages and ICD codes in parentheses have other characters in them and are none.
 */
export function findCitations(text: string): Reference[] {
  return [...text.matchAll(group)].flatMap((match) => {
    const items = [...match[1]!.matchAll(new RegExp(item, 'g'))].map((found): Reference => {
      const [from, to = from] = found[0].split(/[-–]/).map(Number) as [number, number?];
      const start = match.index + 1 + found.index;
      return { kind: 'henvisning', start, end: start + found[0].length, number: String(from), covers: span(from, to) };
    });
    return items.every(({ covers }) => covers.length > 0 && Number(covers.at(-1)) <= official.citations) ? items : [];
  });
}

const span = (from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
