import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { elements, page } from '../support/site.ts';

const classes = (element: Element): string[] => element.properties['className'] ?? [];

test.each([
  [1, '/kapitel/1/'],
  [2, '/kapitel/4/'],
  [8, '/kapitel/7/'],
  [9, '/kapitel/7/'],
])('figure %i is drawn, and says that the drawing is ours', (number, path) => {
  const [figure] = elements(page(path), (e) => e.properties['id'] === `figur-${number}`);
  expect(elements(figure!, (e) => classes(e).includes('tegning'))).toHaveLength(1);
  const [ours] = elements(figure!, (e) => classes(e).includes('vores'));
  expect(toString(ours!)).toMatch(/vores/i);
});

test.each([
  [3, 15],
  [4, 22],
])('table %i is also a chart whose %i numbers are those of the table', (number, count) => {
  const [block] = elements(page('/kapitel/6/'), (e) => e.properties['id'] === `tabel-${number}`);
  const numbers = (tag: string) =>
    elements(block!, (e) => e.tagName === tag && (tag === 'td' || classes(e).includes('tal')))
      .map((e) => toString(e).trim())
      .filter(Boolean);
  expect(numbers('span')).toHaveLength(count);
  // The largest first: the rows are the same, in another order.
  expect(numbers('span').toSorted()).toEqual(numbers('td').toSorted());
  const row = (tag: string, name: string) =>
    elements(block!, (e) => e.tagName === tag && elements(e, (inner) => named(inner, name)).length > 0);
  const named = (e: Element, name: string) =>
    (e.tagName === 'th' || classes(e).includes('diagram-navn')) && toString(e).trim() === name;
  const names = elements(block!, (e) => classes(e).includes('diagram-navn')).map((e) => toString(e).trim());
  for (const name of names) {
    const [printed] = row('tr', name);
    const [drawn] = row('li', name);
    const cells = elements(printed!, (e) => e.tagName === 'td').map((e) => toString(e).trim());
    expect(
      elements(drawn!, (e) => classes(e).includes('tal')).map((e) => toString(e).trim()),
      name,
    ).toEqual(cells);
  }
});
