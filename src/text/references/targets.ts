import { citationPath, chapterPath, recommendationPath } from '../../site/address.ts';
import type { Library } from '../../content/library.ts';
import type { ReferenceKind } from './grammar.ts';

/** Finds the address of what is named: ("boks", "9") → `/kapitel/7/#boks-9`; undefined when there is no such thing. */
export type Targets = (kind: ReferenceKind, number: string) => string | undefined;

/** The addresses of everything that the text names by number. */
export function targets(library: Library): Targets {
  const places = new Map<string, string>();
  for (const part of library.parts) {
    if (part.number) places.set(`kapitel-${part.number}`, chapterPath(part.number));
    for (const { id } of part.anchors)
      if (/^(afsnit-\d+(\.\d+)+|boks-\d+|tabel-\d+|figur-\d+)$/.test(id)) places.set(id, `${part.path}#${id}`);
  }
  for (const number of library.recommendations.keys()) places.set(`anbefaling-${number}`, recommendationPath(number));
  return (kind, number) => (kind === 'henvisning' ? citationPath(number) : places.get(`${kind}-${number}`));
}
