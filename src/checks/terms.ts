import { bodyText, type Library } from '../content/library.ts';
import { problem, type Check, type Problem } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import type { Abbreviation, Term } from '../content/schemas/term.ts';
import { nearest } from '../lib/nearest.ts';
import { derived } from '../lib/derived.ts';
import { remember } from '../lib/remember.ts';
import { tokens } from '../search/language/tokens.ts';
import { glossary } from '../text/glossary.ts';
import { hasForm } from '../text/subjects/form.ts';
import { passages } from '../text/references/mentions.ts';

const TERMS = 'content/begreber.yaml';
const ABBREVIATIONS = 'content/forkortelser.yaml';

type At = (path: PropertyKey[]) => ReturnType<NonNullable<ReturnType<Reading['spots']['get']>>>;

/** The glossary's terms: each is one that the text defines, and the words that lead to it are that term and no other. */
export function* checkTerms({ library, spots }: Reading): Check {
  const { terms, abbreviations, parts, recommendations } = library;
  const [at, place] = [spots.get(TERMS), spots.get(ABBREVIATIONS)];
  yield* found('', [at, place, terms, abbreviations, ...parts, ...recommendations.values()], () => [
    ...termProblems(library, at, place),
  ]);
}

const found = remember<Problem[]>();

function* termProblems(library: Library, at: At | undefined, place: At | undefined): Check {
  if (at) {
    yield* checkNames(library, at);
    for (const [index, term] of library.terms.entries()) {
      const own: At = (path) => at([index, ...path]);
      yield* checkForms(term, library, own);
      yield* checkPlaces(term, library, own);
    }
  }
  if (place)
    for (const [index, one] of library.abbreviations.entries())
      yield* checkAbbreviationForms(one, (path) => place([index, ...path]));
}

function* checkNames(library: Library, at: At): Check {
  const defined = glossary(library);
  const names = [...defined.own, ...defined.box].map(({ name }) => name.trim());
  for (const [index, { begreb, sted }] of library.terms.entries())
    if (!sted && !names.includes(begreb))
      yield problem(at([index, 'begreb']), 'begreb-ukendt', { begreb, forslag: nearest(begreb, names).join(', ') });
  for (const name of names)
    if (!library.terms.some(({ begreb }) => begreb === name))
      yield problem(at([]), 'begreb-uden-former', { begreb: name });
}

/** The words without their endings: "psykiske lidelser" and "Psykisk lidelse" are the same. */
const stems = (text: string): string =>
  tokens(text)
    .map(({ stem }) => stem)
    .join(' ');

/** By the stems of its words, or by a Danish ending: short words have no stem. */
const isFormOf = (form: string, begreb: string): boolean => stems(form) === stems(begreb) || hasForm(begreb, form);

/** "Forebyggelse (universel, selektiv, indikeret)": what stands in brackets is no part of the word. */
const plainName = (begreb: string): string => begreb.replace(/\s*\(.*\)$/, '');

/** "forskning og [udvikling]": the term alone, and all of it as it stands. */
const coreOf = (form: string): string => /\[(.+)\]/.exec(form)?.[1] ?? form;
const wholeOf = (form: string): string => form.replace(/[[\]]/g, '');

function* checkForms({ begreb, former, ikke }: Term, library: Library, at: At): Check {
  for (const [index, form] of former.entries()) {
    if (!isFormOf(coreOf(form), plainName(begreb)))
      yield problem(at(['former', index]), 'begreb-form', {
        form,
        grund: `det er ikke en form af »${plainName(begreb)}«`,
        forslag: 'Skriv en bøjning af begrebet, eller slet formen.',
      });
    else if (form !== coreOf(form) && !stands(wholeOf(form), library))
      yield problem(at(['former', index]), 'begreb-form', {
        form,
        grund: `»${wholeOf(form)}« står ikke i teksten`,
        forslag: 'Skriv ordene omkring begrebet, som teksten har dem, eller slet formen.',
      });
  }
  for (const [index, { ord }] of ikke.entries()) {
    const grund = !former.some((form) => small(ord).includes(small(coreOf(form))))
      ? 'det rummer ingen af begrebets former'
      : !stands(ord, library)
        ? 'det står ikke i teksten'
        : undefined;
    if (grund)
      yield problem(at(['ikke', index]), 'begreb-form', {
        form: ord,
        grund,
        forslag: 'Skriv ordene, som teksten har dem, eller slet undtagelsen.',
      });
  }
}

/** Where a term is defined, and where more is said of it, it is named. */
function* checkPlaces({ begreb, former, sted, uddybes }: Term, library: Library, at: At): Check {
  for (const [felt, adresse] of Object.entries({ sted, uddybes })) {
    const there = adresse && passageTexts(library).get(adresse);
    // An address that is not there is told already.
    if (there && !former.some((form) => there.includes(small(coreOf(form)))))
      yield problem(at([felt]), 'begreb-sted', { begreb, adresse });
  }
}

/** The words at each address of the text; a chapter's own address has none: it is no passage. */
const passageTexts = derived((library: Library): Map<string, string> => {
  const texts = new Map<string, string>(library.parts.map(({ path }) => [path, ' ']));
  for (const { path, prose } of passages(library))
    texts.set(path, `${path.includes('#') ? (texts.get(path) ?? '') : ''} ${small(prose.text)}`);
  return texts;
});

function* checkAbbreviationForms({ forkortelse, former }: Abbreviation, at: At): Check {
  for (const [index, form] of former.entries())
    if (!form.includes(forkortelse))
      yield problem(at(['former', index]), 'begreb-form', {
        form,
        grund: `det er ikke en form af »${forkortelse}«`,
        forslag: 'Skriv forkortelsen med det, der står efter den, fx LPR2, eller slet formen.',
      });
}

const small = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

const stands = (words: string, library: Library): boolean => officialWords(library).includes(small(words));

const officialWords = derived(({ parts, recommendations }: Library): string =>
  small(
    [
      ...parts.flatMap(({ heading, tree }) => [heading, bodyText(tree)]),
      ...[...recommendations.values()].flatMap(({ title, shortTitle, shortText, tree }) => [
        title,
        shortTitle,
        shortText,
        bodyText(tree),
      ]),
    ].join('\n'),
  ),
);
