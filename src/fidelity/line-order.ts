/**
 * The lines of a text, 1 to `count`, in an order that can be changed: a linked list, so that a move costs what is moved
 * and not the whole text, and a rank for each line, so that two lines can be compared.
 */
export class LineOrder {
  private readonly next: number[];
  private readonly previous: number[];
  private readonly ranks: number[];

  constructor(count: number) {
    // 0 stands before the first line and after the last.
    this.next = Array.from({ length: count + 1 }, (_, line) => (line === count ? 0 : line + 1));
    this.previous = Array.from({ length: count + 1 }, (_, line) => (line === 0 ? count : line - 1));
    this.ranks = Array.from({ length: count + 1 }, (_, line) => line);
  }

  /** Whether a line is there: it exists and is not taken out. */
  has(line: number): boolean {
    return line > 0 && line < this.next.length && this.next[this.previous[line]!] === line;
  }

  /** The lines from one number to another that are there, in the order they stand. */
  within(from: number, to: number): number[] {
    const found: number[] = [];
    for (let line = Math.max(from, 1); line <= to; line++) if (this.has(line)) found.push(line);
    return found.sort((a, b) => this.ranks[a]! - this.ranks[b]!);
  }

  remove(lines: number[]): void {
    for (const line of lines) {
      this.next[this.previous[line]!] = this.next[line]!;
      this.previous[this.next[line]!] = this.previous[line]!;
    }
  }

  /** Puts lines that were taken out after one that is there. */
  insertAfter(place: number, lines: number[]): void {
    let before = place;
    const after = this.next[place]!;
    const low = this.ranks[place]!;
    const high = after === 0 ? low + lines.length + 1 : this.ranks[after]!;
    for (const [index, line] of lines.entries()) {
      this.ranks[line] = low + ((high - low) * (index + 1)) / (lines.length + 1);
      this.next[before] = line;
      this.previous[line] = before;
      before = line;
    }
    this.next[before] = after;
    this.previous[after] = before;
  }

  /** Whether a line stands at or before another. */
  reaches(line: number, other: number): boolean {
    return this.ranks[line]! <= this.ranks[other]!;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let line = this.next[0]!; line !== 0; line = this.next[line]!) yield line;
  }
}
