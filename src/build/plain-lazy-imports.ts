import type { Plugin } from 'vite';

/**
 * Vite wraps every lazy import in a helper that fetches its stylesheets and neighbours first: 0.8 kB on every page,
 * for nothing, since our lazy scripts have no stylesheets. This puts a plain call in the helper's place.
 */
export const plainLazyImports = (): Plugin => ({
  name: 'plain-lazy-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
});
