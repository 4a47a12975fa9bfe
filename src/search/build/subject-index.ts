import type { Library } from '../../content/library.ts';
import { recommendationPath, themePath } from '../../site/address.ts';
import { answer } from '../show/answer.ts';
import { buildRegister } from './register.ts';
import { fold } from '../language/fold.ts';
import { tokens } from '../language/tokens.ts';
import { Register } from '../register/register.ts';

/** A line of the alphabetical index: a word, where it leads, and other lines to see. */
export interface Subject {
  word: string;
  /** anchor of its line */
  id: string;
  places: Array<{ name: string; path: string }>;
  see: Array<{ word: string; id: string }>;
}

/** How many places a word without a place of its own leads to. */
const MOST = 3;

const byDanish = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

/**
 * The alphabetical index of `/emneord/`: the recommendations' keywords, the terms, the named sections, the abbreviations,
 * and what readers say instead. Nothing in it is written by hand.
 */
export function subjectIndex(library: Library): Subject[] {
  const { packed } = buildRegister(library);
  const register = Register.unpack(packed);
  const subjects = new Map<string, Subject>();
  const themes = new Map(library.themes.map(({ slug, name }) => [themePath(slug), `tema: ${name}`]));
  const nameOf = (path: string) => themes.get(path) ?? placeName(path);
  const key = (word: string) =>
    tokens(word)
      .map(({ stem }) => stem)
      .join('-') || fold(word);
  const at = (word: string): Subject => {
    const id = `ord-${fold(word)}`;
    // "10-årsplan" and "10-års plan" differ to the stemmer, not to a reader.
    const found = subjects.get(key(word)) ??
      [...subjects.values()].find((subject) => subject.id === id) ?? { word, id, places: [], see: [] };
    subjects.set(key(word), found);
    return found;
  };
  const lead = (word: string, name: string, path: string) => {
    const { places } = at(word);
    if (!places.some((place) => place.path === path)) places.push({ name, path });
  };
  const best = (word: string) => {
    for (const { path } of answer(word, register, { literal: true })
      .hits.filter(({ kind }) => kind !== 'opfoelgning')
      .slice(0, MOST))
      lead(word, nameOf(path), path);
  };

  for (const entry of register.entries) {
    if (entry.kind === 'begreb') lead(entry.title.trim(), 'begreb', entry.path);
    if (entry.kind === 'afsnit' && !/^\d/.test(entry.title))
      lead(entry.title.replace(/\.$/, ''), nameOf(entry.path), entry.path);
  }
  for (const { number, keywords } of library.recommendations.values())
    for (const word of keywords) lead(word, `anbefaling ${number}`, recommendationPath(number));
  for (const { forkortelse, udtryk } of library.abbreviations) {
    const word = udtryk.length < 70 ? `${forkortelse} (${udtryk})` : forkortelse;
    if (subjects.has(key(word))) continue;
    for (const { path } of answer(forkortelse, register, { literal: true })
      .hits.filter(({ kind }) => kind !== 'opfoelgning')
      .slice(0, MOST))
      lead(word, nameOf(path), path);
  }
  for (const { ord, se } of library.searchWords.filter(({ skjult, sprog }) => !skjult && !sprog)) {
    for (const phrase of se) if (!subjects.has(key(phrase)) && key(phrase) !== '') best(phrase);
    for (const word of ord) {
      if (subjects.has(key(word))) continue;
      const see = se.map((phrase) => subjects.get(key(phrase))).filter((subject) => subject !== undefined);
      if (see.length > 0) at(word).see.push(...see.map(({ word: other, id }) => ({ word: other, id })));
    }
  }
  return [...new Set(subjects.values())]
    .filter(({ places, see }) => places.length + see.length > 0)
    .sort((a, b) => byDanish.compare(a.word, b.word));
}

/** "anbefaling 22", "afsnit 13.2.3", "kapitel 14": what a place is called in an index. */
function placeName(path: string): string {
  const [, what, number, anchor = ''] = /^\/([a-z-]+)\/(?:(\d+)\/)?(?:#(.+))?$/.exec(path) ?? [];
  const [, kind, own] = /^(afsnit|boks|tabel|figur|fodnote)-([\d.]+)/.exec(anchor) ?? [];
  if (kind) return `${kind} ${own}`;
  if (anchor.startsWith('begreb-')) return 'begreb';
  if (anchor.startsWith('maal-')) return `mål, kapitel ${number}`;
  return number ? `${what} ${number}` : (what ?? '');
}

/** The letter a word stands under. */
export const letterOf = ({ word }: Subject): string => {
  const first = word
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .toUpperCase();
  return /\d/.test(first) ? '0–9' : first === 'É' ? 'E' : first;
};
