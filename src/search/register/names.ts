import { tokens } from '../language/tokens.ts';

/** What readers ask for some records by, whole. */
export class Names {
  private readonly byStems = new Map<string, number[]>();

  /** Adds a line of the register. */
  add(line: string): void {
    const [number, expressions] = line.split('\t');
    for (const expression of expressions!.split('|')) {
      const stems = tokens(expression)
        .map(({ stem }) => stem)
        .join(' ');
      this.byStems.set(stems, [...(this.byStems.get(stems) ?? []), Number(number)]);
    }
  }

  /** The numbers of the records that are asked for by the words with these stems, and no others. */
  of(stems: string): number[] {
    return this.byStems.get(stems) ?? [];
  }
}
