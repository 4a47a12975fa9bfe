import { escapeRegExp } from '../../lib/escape.ts';
import { remember } from '../../lib/remember.ts';
import { slugify } from '../../site/address.ts';
import type { Abbreviation, Term } from '../../content/schemas/term.ts';

/** A term or an abbreviation as it stands in a text. `id` is its entry's in the glossary: "begreb-psykisk-lidelse". */
export interface TermUse {
  id: string;
  start: number;
  end: number;
  /** an abbreviation that the same text spells out, and which needs no explanation there */
  spelledOut: boolean;
}

/** Id of an entry of the glossary. */
export const termId = (name: string): string => `begreb-${slugify(name)}`;

const edge = '[\\p{L}\\p{N}]';
/** A phrase as a pattern: wherever its lines are broken. */
const phrase = (text: string): string => escapeRegExp(text).replace(/\s+/g, '\\s+');

interface Form {
  id: string | undefined;
  source: string;
  length: number;
}

/** "forskning og [udvikling]" as a pattern that matches only the part in brackets. */
function termForm(form: string, id: string | undefined): Form {
  const [, before = '', core = form, after = ''] = /^(.*)\[(.+)\](.*)$/.exec(form) ?? [];
  return {
    id,
    source: `${before ? `(?<=${phrase(before)})` : ''}${phrase(core)}${after ? `(?=${phrase(after)})` : ''}`,
    length: core.length,
  };
}

/** An abbreviation may be the first part of a compound ("IPS-indsatsen") or take an s; it is never the last part. */
const abbreviationForm = (form: string, id: string): Form => ({ id, source: phrase(form), length: form.length });

/**
 * What may not stand before and after a form is asked once for all of them: a place in the middle of a word is passed at once.
 * @param before @param after pattern that may not stand there
 */
function matcher(forms: Form[], before: string, after: string, flags: string): (text: string) => TermUse[] {
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return () => [];
  const pattern = new RegExp(
    `(?<!${before})(?:${sorted.map(({ source }) => `(${source})`).join('|')})(?!${after})`,
    flags,
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const id = sorted[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.id;
      return id === undefined
        ? []
        : [{ id, start: match.index, end: match.index + match[0].length, spelledOut: false }];
    });
}

/** What a sentence, a heading or an item begins with, before its first word. */
const beginning = /(?:^|[.!?:•]\s+|\n)[\s([]*(?:\d+(?:\.\d+)*\.\s+)?$/;

/**
 * Whether a word is part of a name or a title: Danish has no capitals inside a sentence but in those
 * ("Vidensråd for Forebyggelse", "’Udvalget om Psykiatri’").
 */
const isName = (text: string, start: number): boolean =>
  /\p{Lu}/u.test(text.charAt(start)) && !beginning.test(text.slice(0, start));

/**
 * Finds terms and abbreviations in a text: whole words, the longest first, so that "mental sundhedsfremme" is not "mental sundhed".
 * Not in names and titles, and not where the words mean something else.
 */
export function lexicon(terms: Term[], abbreviations: Abbreviation[]): (text: string) => TermUse[] {
  const findTerms = matcher(
    terms.flatMap(({ begreb, former, ikke }) => [
      ...former.map((form) => termForm(form, termId(begreb))),
      ...ikke.map(({ ord }) => termForm(ord, undefined)),
    ]),
    '[\\p{L}\\p{N}-]',
    '[\\p{L}\\p{N}-]',
    'giu',
  );
  const findAbbreviations = matcher(
    abbreviations.flatMap(({ forkortelse, former }) =>
      [forkortelse, ...former].map((form) => abbreviationForm(form, termId(forkortelse))),
    ),
    `${edge}|-`,
    `${edge}|-CY`,
    'gu',
  );
  const expansions = new Map(
    abbreviations.map(({ forkortelse, udtryk }) => [termId(forkortelse), udtryk.toLowerCase()]),
  );
  const find = (text: string): TermUse[] => {
    const lower = text.toLowerCase();
    const abbreviated = findAbbreviations(text).map((use) => ({
      ...use,
      spelledOut: lower.includes(expansions.get(use.id)!),
    }));
    return [...findTerms(text).filter(({ start }) => !isName(text, start)), ...abbreviated].sort(
      (a, b) => a.start - b.start,
    );
  };
  const known = remember<TermUse[]>();
  return (text) => known(text, [], () => find(text));
}
