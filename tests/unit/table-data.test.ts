import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import { parseMdx } from '../../src/content/mdx.ts';
import { chartMessage, danishNumber, tableData } from '../../src/text/table-data.ts';

test('Danish numbers are read with thousands and decimals, and nothing else is taken for a number', () => {
  expect([danishNumber('5.312'), danishNumber('13,8'), danishNumber('8')]).toEqual([5312, 13.8, 8]);
  for (const text of ['', '5312.5', 'ca. 8', '1.23', '12 %']) expect(danishNumber(text)).toBeNaN();
});

const table = (...lines: string[]): Table => {
  const { tree } = parseMdx('tabel.mdx', lines.join('\n'));
  return tree.children[0] as Table;
};

test('a table gives its columns, its rows and both the number and the words printed for it', () => {
  expect(tableData(table('| Diagnose | Mænd |', '| --- | --- |', '| ADHD | 8,0 |'))).toEqual({
    columns: ['Mænd'],
    rows: [{ name: 'ADHD', values: [{ text: '8,0', value: 8 }] }],
  });
});

test('a table with a cell that is not a number is not drawn', () => {
  expect(() => tableData(table('|  | 2016 |', '| --- | --- |', '| ADHD | ukendt |'))).toThrow('»ukendt«');
});

test("a chart's sentence is counted from its numbers, and counts no row that stands still", () => {
  const data = (columns: string[], ...rows: number[][]) => ({
    columns,
    rows: rows.map((values) => ({ name: 'x', values: values.map((value) => ({ text: String(value), value })) })),
  });
  expect(chartMessage(data(['Mænd', 'Kvinder'], [3, 2], [5, 1]))).toBe('Mænd har det højeste tal i alle 2 rækker.');
  expect(chartMessage(data(['Mænd', 'Kvinder'], [1, 2], [5, 1], [1, 3], [2, 2]))).toBe(
    'Kvinder har det højeste tal i 2 af 4 rækker.',
  );
  expect(chartMessage(data(['2016', '2017', '2018'], [3, 9, 2], [1, 0, 5], [4, 4, 4]))).toBe(
    'Fra 2016 til 2018 er tallet steget i 1 af 3 rækker og faldet i 1 af 3.',
  );
});
