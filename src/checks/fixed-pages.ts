import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** The addresses that `src/pages/` has whatever the content is: `/`, `/soeg/`, `/manifest.webmanifest`. */
export const fixedPages = (): string[] =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(astro|ts)$/.test(name) && !name.includes('['))
    .map((name) => `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/').replace(/\.ts$/, '')}`);
