import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { SOURCE_FILE } from '../content/source-text.ts';
import { allAddresses, resolves, textAddresses, type Addresses } from '../permalinks/addresses.ts';
import { nearest } from '../lib/nearest.ts';
import { mentions } from '../text/references/mentions.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { checkOwnLinks } from './own-links.ts';
import { checkSpecialReferences } from './special-references.ts';
import { checkTerms } from './terms.ts';

/** What the text names can be found, and the lists that help with it (references, terms, abbreviations) fit the text. */
export function* checkLinks(reading: Reading, root: string): Check {
  yield* checkTerms(reading);
  const addresses = textAddresses(reading.library);
  yield* checkMentions(reading);
  yield* checkSpecialReferences(reading);
  yield* checkAddresses(reading, addresses);
  yield* checkAbbreviations(reading, root);
  yield* checkOwnLinks(reading);
}

const at = (path: string): string => `content/${path}`;

function* checkMentions({ library, spots }: Reading): Check {
  const { all } = mentions(library);
  for (const { mark, file, spot, text } of all)
    if (!mark.href && !mark.special && mark.kind !== 'begreb')
      yield problem({ file, ...spot }, 'henvisning-ukendt', { tekst: text.slice(mark.start, mark.end) });
  const used = new Set(all.map(({ mark }) => mark.special));
  const file = at('henvisninger.yaml');
  for (const [index, entry] of library.specialReferences.entries())
    if (!used.has(entry))
      yield problem(spots.get(file)!([index, 'tekst']), 'henvisning-ubrugt', {
        tekst: entry.tekst,
        sted: entry.fil ? `content/${entry.fil}` : 'teksten',
      });
}

function* checkAddresses({ library, spots }: Reading, addresses: Addresses): Check {
  const known = allAddresses(addresses);
  const check = function* (spot: Spot, adresse: string | undefined): Check {
    if (adresse && !resolves(addresses, adresse))
      yield problem(spot, 'adresse-ukendt', { adresse, forslag: nearest(adresse, known).join(', ') });
  };
  for (const [index, { til }] of library.specialReferences.entries())
    yield* check(spots.get(at('henvisninger.yaml'))!([index, 'til']), til);
  for (const [index, { sted, uddybes }] of library.terms.entries()) {
    yield* check(spots.get(at('begreber.yaml'))!([index, 'sted']), sted);
    yield* check(spots.get(at('begreber.yaml'))!([index, 'uddybes']), uddybes);
  }
  for (const page of Object.keys(library.edition.searchWeights))
    yield* check(spots.get(at('webudgave.yaml'))!(['searchWeights', page]), page);
}

/** White space and line-end hyphens aside. */
const key = (text: string): string => text.replace(/[-\s]/g, '').toLowerCase();

function* checkAbbreviations({ library, spots }: Reading, root: string): Check {
  const lines = readFileSync(join(root, SOURCE_FILE), 'utf8').split('\n');
  const { all } = mentions(library);
  for (const [index, { forkortelse, former, udtryk, linje }] of library.abbreviations.entries()) {
    const named = [forkortelse, ...former];
    if (!all.some(({ mark, text }) => mark.kind === 'begreb' && named.includes(text.slice(mark.start, mark.end))))
      yield problem(spots.get(at('forkortelser.yaml'))!([index, 'forkortelse']), 'forkortelse-ubrugt', { forkortelse });
    if (!key(lines.slice(linje - 1, linje + 4).join('\n')).includes(key(udtryk)))
      yield problem(spots.get(at('forkortelser.yaml'))!([index, 'linje']), 'forkortelse-uden-belaeg', {
        forkortelse,
        udtryk,
        linje: String(linje),
      });
  }
}
