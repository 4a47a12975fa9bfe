import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The numbers of a table, each with the words the table prints for it. */
export interface TableData {
  /** heads of the number columns: "Mænd", "Kvinder" */
  columns: string[];
  rows: Array<{ name: string; values: Array<{ text: string; value: number }> }>;
}

const parser = unified().use(rehypeParse, { fragment: true });

/** "5.312" → 5312, "13,8" → 13.8; NaN for what is not a Danish number. */
export const danishNumber = (text: string): number =>
  /^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : Number.NaN;

/**
 * Reads a built table: first row heads the columns, first cell heads its row.
 * @throws Error when a cell is not a number: a chart must not guess
 */
export function tableData(html: string): TableData {
  const rows: Element[] = [];
  visit(parser.parse(html), 'element', (node) => void (node.tagName === 'tr' && rows.push(node)));
  const [head = [], ...body] = rows.map((row) =>
    row.children.filter((c): c is Element => c.type === 'element').map((cell) => toString(cell).trim()),
  );
  return {
    columns: head.slice(1),
    rows: body.map(([name = '', ...texts]) => ({
      name,
      values: texts.map((text) => {
        const value = danishNumber(text);
        if (Number.isNaN(value))
          throw new Error(`»${text}« ved »${name}« er ikke et tal, så tabellen kan ikke tegnes.`);
        return { text, value };
      }),
    })),
  };
}
