import { Texts, type Pagefind } from '../passage/texts.ts';
import { base } from './elements.ts';

/** Each try begins with a Pagefind of its own: one that did not start never does. */
const start = async (): Promise<Pagefind> => {
  // Some browsers are set to run none of it, and then Pagefind need not be fetched.
  if (typeof WebAssembly === 'undefined') throw new Error('Browseren kører ikke WebAssembly');
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as {
    createInstance: () => Pagefind;
  };
  return createInstance();
};

/** The texts of the whole search, fetched from Pagefind as they are asked for. */
export const texts = new Texts(start);
