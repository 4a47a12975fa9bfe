import { visit } from 'unist-util-visit';
import type { Update } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { remember } from '../lib/remember.ts';
import { find, passages, SHORTEST, type Fingerprint } from '../provenance/fingerprint.ts';
import { run, wordsOf } from '../provenance/words.ts';

/** What stands in »…« in our own text is the source's words, or the publication's: shorter ones may be a name or a word for something. */
export function* checkQuotations(
  update: Update,
  fingerprint: Fingerprint,
  source: string,
  at: (path: PropertyKey[]) => Spot,
): Check {
  const places: Array<{ text: string; felt: string; spot: Spot }> = [
    { text: update.title, felt: 'title', spot: at(['title']) },
    ...(update.why ? [{ text: update.why, felt: 'why', spot: at(['why']) }] : []),
  ];
  visit(update.tree, 'text', ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    places.push({ text: value, felt: 'teksten', spot: { file: update.file, line, column } });
  });
  for (const { text, felt, spot } of places)
    for (const [, quotation = ''] of text.matchAll(/»([^«]*)«/g))
      for (const { text: ord, words } of passages(quotation))
        if (words.length >= SHORTEST && !find(fingerprint, words).lines && !plain(source).includes(run(words)))
          yield problem(spot, 'belaeg-ikke-ordret', {
            ord,
            felt,
            linjer: '',
            forslag: 'Skriv kildens egne ord, som de står, eller fortæl det med dine egne ord uden »…«.',
          });
}

/** The words of a whole text in a row. */
const plain = (text: string): string => rows('', [text], () => run(wordsOf(text)));
const rows = remember<string>();
