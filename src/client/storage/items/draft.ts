import { isRecord } from '../checks.ts';
import type { Item } from '../item.ts';

/** What is written in a field of a form: its rows, each of one or several texts, and what is ticked. */
export interface WrittenField {
  flag: string;
  rows: string[][];
  ticked: string[];
}

/** What is written in the editors' form, by kind of entry, and the kind that is chosen. */
export interface Draft {
  kind: string;
  written: Record<string, WrittenField[]>;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isField = (value: unknown): value is WrittenField =>
  isRecord(value) &&
  typeof value['flag'] === 'string' &&
  Array.isArray(value['rows']) &&
  value['rows'].length < 100 &&
  value['rows'].every(isTexts) &&
  isTexts(value['ticked']);

/** Only while the form is read again because there is a new edition: it is taken out as soon as the form is there. */
export const draft: Item<Draft> = {
  key: 'kladde',
  store: 'tab',
  until: () => Date.now() + 5 * 60_000,
  trace: false,
  parse: (value) => {
    if (!isRecord(value) || typeof value['kind'] !== 'string' || !isRecord(value['written'])) return undefined;
    const written = Object.entries(value['written']).filter(
      (entry): entry is [string, WrittenField[]] => Array.isArray(entry[1]) && entry[1].every(isField),
    );
    return { kind: value['kind'], written: Object.fromEntries(written) };
  },
};
