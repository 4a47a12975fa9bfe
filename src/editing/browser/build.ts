import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { kept, programHash } from '../../lib/kept.ts';
import { filesIn } from '../../lib/manifest.ts';
import { idsIn } from '../../permalinks/places.ts';
import { base, site } from '../../site/address.ts';

/** The folder of the form's page in the built site. */
const FORM = 'hjaelp/redaktoer/ny';
const LICENCES = 'licenser.txt';
/** Where the bundled checks are kept between builds. */
const KEPT = 'node_modules/.cache/bedre-mental-sundhed/formular.json';

const here = (name: string): string => resolve('src/editing/browser', name);
/** What stands in for Node's own modules, and for its folders of pages and files. */
const inPlaceOf: Array<[RegExp, string]> = [
  [/^(?:node:)?fs$/, here('node/fs.ts')],
  [/^(?:node:)?path$/, 'pathe'],
  [/^(?:node:)?crypto$/, here('node/crypto.ts')],
  [/^(?:node:)?(?:child_process|util|url|os)$/, here('node/others.ts')],
];

/** A file by its path, and its text. */
type File = [path: string, text: string];

/**
 * Writes what checks an editor's entry in the browser: the checks themselves as a worker, and the content they read.
 * @param dist folder of the built site
 * @throws Error when the bundler does, or when a package has no licence
 */
export async function buildForm(dist: string): Promise<void> {
  const files = Object.fromEntries<string>([
    ...filesIn('content')
      .filter((name) => !name.endsWith('.pdf'))
      .map((name): File => [`content/${name}`, readFileSync(join('content', name), 'utf8')]),
    // The routes are known by their names, and by the places on their pages.
    ...filesIn('src/pages').map((name): File => [`src/pages/${name}`, idsIn(join('src/pages', name))]),
    ...filesIn('public').map((name): File => [
      `public/${name}`,
      /\.(svg|txt)$/.test(name) ? readFileSync(join('public', name), 'utf8') : '',
    ]),
  ]);
  // The checks are made of the program and nothing else: an editor's change of a text does not change them.
  const program = await kept(KEPT, [programHash(), site, base, process.env['NODE_ENV'] ?? ''], bundle);
  mkdirSync(join(dist, FORM), { recursive: true });
  for (const [name, text] of [...program, ['indhold.json', JSON.stringify(files)]] satisfies File[])
    writeFileSync(join(dist, FORM, name), text);
}

/** The checks as a worker, and the licences of all who wrote it. */
async function bundle(): Promise<File[]> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [withLicences()],
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
      write: false,
      // A library keeps its spaces, unless it is told not to.
      rolldownOptions: { output: { minify: true } },
      target: 'es2022',
      lib: { entry: here('worker.ts'), formats: ['es'], fileName: () => 'kontrol.js' },
    },
  });
  const { output } = [made].flat()[0] as Rolldown.RolldownOutput;
  return output.map((file): File => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]);
}

/** The licences of everybody's code in the worker, as a file beside it. `/licenser/` leads to it. */
const withLicences = (): Plugin => ({
  name: 'with-licences',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const names = new Set(ids.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
    const source = [...names]
      .sort()
      .map((name) => `${name}\n\n${licenceOf(name)}\n`)
      .join(`\n${'-'.repeat(72)}\n\n`);
    this.emitFile({ type: 'asset', fileName: LICENCES, source });
  },
});

/** A package's licence in its own words; a few have it at the end of what they say of themselves. */
function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const names = readdirSync(folder);
  const file = names.find((one) => /^licen[cs]e/i.test(one));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  const readme = names.find((one) => /^readme/i.test(one));
  const words = readme && /^#* ?Licen[cs]e\n[\s\S]*$/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[0];
  if (!words) throw new Error(`pakken ${name} har ingen licens liggende. Se, hvad den siger, før den følger med.`);
  return words.trim();
}
