import type { Library } from '../../content/library.ts';
import type { Facet as FacetWords } from '../../content/schemas/facet.ts';
import { derived } from '../../lib/derived.ts';
import { citationPath } from '../../site/address.ts';
import { NONE } from '../../text/facet-words.ts';
import { official } from '../../site/publication.ts';
import { mentions } from '../../text/references/mentions.ts';
import type { Facet, PackedRegister } from '../register/packed.ts';
import { otherWords } from './others.ts';
import { pack, type Packed, type Synonym } from './pack.ts';
import { searchRecords, type SearchRecord } from './records.ts';
import { vocabulary } from './vocabulary.ts';

/** The register with its files, and the records it is of. */
interface Built extends Packed {
  records: SearchRecord[];
}

/**
 * The register: everything search needs to find and rank, and nothing of the text itself.
 * @returns the register with what belongs to it, and its records in the same order
 */
export const buildRegister = derived((library: Library) => registerOf(searchRecords(library), library), 'register');

/**
 * The register of some records.
 * @param whole up to how many letters it is sent as one file
 */
export function registerOf(records: SearchRecord[], library: Library, whole?: number): Built {
  const words = vocabulary(records);
  const said = synonyms(library);
  const packed = pack(
    {
      records,
      vocabulary: words,
      synonyms: said,
      others: otherWords(
        words,
        said.flatMap((each) => each.words).filter((word) => !word.includes(' ')),
      ),
      citations: citations(library),
      pageWeights: library.edition.searchWeights,
      facets: {
        tema: library.themes.map(({ slug, name }) => [slug, name]),
        aktoer: choices(library.facets.aktoerer),
        maalgruppe: choices(library.facets.maalgrupper),
        kapitel: library.parts.flatMap(({ number, title }): Facet[] =>
          number ? [[String(number), `${number}. ${title}`]] : [],
        ),
      },
    },
    whole,
  );
  return { ...packed, records };
}

/** Facets to choose between; "ingen" finds what names none of them. */
const choices = (facets: Record<string, FacetWords>): Array<[slug: string, name: string]> =>
  [...Object.entries(facets), [NONE.id, NONE] as const].map(([slug, { navn }]) => [slug, navn]);

/** Which citation numbers the text uses: each has an address in the concordance, and none has words of its own. */
function citations(library: Library): PackedRegister['citations'] {
  const { of } = mentions(library);
  const numbers = Array.from({ length: official.citations }, (_, i) => i + 1);
  return {
    last: official.citations,
    unused: numbers.filter((number) => of(citationPath(String(number))).length === 0),
  };
}

/** The editors' list, and the abbreviations both ways. A long explanation of an abbreviation is no name for it. */
function synonyms({ searchWords, abbreviations }: Library): Synonym[] {
  return [
    ...searchWords.map(({ ord, se }) => ({ words: ord, instead: se })),
    ...abbreviations
      .filter(({ udtryk }) => udtryk.split(' ').length < 8)
      .flatMap(({ forkortelse, former, udtryk }): Synonym[] => [
        { words: [forkortelse], instead: [udtryk] },
        { words: [udtryk], instead: [forkortelse, ...former] },
      ]),
  ];
}
