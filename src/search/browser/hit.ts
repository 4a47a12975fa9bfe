import { mark, type Stems } from '../show/excerpt.ts';
import { kinds } from '../register/kinds.ts';
import type { Entry } from '../register/entries.ts';
import type { Register } from '../register/register.ts';
import { opened } from '../passage/in-address.ts';
import type { Passage } from '../passage/find.ts';
import { address } from './elements.ts';

/** What a hit shows of itself before its text has come. */
export interface Shown {
  href: string;
  kind: string;
  /** theme, or the chapter it stands in */
  place: string;
  /** its theme's number in the list of themes, 1–9, or undefined when it has none or several */
  theme: number | undefined;
}

export function shown(entry: Entry, register: Register, passage?: Passage): Shown {
  const themes = entry.themes.map((i) => ({ name: register.facets.tema[i]![1], number: i + 1 }));
  const chapter = /^\/kapitel\/(\d+)\/#/.exec(entry.path)?.[1];
  const names = themes.map(({ name }) => name);
  const [, recommendation] = /^\/anbefaling\/(\d+)\/#/.exec(entry.path) ?? [];
  const inRecommendation = recommendation ? `anbefaling ${recommendation}` : '';
  const inChapter = chapter && entry.kind !== 'kapitel' ? `kapitel ${chapter}` : '';
  return {
    // Where its words stand together, it opens there, with them marked.
    href: address(passage?.inText ? opened(entry.path, passage.text, passage.block) : entry.path),
    kind: kinds[entry.kind],
    theme: themes.length === 1 ? themes[0]!.number : undefined,
    place: [entry.kind === 'tema' ? '' : names.join(', '), inChapter, inRecommendation].filter(Boolean).join(', '),
  };
}

/** The title in pieces, with what was searched for marked. */
export const titleOf = (entry: Entry, stems: Stems) => mark(entry.title, stems);
