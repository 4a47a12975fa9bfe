import { problem, type Check, type Spot } from '../content/problem.ts';
import type { RuleId } from '../content/rules.ts';
import { endOf, isWhole } from './sentence.ts';

/** Something that was not meant to be read by anybody, and the rule it breaks. */
interface Debris {
  rule: RuleId;
  pattern: RegExp;
}

/** What other programs, forms and notes leave in a text, wherever it stands. */
const anywhere: Debris[] = [
  {
    rule: 'tekst-ufaerdig',
    pattern:
      /(?<!\p{L})(?:TODO|FIXME|TBD|XXX+|lorem ipsum|bla ?bla|undefined|NaN|null)(?!\p{L})|\[object Object\]|\?{2,}|\[(?:indsæt|udfyld|skriv|dato|navn|kilde|titel|tekst)[^\]]*\]/giu,
  },
  // What a program says of itself, a page's number and a path on somebody's machine come along when a text is pasted.
  {
    rule: 'tekst-indsat',
    pattern:
      /(?<!\p{L})(?:som (?:en )?(?:stor )?(?:AI-?|sprog)model|as an AI|her er (?:et |en )?(?:udkast|opsummering|omskrivning|opdateret version)|side \d+ (?:af|\/) \d+|[A-Z]:\\[^\s]+)|[\p{L}\d+/=]{60,}/giu,
  },
  // "natio- nale": a word that was broken at the end of a line.
  {
    rule: 'tekst-indsat',
    pattern: /(?<=\p{Ll})- (?!og |eller |samt |til |men |både |såvel |henholdsvis |og\/)\p{Ll}{2,}/gu,
  },
  // A letter of two signs (a and a ring) or two letters in one sign (fi): it looks right and is not found.
  { rule: 'tegn-fremmed', pattern: /\p{L}?\p{M}+|[\ufb00-\ufb06]/gu },
  { rule: 'tegnsaetning', pattern: /(?<=[\p{L}\d])\s+[,.;](?=\s|$)|(?<=\p{Ll}{3})[.,;]\p{Lu}\p{Ll}+/gu },
  { rule: 'ord-dobbelt', pattern: /(?<!\p{L})(\p{L}{4,}) \1(?!\p{L})/giu },
  { rule: 'tekst-wiki', pattern: /\[\[[^\]]*\]\]|\{\{[^}]*\}\}/gu },
  {
    rule: 'tegn-fremmed',
    // Other alphabets' letters, and those of ours that only look like one that is written here: "Ｔ", "ɑ", "ⅼ", "ı".
    pattern:
      /(?=[\p{L}\p{Nl}])(?:\P{Script=Latin}|[^\0-\u017f\ufb00-\ufb06]|[ıĸŉſ])|\p{Extended_Pictographic}(?<![©®™])|\p{L}\?(?=\p{Ll})/gu,
  },
];

