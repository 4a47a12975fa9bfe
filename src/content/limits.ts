import type { Words } from './collections.ts';
import { tooDeep, tooLong, tooMarked } from './mdx-error.ts';
import { fileStart, problem, type Problem, type Spot } from './problem.ts';

/** Far above any update (2 kB), any page of ours (11 kB) and any chapter (66 kB). */
const LONGEST: Record<Words, { grund: string; most: number }> = {
  update: { grund: 'grænsen for en opfølgning', most: 20_000 },
  page: { grund: 'grænsen for en side', most: 60_000 },
  official: { grund: 'grænsen for et kapitel', most: 150_000 },
};
/** Lists in lists, quotations in quotations: what the reader of Markdown is slow at, and nobody can read. */
const DEEP = /^(?:[ >]|[-*+] |\d+[.)] ){40}/m;
/** Each mark is held against all before it in its paragraph. Where there are most, there are twelve. */
const MOST_MARKS = 1000;
/** Longer than any address: what the reader of addresses tries again at each letter. Only where it begins: a long text is read once. */
const UNBROKEN = /(?<!\S)\S{1000}/;

/** What makes a text one that is not even parsed: the reader of Markdown takes minutes for what nobody would write. */
export function tooMuch(file: string, text: string, words: Words): Problem | undefined {
  const at = (index: number): Spot => ({ file, line: text.slice(0, index).split('\n').length, column: 1 });
  const deep = DEEP.exec(text);
  if (deep) return problem(at(deep.index), 'mdx-syntaks', tooDeep);
  const { grund, most } = LONGEST[words];
  if (text.length > most)
    return problem(fileStart(file), 'fil-stoerrelse', { grund: `den er ${text.length} tegn lang, og ${grund} er ${most}` });
  // The fields above are read by another reader, which has limits of its own.
  let index = Math.max(0, text.indexOf('\n---', 3));
  const body = text.slice(index);
  const unbroken = UNBROKEN.exec(body);
  if (unbroken) return problem(at(index + unbroken.index), 'mdx-syntaks', tooLong);
  for (const paragraph of body.split('\n\n')) {
    if (paragraph.length > MOST_MARKS && (paragraph.match(/[*_~[\]]/g) ?? []).length > MOST_MARKS)
      return problem(at(index), 'mdx-syntaks', tooMarked);
    index += paragraph.length + 2;
  }
  return undefined;
}
