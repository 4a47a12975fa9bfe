/**
 * Where a paragraph begins that might be the same as the one before it: the line before the empty one is full, so the extraction
 * looks alike whether a paragraph or only a column ended there. What the edition has is read, not proven.
 * @param source the source text
 * @param form the lines of the form, part by part (see {@link import('./form.ts').readForm})
 * @returns the lines of the source where the second paragraph begins, in order
 */
export function undecidedEnds(source: string, form: Iterable<string[]>): number[] {
  const lines = source.split('\n').map((line) => line.trim());
  return [...form]
    .flatMap((part) => [...pairs(part)].flatMap(([before, begun]) => (isFull(lines, before, begun) ? [begun] : [])))
    .sort((a, b) => a - b);
}

/** Paragraphs that follow each other in the same thing: the lines where the two begin. */
function* pairs(part: string[]): Generator<[before: number, begun: number]> {
  // By depth: the block that came last there, when it is a paragraph.
  const last: Array<number | undefined> = [];
  for (const block of part) {
    const [, line, dots = '', kind] = /^(\S+) ((?:· )*)(.*)$/.exec(block) ?? [];
    const depth = dots.length / 2;
    // One that begins inside a line was no column's first.
    const begun = kind === 'afsnit' && /^\d+$/.test(line!) ? Number(line) : undefined;
    const before = last[depth];
    if (begun && before) yield [before, begun];
    last.length = depth;
    last[depth] = begun;
  }
}

/** A column of text is no narrower: a signature and the lines of a heading are. */
const NARROWEST = 40;

/** Whether the first word of the paragraph would not have fitted on the last line of the one before. */
function isFull(lines: string[], before: number, begun: number): boolean {
  const end = lines.findLastIndex((line, index) => index < begun - 1 && line !== '');
  // No empty line between them: then it is not a column that ended.
  if (end === begun - 2 || end < before) return false;
  const start = Math.max(before - 1, lines.findLastIndex((line, index) => index < end && line === '') + 1);
  const column = lines.slice(start, end + 1);
  const [word = ''] = lines[begun - 1]!.split(' ');
  const width = Math.max(...column.map((line) => line.length));
  return column.length > 1 && width >= NARROWEST && `${lines[end]} ${word}`.length > width;
}
