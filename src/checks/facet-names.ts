import type { Facet, Facets } from '../content/schemas/facet.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { asciiFold } from '../lib/ascii.ts';
import { tokens } from '../search/language/tokens.ts';
import { wordsOf } from '../text/facet-words.ts';

/** What a name may say of those it names without saying who they are. */
const SAYS_NOTHING = new Set(tokens('mennesker hele').map(({ stem }) => stem));

/** The words of a name that say who it is: as written and without their endings. */
const telling = (name: string): string[][] =>
  tokens(name).flatMap(({ folded, stem, empty }) => (empty || SAYS_NOTHING.has(stem) ? [] : [[folded, stem]]));

const fold = (text: string): string => asciiFold(text.toLowerCase());

/**
 * Whether a word is made of the name, or of one of the things it names: "tværkommunale" of "Kommuner", "forsknings" of
 * "Forskningsmiljøer"; "psykisk" is not "Mennesker med psykiske lidelser".
 */
function isMadeOf(word: string, { navn, fordi = '' }: Facet): boolean {
  const own = fold(word);
  const reasoned = new Set(tokens(fordi).map(({ stem }) => stem));
  return navn.split(/, | og /).some((part) => {
    const needed = telling(part).filter(([, stem]) => !reasoned.has(stem!));
    const whole = needed.length > 0 && needed.every((forms) => forms.some((form) => own.includes(form)));
    const [only, ...more] = needed;
    return (
      whole ||
      (only !== undefined &&
        more.length === 0 &&
        tokens(word).every(({ stem, empty }) => !empty && stem.length >= 3 && only[0]!.startsWith(stem)))
    );
  });
}

/** A facet is called what its words say: each word is made of its name or has a reason, and no two have one name. */
export function* checkFacetNames(facets: Facets, at: (path: PropertyKey[]) => Spot): Check {
  for (const [group, all] of Object.entries(facets)) {
    const seen = new Map<string, string>();
    for (const [id, facet] of Object.entries(all)) {
      const wrong = (path: PropertyKey[], grund: string, forslag: string) =>
        problem(at([group, id, ...path]), 'facet-navn', { navn: facet.navn, grund, forslag });
      const twin = seen.get(fold(facet.navn));
      if (twin) yield wrong(['navn'], `»${twin}« hedder det samme`, 'Giv dem hver sit navn.');
      seen.set(fold(facet.navn), id);
      for (const [index, word] of facet.ord.entries())
        if (!isMadeOf(word, facet))
          yield wrong(
            ['ord', index],
            `»${word}« er ikke lavet af navnet`,
            `Nævner ordet det samme, så flyt det til »ogsaa« med en grund: - { ord: [${word}], hvorfor: "…" }. Ellers slet det.`,
          );
      const unsaid = unsaidIn(id, facet);
      if (unsaid)
        yield wrong(
          ['navn'],
          `ingen af ordene siger »${unsaid}«`,
          'Kald den det, ordene siger, eller skriv i »fordi«, hvorfor navnet siger mere.',
        );
      if (wordsOf(facet).length === 0) yield wrong([], 'den har ingen ord', 'Skriv de ord, der nævner den, i »ord«.');
    }
  }
}

/** A word of the name that neither the words made of it, its id nor its reason has. */
const unsaidIn = (id: string, facet: Facet): string | undefined => {
  const said = fold([...facet.ord, id, facet.fordi ?? ''].join(' '));
  return telling(facet.navn).find((forms) => !forms.some((form) => said.includes(form)))?.[0];
};
