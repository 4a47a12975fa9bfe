import { tokens } from '../language/tokens.ts';
import { spelt, type Spelt } from './spelt.ts';

/** What readers say and the text does not. */
export class Synonyms {
  /** readers' expressions and the text's phrases instead, in stems */
  readonly all: Array<{ words: string[][]; instead: string[][] }> = [];
  /** words that readers use and the text does not */
  readonly said: Spelt[] = [];
  private readonly byStem = new Map<string, string[][]>();

  /**
   * Adds a line of the register.
   * @param isKnown whether a stem is one of the text's own
   */
  add(line: string, isKnown: (stem: string) => boolean): void {
    const [words, phrases] = line.split('\t').map((half) => half.split('|').map(tokens));
    const instead = phrases!.map((phrase) => phrase.filter(({ empty }) => !empty).map(({ stem }) => stem));
    for (const [word, ...more] of words!) {
      if (!word || more.length > 0) continue;
      this.byStem.set(word.stem, instead);
      if (!isKnown(word.stem)) this.said.push(spelt(word.text, word.folded));
    }
    this.all.push({ words: words!.map((expression) => expression.map(({ stem }) => stem)), instead });
  }

  /** The text's phrases for a reader's word, by its stem. */
  insteadOf(stem: string): string[][] | undefined {
    return this.byStem.get(stem);
  }
}
