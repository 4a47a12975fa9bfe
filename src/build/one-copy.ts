import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const src = resolve(import.meta.dirname, '..');
/** What Node cannot load: Astro's own modules, and what asks for them. */
const astros = ['components', 'layouts', 'pages', 'middleware.ts'].map((name) => resolve(src, name));

/** Whether a file is code of ours that runs in Node as it is written. */
const runsAsItIs = (path: string): boolean =>
  path.endsWith('.ts') &&
  path.startsWith(src + sep) &&
  !astros.some((place) => path === place || path.startsWith(place + sep));

/**
 * The pages that a build draws run in the build's own process. They ask it for the code it already runs: nothing is bundled,
 * compiled and warmed up a second time, and what the check has found out about the text is not found out again.
 */
export const oneCopy = (): Plugin => ({
  name: 'one-copy',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'prerender',
  resolveId(id, importer) {
    if (!importer || !id.startsWith('.')) return undefined;
    const path = resolve(dirname(importer), id);
    return runsAsItIs(path) ? { id: pathToFileURL(path).href, external: true } : undefined;
  },
});
