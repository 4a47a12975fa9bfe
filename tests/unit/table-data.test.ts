import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import { parseMdx } from '../../src/content/mdx.ts';
import { danishNumber, tableData } from '../../src/text/table-data.ts';

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
