import { mark, type Stems } from '../excerpt.ts';
import { kinds } from '../kinds.ts';
import type { Entry, Register } from '../register.ts';
import { address } from './elements.ts';
import { leavePassage, remember } from './store.ts';

/** What a hit shows of itself before its text has come. */
export interface Shown {
  href: string;
  kind: string;
  /** theme, or the chapter it stands in */
  place: string;
  /** its theme's number in the list of themes, 1–9, or undefined when it has none or several */
  theme: number | undefined;
}

export function shown(entry: Entry, register: Register): Shown {
  const themes = register.facets.tema.flatMap(([, name], i) =>
    entry.themes & (1 << i) ? [{ name, number: i + 1 }] : [],
  );
  const chapter = /^\/kapitel\/(\d+)\/#/.exec(entry.path)?.[1];
  const names = themes.map(({ name }) => name);
  const inChapter = chapter && entry.kind !== 'kapitel' ? `kapitel ${chapter}` : '';
  return {
    href: address(entry.path),
    kind: kinds[entry.kind],
    theme: themes.length === 1 ? themes[0]!.number : undefined,
    place: [entry.kind === 'tema' ? '' : names.join(', '), inChapter].filter(Boolean).join(', '),
  };
}

/** The title in pieces, with what was searched for marked. */
export const titleOf = (entry: Entry, stems: Stems) => mark(entry.title, stems);

/** Before a hit is opened: the question is remembered here, and the page it opens is told what to mark. */
export function opening(entry: Entry, stems: Stems, query: string, now: number): void {
  remember(query);
  leavePassage({ address: address(entry.path), stems: [...stems.keys()], at: now });
}
