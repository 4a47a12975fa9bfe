import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineOrder } from '../../src/fidelity/line-order.ts';
import { applyLedger, LedgerError } from '../../src/fidelity/ledger.ts';
import { type LedgerEntry } from '../../src/content/schemas/ledger.ts';

const source = ['en', 'to', '12', 'fire', '5 en note', 'seks'].join('\n');
const read = (entries: LedgerEntry[]) =>
  [...applyLedger(source, entries, 'kilde.txt').parts.values()]
    .flat()
    .map(({ text }) => text.trim())
    .filter(Boolean);
const hvorfor = 'fordi det er en prøve';

test('lines that the ledger leaves out are not read', () => {
  expect(read([{ slags: 'udeladt', linjer: '3', hvorfor }])).toEqual(['en', 'to', 'fire', '5 en note', 'seks']);
});

test('lines that the ledger moves are read after the line it names, in the order of the entries', () => {
  expect(
    read([
      { slags: 'flyttet', linjer: '4', efter: 1, hvorfor },
      { slags: 'flyttet', linjer: '2', efter: 1, hvorfor },
    ]),
  ).toEqual(['en', 'fire', 'to', '12', '5 en note', 'seks']);
});

test('a footnote is read at the end of its part', () => {
  expect(read([{ slags: 'fodnote', linjer: '5', nummer: 5 }]).at(-1)).toBe('5 en note');
});

test('a correction replaces only the text it names', () => {
  expect(read([{ slags: 'rettet', linjer: '3', tekst: '12', til: '21', hvorfor }])[2]).toBe('21');
});

test('an entry that does not fit the source is refused with the line it names', () => {
  expect(() => read([{ slags: 'rettet', linjer: '3', tekst: '99', til: '1', hvorfor }])).toThrow(LedgerError);
  expect(() => read([{ slags: 'flyttet', linjer: '2', efter: 99, hvorfor }])).toThrow('linje 99');
});

test('an order of lines that is changed at random is the order that a plain list gives', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })),
        { maxLength: 20 },
      ),
      (moves) => {
        const order = new LineOrder(30);
        let plain = Array.from({ length: 30 }, (_, i) => i + 1);
        for (const [from, to, after] of moves) {
          const moved = order.within(from, to);
          expect(moved).toEqual(plain.filter((line) => line >= from && line <= to));
          const rest = plain.filter((line) => !moved.includes(line));
          order.remove(moved);
          expect(order.has(after)).toBe(rest.includes(after));
          if (order.has(after)) {
            order.insertAfter(after, moved);
            rest.splice(rest.indexOf(after) + 1, 0, ...moved);
          }
          plain = rest;
          expect([...order]).toEqual(plain);
        }
      },
    ),
  );
});
