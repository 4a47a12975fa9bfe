import { toString } from 'mdast-util-to-string';
import type { Part } from '../content/library.ts';

/** An entry of a table of contents. */
export interface OutlineEntry {
  id: string;
  /** as printed: "11.2.2. Etablering af …" */
  text: string;
  /** 2 for 11.2, 3 for 11.2.2, 4 for headings without a number */
  level: number;
  children: OutlineEntry[];
}

/** The headings of a part as a tree. */
export function outline(part: Part): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const anchor of part.anchors) {
    if (anchor.node.type !== 'heading') continue;
    const entry = { id: anchor.id, text: toString(anchor.node), level: anchor.node.depth, children: [] };
    while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

/** "11.2.2. Etablering …" → ["11.2.2.", "Etablering …"]; a heading without a number gives ["", text]. */
export const splitNumber = (text: string): [string, string] => {
  const [, number = '', title = text] = /^(\d+(?:\.\d+)*\.?)\s+(.*)$/s.exec(text) ?? [];
  return [number, title];
};