/** Marks of Markdown and HTML in a field: it is shown as it is written. */
const inFields: Debris[] = [
  {
    rule: 'felt-maerker',
    pattern: /\*\*|(?<![\p{L}\p{N}])__|\]\(|`|^#+ |<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/giu,
  },
];

const inTexts: Debris[] = [
  { rule: 'fodnote-ukendt', pattern: /\[\^[^\]]*\]/gu },
  { rule: 'tekst-maerker', pattern: /\*\*|(?<![\p{L}\p{N}])__|~~|<\/?[a-z][^>]*>/giu },
];

/** What no source has said of a recommendation: how far it is (design promise 3). */
const claims: Debris = {
  rule: 'paastand-om-anbefaling',
  pattern:
    /(?<!\p{L})(?:(?:anbefaling(?:en|er|erne)?(?: nr\.)? ?\d+(?:(?:,| og| samt) \d+)*)|anbefaling(?:en|er|erne)|(?:10-?års|tiårs)?planen|oplægget) (?:er|bliver|blev|anses for|må siges at være)(?: (?:dermed|derfor|således|herefter|nu|helt|fuldt|fuldt ud|delvist|næsten|endelig|altså|allerede|langt fra|ikke|endnu|også))* (?:gennemført|opfyldt|implementeret|indfriet|realiseret|fuldført|afsluttet|nået|på plads|i mål|udført|droppet|opgivet|fulgt|skrinlagt)(?!\p{L})/giu,
};

/** A way to reach somebody: not a national number (70, 80) or a help line. */
const contact: Debris = {
  rule: 'kontaktoplysning',
  pattern:
    /[\p{L}\p{N}._%+-]+ ?[([](?:at|snabel-?a)[)\]] ?[\p{L}\p{N}.-]+|(?<=(?<!\p{L})(?:ring|tlf\.?|telefon|mobil|sms)[^\d.]{0,20})\d(?: ?\d){7}(?!\d)|\p{Lu}\p{Ll}+(?:vej|gade|stræde|allé|vænget|parken)(?:en)? \d+[ ,]*(?:st|kl|\d+)?\.?|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}|(?:\+|00)45 ?(?:\d ?){8}(?!\d)|(?<![\d.,:/-]|\d )(?!70|80)[2-9]\d(?:(?: \d{2}){3}|(?:\.\d{2}){3}|(?:-\d{2}){3}|\d{6})(?![\d.,]?\d| (?:mio|mia|kr|mennesker|borgere|børn|personer))/giu,
};

const openers: Record<string, string> = { '»': '«', '(': ')' };

/** Where »…« and (…) do not go together: a text that was cut, or has lost a mark. */
function unpaired(text: string): number | undefined {
  const open: Array<{ mark: string; index: number }> = [];
  for (const { 0: mark, index } of text.matchAll(/[»«()]/g)) {
    if (mark in openers) open.push({ mark, index });
    // "a)" numbers a list.
    else if (openers[open.at(-1)?.mark ?? ''] === mark) open.pop();
    else if (!(mark === ')' && /(?:^|\s)[\p{L}\d]{1,2}$/u.test(text.slice(0, index)))) return index;
  }
  return open.at(-1)?.index;
}

const QUOTED = /^[“”„"'‘’‚»«].*[“”"'‘’»«]$/su;
const QUOTE = /[“”„"»«]/gu;

/** Whether quotation marks around a value have become part of it: “…” is not YAML's "…". */
const isQuoted = (text: string): boolean => QUOTED.test(text) && (text.match(QUOTE) ?? []).length <= 2;

function* search(text: string, debris: Debris[], at: (index: number) => Spot): Check {
  for (const { rule, pattern } of debris)
    for (const { 0: ord, index } of text.matchAll(pattern)) yield problem(at(index), rule, { ord });
}

/** Quotations in »…« are the source's: what stands in them is not said by us. */
const withoutQuotations = (text: string): string =>
  text.replace(/»[^«]*«/g, (quotation) => '.'.repeat(quotation.length));

/** What does not belong in a text of ours. @param at where in the file a place in the text stands */
export function* checkDebris(text: string, at: (index: number) => Spot): Check {
  yield* search(text, [...anywhere, ...inTexts, contact], at);
  yield* search(withoutQuotations(text), [claims], at);
}

/** The same for a field; a field of ours, when it is not a quotation. */
export function* checkField(text: string, at: Spot, ours: boolean): Check {
  const here = () => at;
  if (isQuoted(text)) yield problem(at, 'felt-anfoersel', { ord: text });
  // One slip in a field is one message: they all stand at its beginning.
  const told = new Set<RuleId>();
  for (const one of search(text, [...anywhere, ...inFields, contact], here)) {
    if (!told.has(one.rule)) yield one;
    told.add(one.rule);
  }
  if (!ours) return;
  yield* search(withoutQuotations(text), [claims], here);
  if (unpaired(text) !== undefined) yield problem(at, 'tegn-par', { ord: text.slice(unpaired(text)) });
}

const FEWEST_WORDS = 2;
/** The small words that every few words of a text are. */
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|that|which|with|how|has|have|been|is|are|was|by|this|should|what|from)(?!\p{L})/gu;
const DANISH = /(?<!\p{L})(?:og|i|at|er|det|den|de|en|et|til|på|af|som|for|med|der|ikke|har|kan|skal|om)(?!\p{L})/gu;

const count = (text: string, words: RegExp): number => (text.toLowerCase().match(words) ?? []).length;

/** Which of the two languages that we write in a text seems to be in, by its small words; undefined when that cannot be told. */
export function seemsToBe(text: string): 'da' | 'en' | undefined {
  const [english, danish] = [count(text, ENGLISH), count(text, DANISH)];
  if (english > 2 * danish + 2) return 'en';
  return danish > 2 * english + 2 ? 'da' : undefined;
}

/**
 * A paragraph of ours is whole: it ends as a sentence does, and its marks go in pairs.
 * @param text the paragraph's words
 * @param leads a list, a table or the like comes after it, which a colon leads to
 */
export function* checkParagraph(text: string, spot: Spot, leads = true): Check {
  if (seemsToBe(withoutQuotations(text)) === 'en')
    yield problem(spot, 'tekst-fremmed-sprog', { ord: text.split(/\s+/).slice(0, 5).join(' ') });
  if ((text.match(/\p{L}+/gu) ?? []).length < FEWEST_WORDS) return yield problem(spot, 'tekst-kort', { ord: text });
  if (!isWhole(text.replace(/(?:\[\^[^\]]*\])+\s*$/, '')) || (!leads && /:\s*$/.test(text)))
    yield problem(spot, 'tekst-afbrudt', { ord: endOf(text) });
  const index = unpaired(text);
  if (index !== undefined) yield problem(spot, 'tegn-par', { ord: text.slice(index, index + 40) });
}

/** A title is written as one: not shouted, not a sentence with its full stop, and not begun in the middle. */
export function* checkTitle(titel: string, spot: Spot): Check {
  const letters = titel.match(/\p{L}/gu) ?? [];
  const [grund, forslag] =
    letters.length > 9 && titel === titel.toUpperCase()
      ? ['er skrevet med lutter store bogstaver', 'Skriv den med små bogstaver og stort kun først og i navne.']
      : /[^.]\.$/.test(titel) && !/(?:kr|mio|mia|nr|pct|m\.v|m\.m|mv)\.$/.test(titel)
        ? ['slutter med punktum', 'Slet punktummet: en titel er ingen sætning.']
        : /^\p{Ll}/u.test(titel)
          ? ['begynder med lille bogstav', 'Begynd med stort bogstav, eller skriv det, der mangler foran.']
          : [];
  if (grund) yield problem(spot, 'titel-form', { titel, grund, forslag: forslag! });
}
