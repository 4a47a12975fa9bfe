import type { RecordText } from '../passage/texts.ts';

/** A sentence of a text, and the block it stands in when that has an address of its own. */
export interface Sentence {
  text: string;
  block: string | undefined;
}

/** What ends in a full stop and is no end of a sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:bl\.\s?a|ca|d\.v\.s|dvs|ekskl|evt|f\.\s?eks|inkl|jf|kap|kl|mio|mia|m\.\s?fl|m\.\s?m|nr|osv|pct|pkt|stk)\.$/iu;

/** The sentences of a text. None goes from one block into the next: items of a list may have no full stop. */
export function sentencesOf({ text, blocks }: RecordText): Sentence[] {
  const starts = blocks.length > 0 ? blocks : [{ id: undefined, start: 0 }];
  const before = starts[0]!.start > 0 ? [{ id: undefined, start: 0 }] : [];
  return [...before, ...starts].flatMap(({ id, start }, i, all) =>
    split(text.slice(start, all[i + 1]?.start ?? text.length)).map((sentence) => ({ text: sentence, block: id })),
  );
}

function split(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const [piece] of text.matchAll(/.+?(?:[.?!]+[)»”"]?(?=\s+[\p{Lu}\d»“"(])|$)/gsu)) {
    open += piece;
    if (ABBREVIATED.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  return [...sentences, open.trim()].filter(Boolean);
}
