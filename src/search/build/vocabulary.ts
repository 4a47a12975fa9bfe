import { splitNumber } from '../../text/outline.ts';
import { split, type Known } from '../language/compounds.ts';
import { fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import { tokens, type Token } from '../language/tokens.ts';
import { withoutCitations } from '../language/words.ts';
import { fieldWeights, impact, sent } from '../weights.ts';
import { inDictionary } from './dictionary.ts';
import type { SearchRecord } from './records.ts';

/** A stem of the text: how it is written, what it is put together of, and how much each record is about it. */
export interface Entry {
  /** the commonest way to write it, with "·" between the parts of a compound */
  shown: string;
  /** record number → impact, 0–1 */
  impacts: Map<number, number>;
  /** record number → at which place of its title it stands, among those that are told */
  titled: Map<number, number>;
  /** the other ways to write it, in lower case */
  forms: string[];
}

interface Counted {
  forms: Map<string, number>;
  weights: Map<number, number>;
  titled: Map<number, number>;
}

/** The words of a title as they are asked for: without its number, and without those that carry no meaning. */
export const titleWords = (title: string): Token[] =>
  tokens(title.replace(/^[\d.]+\s|^\p{L}+ \d+: /u, '')).filter(({ empty }) => !empty);

/** Counts every word of every record, weighs it by where it stands, and splits the compounds. */
export function vocabulary(records: SearchRecord[]): Entry[] {
  const counted = new Map<string, Counted>();
  const lengths = records.map(({ text }) => text.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.filter(Boolean).length);
  records.forEach((record, number) => {
    const add = (text: string, weight: number) => {
      for (const token of tokens(withoutCitations(text))) if (!token.empty) count(counted, token, number, weight);
    };
    const title = splitNumber(record.title)[1];
    add(title, fieldWeights.title(tokens(title).filter(({ empty }) => !empty).length));
    for (const keyword of record.keywords) add(keyword, fieldWeights.keyword);
    add(record.short, fieldWeights.short);
    for (const above of record.context) add(splitNumber(above)[1], fieldWeights.context);
    add(record.text, fieldWeights.text(record.text.length / average));
    for (const [i, { stem }] of titleWords(record.title).slice(0, sent.titleWords).entries()) {
      const titled = counted.get(stem)?.titled;
      if (!titled?.has(number)) titled?.set(number, i + 1);
    }
  });
  const known = knownWords(counted);
  return [...counted.values()].map(({ forms, weights, titled }) => {
    const shown = commonest(forms);
    return {
      shown: compound(shown, known),
      impacts: new Map([...weights].map(([number, weight]) => [number, impact(weight)])),
      titled,
      forms: [...new Set([...forms.keys()].map((form) => form.toLowerCase()))].filter(
        (form) => form !== shown.toLowerCase() && /^\p{L}+$/u.test(form),
      ),
    };
  });
}

function count(counted: Map<string, Counted>, token: Token, number: number, weight: number): void {
  let entry = counted.get(token.stem);
  if (!entry) counted.set(token.stem, (entry = { forms: new Map(), weights: new Map(), titled: new Map() }));
  // "81 %" and "81 procent" are written the same here, and so that it is the same word when it is read again.
  const form = /^par\d|\dpct$/.test(token.folded) ? token.folded : token.text;
  entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
  entry.weights.set(number, (entry.weights.get(number) ?? 0) + weight);
}

/** The commonest form; a capital that only comes from the beginning of a sentence goes, that of a name or an abbreviation stays. */
function commonest(forms: Map<string, number>): string {
  const [form] = [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]!;
  const lower = form.toLowerCase();
  return [...forms.keys()].some((other) => other === lower) || (/^\p{Lu}\p{Ll}+$/u.test(form) && inDictionary(lower))
    ? lower
    : form;
}

function knownWords(counted: Map<string, Counted>): Known {
  const surfaces = new Set(
    [...counted.values()].flatMap(({ forms }) => [...forms.keys()].map((form) => form.toLowerCase())),
  );
  const memory = new Map<string, ReturnType<Known>>();
  return (part) => {
    let answer = memory.get(part);
    if (answer === undefined) {
      answer = !inDictionary(part)
        ? 0
        : part.length > 3 && surfaces.has(part)
          ? 3
          : counted.has(stem(fold(part)))
            ? 2
            : 1;
      memory.set(part, answer);
    }
    return answer;
  };
}

/** "behandlingstilbud" → "behandlings·tilbud"; a hyphen is a join that the text itself shows, and stays. */
function compound(form: string, known: Known): string {
  // Who asks for § 82 finds § 82 c as well.
  if (/^par\d+[a-h]$/.test(form)) return `${form.slice(0, -1)}·${form.slice(-1)}`;
  if (/\d/.test(form)) return form;
  return form
    .split(/([-‐‑])/)
    .map((piece) => {
      const parts = /\p{Lu}/u.test(piece.slice(1)) ? undefined : split(piece.toLowerCase(), known);
      if (!parts) return piece;
      let at = 0;
      return parts.map((part) => piece.slice(at, (at += part.length))).join('·');
    })
    .join('');
}
