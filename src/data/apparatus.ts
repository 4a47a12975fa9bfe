import { execFileSync } from 'node:child_process';
import { entryIn, type Library, type Part, type Recommendation } from '../content/library.ts';
import { formText, sourceText } from '../content/source-text.ts';
import { apparatus, type ApparatusEntry } from '../fidelity/apparatus.ts';
import { readForm } from '../fidelity/form.ts';
import { undecidedEnds } from '../fidelity/paragraph-ends.ts';
import { editionPlaces, type EditionPlace } from '../fidelity/places.ts';
import { accountContent } from '../fidelity/report.ts';
import { derived } from '../lib/derived.ts';
import { remember } from '../lib/remember.ts';
import { absolute, APPARATUS } from '../site/address.ts';
import { official } from '../site/publication.ts';
import { namedReferences } from '../text/references/special.ts';
import type { ApparatusData, ProofData, ReferenceData } from './schemas/apparatus.ts';

const places = derived((library: Library) => editionPlaces(library, sourceText()));
const proof = remember<ProofData>();

/** The entries of the ledger as readers are shown them: made once for a state of the content. */
export const apparatusOf = derived((library: Library): ApparatusEntry[] =>
  apparatus(library, sourceText(), places(library)),
);

/** Where a paragraph begins that may be the same as the one before it, and its first words: the extraction cannot show which. */
export function undecidedPlaces(library: Library): Array<EditionPlace & { words: string }> {
  const source = sourceText();
  const lines = source.split('\n');
  return undecidedEnds(source, readForm(formText()).values()).flatMap((line) => {
    const place = places(library).at(line);
    return place ? [{ ...place, words: lines[line - 1]!.trim().split(/\s+/).slice(0, 4).join(' ') }] : [];
  });
}

/** The same for machines. */
export const apparatusData = (library: Library): ApparatusData[] =>
  apparatusOf(library).map(({ id, kind, from, to, words, what, why, date, ended, place }) => ({
    id,
    kind,
    lines: { from, to },
    words,
    what,
    why: why ?? null,
    date: date ?? null,
    ended: ended ?? null,
    place: place ? { title: place.title, url: absolute(place.path) } : null,
    url: absolute(`${APPARATUS}#${id}`),
  }));

/** The references that the text's own words cannot lead on, and where we lead them. */
export const referencesData = (library: Library): ReferenceData[] =>
  namedReferences(library.specialReferences).map(({ id, entry: { tekst, i, note, fil, til, hvorfor, revised } }) => {
    const file = fil && entryIn(library, `content/${fil}`);
    return {
      id,
      words: tekst,
      passage: i ?? null,
      note: note ?? null,
      where: file ? { title: (file as Part | Recommendation).title, url: absolute(file.path) } : null,
      target: til ? absolute(til) : null,
      why: hvorfor,
      revised: revised ?? null,
      url: absolute(`${APPARATUS}#${id}`),
    };
  });

/** What the proof of this build found: the same for the same commit, whenever and wherever it is built. */
export const proofData = (library: Library): ProofData =>
  proof('', [library], () => {
    const { sourceWords, sourceFound, editionWords, editionFound, droppedWords, form, formElements } =
      accountContent(library);
    return {
      commit: commit() ?? null,
      sourceSha256: official.source.sha256,
      formSha256: official.source.form,
      sourceWords,
      sourceFound,
      editionWords,
      editionFound,
      droppedWords,
      formElements,
      formDepartures: form.length,
    };
  });

function commit(): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // Built of files alone: then the sums say what it was built of.
    return undefined;
  }
}
