import { coarse, fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import type { FileName } from './packed.ts';
import { spelt, type Spelt } from './spelt.ts';
import { byText } from '../../lib/memo.ts';

/** A word of the text as the register has it written, "behandlings·tilbud". */
export interface WrittenWord extends Spelt {
  /** stems of its parts when it is a compound, in order */
  parts: string[];
}

/** A word of the text, and where its postings stand. */
export interface Term extends WrittenWord {
  file: FileName;
  at: number;
}

/** A compound that a part stands in, and whether it stands last. */
export interface Whole {
  term: Term;
  last: boolean;
}

/** The same parts stand in many compounds. */
const stemOf = byText((piece: string): string => stem(fold(piece)));

/** Reads a word as it is written in the register. */
export function readWord(written: string): WrittenWord {
  const pieces = written.split(/[·-]/);
  return {
    ...spelt(written.replaceAll('·', '').replaceAll('\u2011', ' '), fold(written)),
    parts: pieces.length > 1 ? pieces.map(stemOf) : [],
  };
}

/** What a word can be asked for by, without rings and strokes: by itself, by its stem, and by its parts. */
export const keysOf = ({ stem: own, folded, parts }: WrittenWord): Set<string> =>
  new Set([own, folded, ...parts].map(coarse));

const none: Whole[] = [];
const nothing = new Set<string>();

/** The words of the text that have come. */
export class Words {
  readonly all: Term[] = [];
  private readonly byStem = new Map<string, Term>();
  private readonly byPart = new Map<string, Whole[]>();
  private readonly byRough = new Map<string, Set<string>>();

  /** Adds a word, unless it has come with another shard. */
  add(written: string, file: FileName, at: number): void {
    const term: Term = { ...readWord(written), file, at };
    if (this.byStem.has(term.stem)) return;
    this.all.push(term);
    this.byStem.set(term.stem, term);
    term.parts.forEach((part, i) => {
      const wholes = this.byPart.get(part);
      const whole = { term, last: i === term.parts.length - 1 };
      if (wholes) wholes.push(whole);
      else this.byPart.set(part, [whole]);
    });
    for (const each of [term.stem, term.folded]) this.addRough(coarse(each), term.stem);
    for (const part of term.parts) this.addRough(coarse(part), part);
  }

  private addRough(key: string, of: string): void {
    const stems = this.byRough.get(key);
    if (stems) stems.add(of);
    else this.byRough.set(key, new Set([of]));
  }

  /** The word with this stem. */
  get(of: string): Term | undefined {
    return this.byStem.get(of);
  }

  /** The compounds that a stem is part of. */
  having(part: string): Whole[] {
    return this.byPart.get(part) ?? none;
  }

  /** The stems that a word without its rings and strokes may stand for. */
  rough(key: string): Set<string> {
    return this.byRough.get(key) ?? nothing;
  }
}
