import { toString } from 'mdast-util-to-string';
import type { Part, Recommendation } from '../content/library.ts';

/** An entry of a table of contents. */
export interface OutlineEntry {
  id: string;
  /** as printed: "11.2.2. Etablering af …" */
  text: string;
  /** 2 for 11.2, 3 for 11.2.2, 4 for headings without a number, 5 for a recommendation */
  level: number;
  children: OutlineEntry[];
}

/**
 * The headings of a part as a tree.
 * @param titles the recommendations that are to stand among them, each under the heading that it stands under in the text
 */
export function outline(part: Part, titles?: ReadonlyMap<number, Pick<Recommendation, 'title'>>): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const anchor of part.anchors) {
    const title = titles?.get(Number(/^anbefaling-(\d+)$/.exec(anchor.id)?.[1]))?.title;
    if (title) {
      const text = `${anchor.id.replace('anbefaling-', '')}. ${title}`;
      (open.at(-1)?.children ?? top).push({ id: anchor.id, text, level: 5, children: [] });
    }
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
