import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { filesIn } from '../../lib/manifest.ts';
import { base, site } from '../../site/address.ts';

/** The folder of the form's page in the built site. */
export const FORM = 'hjaelp/redaktoer/ny';

const here = (name: string): string => resolve('src/editing/browser', name);
/** What stands in for Node's own modules, and for its folders of pages and files. */
const inPlaceOf: Array<[RegExp, string]> = [
  [/^(?:node:)?fs$/, here('node/fs.ts')],
  [/^(?:node:)?path$/, 'pathe'],
  [/^(?:node:)?crypto$/, here('node/crypto.ts')],
  [/^(?:node:)?(?:child_process|util|url|os)$/, here('node/others.ts')],
];

/**
 * Writes what checks an editor's entry in the browser: the checks themselves as a worker, and the content they read.
 * @param dist folder of the built site
 * @throws Error when the bundler does
 */
export async function buildForm(dist: string): Promise<void> {
  const files: Record<string, string> = Object.fromEntries([
    ...filesIn('content').map((name) => [`content/${name}`, readFileSync(join('content', name), 'utf8')]),
    // The routes are known by their names.
    ...filesIn('src/pages').map((name) => [`src/pages/${name}`, '']),
    ...filesIn('public').map((name) => [
      `public/${name}`,
      /\.(svg|txt)$/.test(name) ? readFileSync(join('public', name), 'utf8') : '',
    ]),
  ]);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      ENVIRONMENT: JSON.stringify({ SITE_URL: site, BASE_PATH: base }),
    },
    resolve: {
      alias: inPlaceOf.map(([find, replacement]) => ({ find, replacement })),
      // A worker has no page: what reads entities with one of its elements must not be taken.
      conditions: ['worker', 'import', 'module', 'default'],
    },
    build: {
      outDir: join(dist, FORM),
      emptyOutDir: false,
      // A library keeps its spaces, unless it is told not to.
      rolldownOptions: { output: { minify: true } },
      target: 'es2022',
      lib: { entry: here('worker.ts'), formats: ['es'], fileName: () => 'kontrol.js' },
    },
  });
  writeFileSync(join(dist, FORM, 'indhold.json'), JSON.stringify(files));
}
