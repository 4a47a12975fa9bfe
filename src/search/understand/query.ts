import { fromWords } from '../../lib/numeral.ts';
import { tokens, type Token } from '../language/tokens.ts';
import { words } from '../language/words.ts';
import type { Kind } from '../register/kinds.ts';
import { mostWords } from '../weights.ts';
import { asksStatus, BARE, isStatusWord } from './status.ts';

/** Longer than any question; what is beyond is left out, and said. */
export const LONGEST = 2000;

/** A thing named by its number: "anbefaling 31", "13.2.3", "boks 9". */
export interface Reference {
  kind: Kind;
  number: string;
}

/** A question as it was understood, before the text is looked at. */
export interface Query {
  /** as typed, without surplus space and what is too long */
  text: string;
  /** something was written, readable or not */
  written: boolean;
  /** something was cut off */
  cut: boolean;
  references: Reference[];
  /** what stood in quotation marks */
  phrases: string[];
  /** the words to search for, without function words unless there are no others */
  tokens: Token[];
  /** all words in order, for names and expressions of several words */
  all: Token[];
  /** how many words it has, small ones and numbers too */
  words: number;
  /** the last word may be half typed */
  open: boolean;
  /** is a question in words, of which some may be there only to make it one */
  asking: boolean;
  /** asks for an amount: "hvor mange …" */
  numeric: boolean;
  /** asks for what a sentence can answer; whoever tells of themselves does not */
  answerable: boolean;
  /** asks what something is: "hvad betyder …" */
  defining: boolean;
  /** asks what has happened since: "hvor langt er …" */
  status: boolean;
  /** asks for things of a kind: "hvilke anbefalinger handler om …" */
  kind: Kind | undefined;
}

const kindsByWord: Array<[RegExp, Kind]> = [
  [/^(?:anb(?:e?f\p{L}*)?|nr|nummer)$/u, 'anbefaling'],
  [/^tr(?:æ|ae)desten(?:en|ene)?$/, 'traedesten'],
  [/^(?:(?:kilde|litteratur)?henv(?:isning\p{L}*)?|ref(?:erence\p{L}*)?|kilde(?:n|r|rne)?|litteratur)$/u, 'henvisning'],
  [/^kap(?:it\p{L}*)?$/u, 'kapitel'],
  [/^(?:afs(?:n\p{L}*)?|pkt|punkt)$/u, 'afsnit'],
  [/^(?:boks|boksen|box)$/, 'boks'],
  [/^(?:tab|tabel|tabellen)$/, 'tabel'],
  [/^(?:fig|figur|figuren)$/, 'figur'],
  [/^(?:fodnote|note|fodnoten)$/, 'fodnote'],
  [/^(?:tema|temaet)$/, 'tema'],
];

const kindOf = (word: string): Kind | undefined =>
  kindsByWord.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];

const REFERENCE =
  /(?:(\p{L}+)\.?\s*(?:nr\.?\s*)?)?#?(\d{1,3}(?:\.\d{1,2}){0,2})\.?(?=[\s,;?!)]|$)((?:\s*(?:,|og|&|\+)\s*\d{1,3}(?=[\s,;?!)]|$))*)/giu;
/** "anbefaling 25 trædesten 2", and the other way round. */
const STONE =
  /\banb(?:ef\p{L}*)?\.?\s*(?:nr\.?\s*)?(\d{1,2})[\s,:–-]*tr(?:æ|ae)desten\s*(?:nr\.?\s*)?(\d{1,2})\b|\btr(?:æ|ae)desten\s*(?:nr\.?\s*)?(\d{1,2})[\s,]*(?:i|til|under|ved|af)?\s*anb(?:ef\p{L}*)?\.?\s*(?:nr\.?\s*)?(\d{1,2})\b/giu;
/** "(84,104)", "[324]": nothing but a citation, as it stands in the text. */
const CITED = /^\s*[([]\s*\d{1,3}(?:\s*[-–,]\s*\d{1,3})*\s*[)\]]\.?\s*$/;
const ASKING =
  /^(?:hv(?:ad|em|or|ordan|orfor|ornår|ilke[nt]?|is)\b|(?:kan|skal|må|er|har|får|bliver|findes|gælder|min|mit|mine|jeg|vi)\s)|\?\s*$/iu;
const DEFINING = /^(?:hvad\s+(?:er|betyder|forstås|menes|vil\s+det\s+sige)\b|forskel|definition)/iu;
const NUMERIC =
  /\b(?:hvor\s+(?:mange|meget|stor|store|ofte|tit|længe|gamle?)|antal(?:let)?|andel(?:en)?|procent|tal|statistik|hvad\s+koster)\b/iu;

/** "hvilke anbefalinger handler om …", "tabel over …": the kind of thing that is asked for. */
const OF_KIND =
  /^(?:hvilke[nt]?|alle|find|vis|er\s+der)?\s*(?:de\s+)?(anbefaling|tr(?:æ|ae)desten|boks|tabel|figur)(?:en|erne|er|e|ene|ler|lerne)?\s+(?:handler|om|over|til|for|der|som|vedrørende|med|nævner)\s/iu;

/** All but the signs that come apart as others than they were: "½" as "1⁄2", "´" as a mark on a space. */
const COMPATIBLE = /[^¼½¾´¨¯¸]+/g;

