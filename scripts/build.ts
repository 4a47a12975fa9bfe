/**
 * `npm run build`: builds the site beside `dist/` and swaps it in when it is whole and proven.
 * A build that fails or is stopped leaves the old `dist/` as it was. `--ud <folder>` builds to another folder.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '../src/site/configuration.ts';
import { keepCompiled } from '../src/lib/compiled.ts';
import { Failure, sentence } from '../src/lib/failure.ts';
import type { Step } from '../src/build/site.ts';
import { abandon, openWorkplace, workplaceOf, type Workplace } from '../src/build/swap.ts';
import { endWithWatcher, watched } from '../src/build/watched.ts';

/**
 * V8 otherwise lets the heap grow to several times what is in use before it clears up: most of what a build held was garbage.
 * No ceiling, as --max-old-space-size would be: a larger publication takes what it needs. See docs/scale.md.
 */
const MEMORY = ['--heap-growing-percent=30'];
/** The bundler’s allocator, mimalloc, otherwise keeps what it has been given back: https://microsoft.github.io/mimalloc/environment.html */
const GIVEN_BACK = { MIMALLOC_PURGE_DELAY: '0' };

function lost(reason: string): void {
  const { values } = parseArgs({ options: { ud: { type: 'string', default: 'dist' } }, strict: false });
  abandon(workplaceOf(String(values.ud), process.pid));
  console.error(`\nWebstedet er ikke bygget: ${reason}`);
}

// The build itself is another process, under this one's eyes.
if (!process.send) process.exit(await watched(fileURLToPath(import.meta.url), lost, MEMORY, GIVEN_BACK));
endWithWatcher();
keepCompiled();

const started = performance.now();
const decimal = (number: number) => number.toFixed(1).replace('.', ',');
const seconds = (since: number) => `${decimal((performance.now() - since) / 1000)} s`;

const step: Step = async (name, work) => {
  const begun = performance.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(seconds(begun));
  return result;
};

let place: Workplace | undefined;
function stop(reason: string, code: number): never {
  if (place) abandon(place);
  console.error(`\nWebstedet er ikke bygget: ${reason}`);
  process.exit(code);
}
const fail = (error: unknown): never => {
  if (!(error instanceof Failure) && process.env['DEBUG']) console.error(error);
  return stop(sentence(error), 1);
};
// Libraries also fail outside the promise they gave.
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => stop('det blev afbrudt. Det websted, der var, er urørt.', code));

try {
  const { values } = parseArgs({ options: { ud: { type: 'string', default: 'dist' } } });
  checkConfiguration();
  // By the other's name: it is the one that is stopped, and seen to be gone.
  place = openWorkplace(values.ud, process.ppid);
  // Not before it is to be built: what is wrong with the command is told at once.
  const { buildSite } = await import('../src/build/site.ts');
  const { pages, records, bytes } = await buildSite(place, step);
  console.log(
    `Færdig: ${pages} sider, ${records} steder i søgningen, ${decimal(bytes / 1e6)} MB i ${values.ud}/ på ${seconds(started)}.`,
  );
} catch (error) {
  fail(error);
}
