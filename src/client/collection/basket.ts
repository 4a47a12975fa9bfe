import { receipt } from '../receipt.ts';
import { read } from '../storage/item.ts';
import { erase, write } from '../storage/write.ts';
import { collection } from '../storage/items/collection.ts';
import { sayPicked } from './pick-button.ts';
import { readOptions, readRequest, withChosen, writeSheet, type Chosen } from './address.ts';

/** The reader's collection as its address: "" when there is none or the browser keeps nothing. */
export const kept = (): string => read(collection) ?? '';

/** Keeps a collection in this browser; where it will not, the address alone carries it. */
export const keep = (query: string): boolean => (query ? write(collection, query) : erase(collection));

const chosen = (): Chosen[] => readRequest(new URLSearchParams(kept())).chosen;
const keepChosen = (all: Chosen[]): string => {
  const query = writeSheet(all, readOptions(new URLSearchParams(kept())));
  keep(query);
  return query;
};

/** What a recommendation's form has chosen. All stepping stones ticked is the whole recommendation. */
export function chosenIn(form: HTMLFormElement): Chosen {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="t"]')];
  const number = Number(new FormData(form).get('a'));
  if (boxes.every(({ checked }) => checked)) return { number };
  return { number, stones: boxes.flatMap(({ checked, value }) => (checked ? [Number(value.split('.')[1])] : [])) };
}

/** Adds what a form has chosen to the collection, and shows it. */
export function addFrom(form: HTMLFormElement): void {
  location.assign(form.action.replace(/\?.*$/, '') + keepChosen(withChosen(chosen(), chosenIn(form))));
}

/** A press on "Føj til samling": puts a recommendation in, or takes it out again. */
export function pick(button: HTMLElement): void {
  const number = Number(button.dataset['vaelg']);
  const before = chosen();
  const inside = before.some((one) => one.number === number);
  const query = keepChosen(inside ? before.filter((one) => one.number !== number) : [...before, { number }]);
  if (query && kept() !== query) return location.assign(`${document.documentElement.dataset['base']}samling/${query}`);
  showPicked();
  receipt(button, `Anbefaling ${number} er ${inside ? 'taget ud af' : 'føjet til'} samlingen.`);
}

/** The buttons of the page say what is in the collection, and beside the page is the way to it. */
export function showPicked(): void {
  const numbers = new Set(chosen().map(({ number }) => String(number)));
  for (const button of document.querySelectorAll<HTMLElement>('[data-vaelg]'))
    sayPicked(button, numbers.has(button.dataset['vaelg']!));
  const way = document.querySelector<HTMLAnchorElement>('.samling-vej') ?? document.createElement('a');
  way.className = 'samling-vej knap';
  way.href = `${document.documentElement.dataset['base']}samling/`;
  way.textContent = `Din samling (${numbers.size})`;
  if (numbers.size > 0) document.querySelector('main')!.append(way);
  else way.remove();
}
