import { tokens } from '../language/tokens.ts';
import { spelt, type Spelt } from './spelt.ts';

/** An expression of the readers', and the text's phrases instead, in stems. */
export interface Said {
  words: string[];
  instead: string[][];
  /** in the order of the register */
  number: number;
}

const none: Said[] = [];

/** What readers say and the text does not. */
export class Synonyms {
  /** readers' expressions and the text's phrases instead, in stems, by the expression's first word */
  private readonly byFirst = new Map<string, Said[]>();
  private count = 0;
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
    for (const expression of words!) {
      const said = { words: expression.map(({ stem }) => stem), instead, number: this.count++ };
      const others = this.byFirst.get(said.words[0]!);
      if (others) others.push(said);
      else this.byFirst.set(said.words[0]!, [said]);
    }
  }

  /** The expressions that begin with a stem. */
  beginning(stem: string): Said[] {
    return this.byFirst.get(stem) ?? none;
  }

  /** The text's phrases for a reader's word, by its stem. */
  insteadOf(stem: string): string[][] | undefined {
    return this.byStem.get(stem);
  }
}
