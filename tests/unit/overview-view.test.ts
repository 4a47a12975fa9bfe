import { expect, test } from 'vitest';
import { arrange, plain, readView, writeView, type Row } from '../../src/client/overview/view.ts';

const choices = { tema: ['boern-og-unge', 'sammenhaeng'], aktoer: ['stat', 'kommune'], maalgruppe: ['unge'] };
const row = (number: number, more: Partial<Row> = {}): Row => ({
  number,
  title: `Titel ${number}`,
  theme: 'sammenhaeng',
  priority: false,
  actors: [],
  targetGroups: [],
  updates: 0,
  ...more,
});
const numbers = (rows: Row[]) => rows.map((r) => r.number);

test('a view written to the address is read back as the same view', () => {
  const view = {
    tema: 'boern-og-unge',
    aktoer: 'stat',
    maalgruppe: 'unge',
    prioriteret: true,
    orden: 'titel' as const,
  };
  expect(readView(writeView(view), choices)).toEqual({ view, unknown: [] });
  expect(writeView(plain)).toBe('');
});

test('what an address asks for that does not exist is left out and named, and a foreign key is left alone', () => {
  expect(readView('?tema=%3Cscript%3E&orden=baglaens&prioriteret=nej&utm_source=x&aktoer=stat', choices)).toEqual({
    view: { ...plain, aktoer: 'stat' },
    unknown: ['tema=<script>', 'orden=baglaens', 'prioriteret=nej'],
  });
  expect(readView('?tema=%E0%A4%A', choices).unknown).toHaveLength(1);
});

test('choices narrow together, and the order breaks ties by number', () => {
  const rows = [
    row(3, { priority: true, actors: ['stat'] }),
    row(1, { actors: ['stat', 'kommune'] }),
    row(2, { priority: true }),
  ];
  expect(numbers(arrange(rows, plain))).toEqual([1, 2, 3]);
  expect(numbers(arrange(rows, { ...plain, prioriteret: true, aktoer: 'stat' }))).toEqual([3]);
  expect(numbers(arrange(rows, { ...plain, orden: 'prioritet' }))).toEqual([2, 3, 1]);
  expect(numbers(arrange(rows, { ...plain, orden: 'aktoerer' }))).toEqual([1, 3, 2]);
});

test('titles are ordered as Danish orders them', () => {
  const rows = [
    row(1, { title: 'Ændring' }),
    row(2, { title: 'Zone' }),
    row(3, { title: 'Åbning' }),
    row(4, { title: 'Øget' }),
  ];
  expect(numbers(arrange(rows, { ...plain, orden: 'titel' }))).toEqual([2, 1, 4, 3]);
});
