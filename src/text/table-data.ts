import type { Nodes, Parents, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Library } from '../content/library.ts';

/** The numbers of a table, each with the words the table prints for it. */
export interface TableData {
  /** heads of the number columns: "Mænd", "Kvinder" */
  columns: string[];
  rows: Array<{ name: string; values: Array<{ text: string; value: number }> }>;
}

/** "5.312" → 5312, "13,8" → 13.8; NaN for what is not a Danish number. */
export const danishNumber = (text: string): number =>
  /^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : Number.NaN;

/** The Markdown table of the text that has a number. @throws Error when there is none */
export function numberedTable({ parts }: Library, number: number): Table {
  const block = parts.flatMap(({ anchors }) => anchors).find(({ id }) => id === `tabel-${number}`)?.node as Parents;
  const table = (block?.children as Nodes[] | undefined)?.find((child): child is Table => child.type === 'table');
  if (!table) throw new Error(`Tabel ${number} er ingen tabel, der kan tegnes.`);
  return table;
}

/**
 * Reads a table: first row heads the columns, first cell heads its row.
 * @throws Error when a cell is not a number: a chart must not guess
 */
export function tableData(table: Table): TableData {
  const [head = [], ...body] = table.children.map((row) => row.children.map((cell) => toString(cell).trim()));
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

/**
 * What the numbers of a table say, in one sentence counted from them: which of two columns has the larger, or which way the rows
 * go from the first column to the last.
 */
export function chartMessage({ columns, rows }: TableData): string {
  const [first = '', last = ''] = [columns[0], columns.at(-1)];
  const [up, down] = [1, -1].map(
    (sign) => rows.filter(({ values }) => (values.at(-1)!.value - values[0]!.value) * sign > 0).length,
  ) as [number, number];
  const of = (count: number) => (count === rows.length ? `alle ${count}` : `${count} af ${rows.length}`);
  if (columns.length === 2)
    return down >= up
      ? `${first} har det højeste tal i ${of(down)} rækker.`
      : `${last} har det højeste tal i ${of(up)} rækker.`;
  return `Fra ${first} til ${last} er tallet steget i ${of(up)} rækker og faldet i ${of(down)}.`;
}
