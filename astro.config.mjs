import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { browserOnly } from './src/build/browser-only.ts';
import { oneCopy } from './src/build/one-copy.ts';
import { plainLazyImports } from './src/build/plain-lazy-imports.ts';
import { checkedFiles } from './src/checks/checked-files.ts';
import { library } from './src/content/site.ts';
import { edition } from './src/markdown/processor.ts';
import { contentReload } from './src/markdown/content-reload.ts';
import { lastChanged } from './src/hosting/last-changed.ts';
import { movedPages } from './src/permalinks/redirects.ts';
import { base, site } from './src/site/address.ts';

/** The oldest browsers in which everything works (content/sider/tilgaengelighed.mdx says which). */
const floor = ['chrome99', 'safari15.4', 'firefox115'];

/** An address without the base path. */
const pathOf = (url) => new URL(url).pathname.replace(base, '/');
/** An old address, which only leads on. */
const isMoved = (path) => movedPages(library().redirects).some(({ fra }) => fra === path);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', format: 'directory', assets: '_ressourcer' },
  // Nothing may be inlined: the Content-Security-Policy has no 'unsafe-inline'.
  vite: {
    plugins: [plainLazyImports(), browserOnly(), oneCopy()],
    build: {
      assetsInlineLimit: 0,
      // What /tilgaengelighed/ promises: scripts and styles are written for these, and for all that are newer.
      target: floor,
      // Astro marks the modules of texts with a directive of its own; the bundler's warning about it says nothing to us.
      rolldownOptions: {
        onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      },
    },
    environments: {
      // A text's module only says which tree to draw: as files of their own, two for each, they cost more to fetch than to run.
      prerender: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'texts', test: /\/content\/.+\.mdx/ }] } } },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page knows of the browser's stores is one file, and what it needs to keep something is another:
              // not one for each shared module.
              codeSplitting: {
                groups: [
                  { name: 'storage', test: /client\/(storage\/(item|slots|items\/settings)|trusted|excuse)\.ts/ },
                  { name: 'write', test: /client\/storage\/(write|checks)\.ts/ },
                ],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  // Editors' fields complete in VS Code, from the same schemas (see .vscode/settings.json).
  experimental: { contentIntellisense: true },
  markdown: { processor: edition() },
  integrations: [
    mdx(),
    sitemap({
      // What search engines are asked not to keep is not listed for them either.
      filter: (page) => !/\/(indlejr|samling|uden-net)\//.test(page) && !isMoved(pathOf(page)),
      serialize: (item) => ({ ...item, lastmod: lastChanged(pathOf(item.url)) }),
    }),
    checkedFiles(),
    contentReload(),
  ],
});