/** Tells of oneself: no question, though it may be one. */
const TELLING = /^(?:min|mit|mine|jeg|vi)\s/iu;

/**
 * Reads a question.
 * @param typed anything at all
 */
export function parseQuery(typed: string): Query {
  const tidy = typed
    .replace(COMPATIBLE, (part) => part.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Co}]+/gu, '')
    .replace(/(\p{Ll})[-‐]\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    // A word that was broken at the end of a line; "børne- og ungdomspsykiatri" is none.
    .replace(/(\p{Ll})[-‐] (?!(?:og|eller|samt|til|i|på|som)\s)(?=\p{Ll})/gu, '$1')
    .trim();
  const letters = Array.from(tidy);
  // The word that the end is cut from is none.
  const text =
    letters.length > LONGEST
      ? letters
          .slice(0, LONGEST)
          .join('')
          .replace(/\s\S*$/, '')
      : tidy;
  const phrases: string[] = [];
  const unquoted = whole(text).replace(/["“”„»«]([^"“”„»«]+)["“”„»«]/g, (_, phrase: string) => {
    if (tokens(phrase).length > 0) phrases.push(phrase.trim());
    return ` ${phrase} `;
  });
  const status = asksStatus(text);
  const { references, rest } = takeReferences(unquoted, status);
  const all = tokens(rest);
  const [, called = ''] = OF_KIND.exec(rest.trim()) ?? [];
  const kind = kindOf(called);
  const some = meaningful(all, status, references.length > 0);
  const others = kind ? some.filter((token) => !token.text.toLowerCase().startsWith(called.toLowerCase())) : some;
  const meaning = others.length > 0 ? others : some;
  return {
    text,
    written: typed.trim() !== '',
    cut: text !== tidy,
    references,
    phrases,
    all,
    words: words(unquoted).length,
    tokens: dedupe(meaning.length > 0 || references.length > 0 ? meaning : all),
    open: /[\p{L}\p{N}]$/u.test(typed),
    asking: ASKING.test(text),
    answerable: ASKING.test(text) && (!TELLING.test(text) || text.endsWith('?')),
    numeric: NUMERIC.test(text),
    defining: DEFINING.test(text),
    status,
    kind: meaning === others ? kind : undefined,
  };
}

/** What stands in quotation marks from end to end is one passage, though it has other marks inside. */
function whole(text: string): string {
  const [, open, inner, close] = /^(["“”„»«])(.+)(["“”„»«])$/.exec(text) ?? [];
  if (open === undefined || inner!.includes(open) || inner!.includes(close!)) return text;
  return `"${inner!.replace(/["“”„»«]/g, ' ')}"`;
}

function takeReferences(text: string, status: boolean): { references: Reference[]; rest: string } {
  const references: Reference[] = [];
  if (CITED.test(text))
    return { references: text.match(/\d+/g)!.map((number) => ({ kind: 'henvisning', number })), rest: '' };
  text = inDigits(text).replace(STONE, (_, a?: string, b?: string, c?: string, d?: string) => {
    references.push({ kind: 'traedesten', number: a ? `${a}.${b}` : `${d}.${c}` });
    return ' ';
  });
  const alone = /^\s*#?\d{1,2}(?:\.\d{1,2}){0,2}\.?\s*$/.test(text) && references.length === 0;
  const rest = text.replace(REFERENCE, (whole, word: string | undefined, number: string, more: string) => {
    const kind = kindOf(word ?? '');
    if (kind === 'kapitel' && number.includes('.')) references.push({ kind: 'afsnit', number });
    else if (kind === 'anbefaling' && /^\d+\.\d+$/.test(number)) references.push({ kind: 'traedesten', number });
    else if (kind) for (const each of [number, ...(more.match(/\d+/g) ?? [])]) references.push({ kind, number: each });
    // A bare number is a section when it has points, and a recommendation when nothing else is asked for.
    else if (!word && number.includes('.')) references.push({ kind: 'afsnit', number });
    else if (!word && /\d{3}/.test(number)) return whole;
    else if (alone) references.push({ kind: 'anbefaling', number });
    else return whole;
    return ' ';
  });
  if (!status) return { references, rest };
  return {
    rest: rest.replace(BARE, (_, before: string, number: string) => {
      references.push({ kind: 'anbefaling', number });
      return `${before} `;
    }),
    references,
  };
}

/** "anbefaling femogtyve" is "anbefaling 25". */
function inDigits(text: string): string {
  const pieces = text.split(/(\p{L}+)/u);
  const isKind = (word: string | undefined) => kindOf(word ?? '') !== undefined;
  return pieces
    .map((piece, i) => {
      const number =
        i % 2 === 1 && /^\s+$/.test(pieces[i - 1]!) && isKind(pieces[i - 2]) ? fromWords(piece) : undefined;
      return number === undefined ? piece : String(number);
    })
    .join('');
}

/** The words that are looked for. Those that only ask for a status are not, when there is something it is asked of. */
function meaningful(all: Token[], status: boolean, named: boolean): Token[] {
  const some = all.filter(({ empty }) => !empty);
  if (!status) return some;
  const of = some.filter(({ text }) => !isStatusWord(text) && !kindOf(text));
  return of.length > 0 || named ? of : some;
}

const dedupe = (list: Token[]): Token[] =>
  list.filter((token, i) => list.findIndex(({ stem }) => stem === token.stem) === i).slice(0, mostWords);
