import { Texts, type Pagefind } from '../passage/texts.ts';
import { base } from './elements.ts';

/** The texts of the whole search, fetched from Pagefind as they are asked for. */
export const texts = new Texts(() => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>);
