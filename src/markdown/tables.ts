import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

const cells = (row: Element): Element[] =>
  row.children.filter((c): c is Element => c.type === 'element' && (c.tagName === 'td' || c.tagName === 'th'));

/**
 * Rehype plugin: the first cell of a body row heads its row; a header cell without words is no header
 * (the corner of Tabel 3) or belongs to the one before it (Tabel 1's title row).
 */
export const rehypeTables =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'tr') return;
      const row = cells(node);
      const header = row.every((cell) => cell.tagName === 'th');
      const first = row[0];
      if (!first) return;
      if (!header) {
        first.tagName = 'th';
        first.properties['scope'] = 'row';
        return;
      }
      for (const cell of row) cell.properties['scope'] = 'col';
      const empty = row.filter((cell) => toString(cell).trim() === '');
      if (empty.length === 0) return;
      if (empty[0] === first) {
        first.tagName = 'td';
        delete first.properties['scope'];
      } else if (empty.length === row.length - 1) {
        first.properties['colSpan'] = row.length;
        first.properties['scope'] = 'colgroup';
        node.children = node.children.filter((child) => !empty.includes(child as Element));
      }
    });
  };
