import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { elements, page } from '../support/site.ts';

const { recommendations, themes, facets } = readLibrary();
const cells = (row: Element): Element[] => row.children.filter((c): c is Element => c.type === 'element');
const words = (cell: Element): string => toString(cell).replace('★', '').trim();
const table = elements(page('/anbefaling/'), (e) => 'dataMatrix' in e.properties)[0]!;
const rows = elements(table, (e) => e.tagName === 'tr');
const heads = cells(rows[1]!).map(words);

test('the overview has a row for each recommendation and a headed column for each theme, actor and target group', () => {
  expect(rows.length - 2).toBe(recommendations.size);
  expect(heads).toEqual([
    'Anbefaling',
    'Prioriteret',
    ...themes.map((t) => t.name),
    ...Object.values(facets.aktoerer).map((f) => f.navn),
    ...Object.values(facets.maalgrupper).map((f) => f.navn),
  ]);
});

test('each row says in words what the recommendation says of itself, each word under its own head', () => {
  for (const row of rows.slice(2)) {
    const found = recommendations.get(Number(row.properties['dataNummer']))!;
    const said = cells(row).map(words);
    // After the name stands what has happened since.
    const name = `${found.number} ${found.title}`;
    expect(said[0]!.slice(0, name.length)).toBe(name);
    const named = said.slice(1).flatMap((word, i) => (word === '' ? [] : [[heads[i + 1], word]]));
    const relatives = new Set(found.related.map((n) => recommendations.get(n)!.theme));
    expect(named).toEqual([
      ...(found.priority ? [['Prioriteret', 'Prioriteret']] : []),
      ...themes.flatMap(({ slug, name }) =>
        slug === found.theme ? [[name, name]] : relatives.has(slug) ? [[name, `beslægtet med ${name}`]] : [],
      ),
      ...Object.entries(facets.aktoerer).flatMap(([id, { navn }]) => (found.actors.includes(id) ? [[navn, navn]] : [])),
      ...Object.entries(facets.maalgrupper).flatMap(([id, { navn }]) =>
        found.targetGroups.includes(id) ? [[navn, navn]] : [],
      ),
    ]);
  }
});
