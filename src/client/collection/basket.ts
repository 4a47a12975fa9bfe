import { erase, read, write } from '../storage/item.ts';
import { collection } from '../storage/items/collection.ts';
import { readRequest, withChosen, writeRequest, type Chosen } from './address.ts';

/** The selection of this tab: kept until it is closed, and by no one else. "" when there is none or the browser keeps nothing. */
export const kept = (): string => read(collection) ?? '';

/** Keeps a selection for this tab; where the browser will not, the address alone carries it. */
export const keep = (query: string): boolean => (query ? write(collection, query) : erase(collection));

/** What a recommendation's form has chosen. All stepping stones ticked is the whole recommendation. */
export function chosenIn(form: HTMLFormElement): Chosen {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="t"]')];
  const number = Number(new FormData(form).get('a'));
  if (boxes.every(({ checked }) => checked)) return { number };
  return { number, stones: boxes.flatMap(({ checked, value }) => (checked ? [Number(value.split('.')[1])] : [])) };
}

/** Adds what a form has chosen to the selection of this tab, and shows it. */
export function addFrom(form: HTMLFormElement): void {
  const query = writeRequest(withChosen(readRequest(new URLSearchParams(kept())).chosen, chosenIn(form)));
  keep(query);
  location.assign(form.action.replace(/\?.*$/, '') + query);
}
