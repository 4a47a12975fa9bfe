/**
 * `npm run build`: checks the content, builds the pages and the search index beside `dist/`, proves the wording
 * of the built pages, and only then swaps the new site in. A failed build leaves the old `dist/` as it was.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../src/checks/content.ts';
import { rules } from '../src/checks/rules.ts';
import { terminalReport } from '../src/checks/terminal.ts';
import { printReport } from '../src/fidelity/print.ts';
import { accountSite } from '../src/fidelity/report.ts';
import { headersFile } from '../src/hosting/headers.ts';
import { base } from '../src/model/address.ts';
import { readLibrary } from '../src/model/library.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';

const NEXT = '.dist-ny';
const started = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`;

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(seconds(begun));
  return result;
}

function stop(message: string): never {
  rmSync(NEXT, { recursive: true, force: true });
  console.error(message);
  process.exit(1);
}

const problems = await step('Prøver indholdet', () => checkContent());
if (problems.length > 0) console.log(terminalReport(problems));
if (problems.some(({ rule }) => rules[rule].severity === 'fejl')) stop('Webstedet er ikke bygget. Ret fejlene, og prøv igen.');

rmSync(NEXT, { recursive: true, force: true });
try {
  await step('Bygger siderne', () => build({ outDir: `./${NEXT}`, logLevel: 'warn' }));
  const library = readLibrary();
  const records = await step('Bygger søgningen', () => buildSearchIndex(library, join(NEXT, 'pagefind')));
  const report = await step('Prøver ordlyden i de byggede sider', () => accountSite(library, NEXT));
  if (report.departures.length > 0) stop(`${printReport('Det byggede websted', report)}\nWebstedet er ikke bygget: ordlyden afviger fra kilden.`);

  writeFileSync(join(NEXT, '_headers'), headersFile(readdirSync(NEXT), base));
  rmSync('dist', { recursive: true, force: true });
  renameSync(NEXT, 'dist');
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((name) => join('dist', name)).filter((name) => statSync(name).isFile());
  const size = files.reduce((sum, name) => sum + statSync(name).size, 0);
  const pages = files.filter((name) => name.endsWith('.html')).length;
  console.log(`Færdig: ${pages} sider, ${records} steder i søgningen, ${(size / 1e6).toFixed(1).replace('.', ',')} MB i dist/ på ${seconds(started)}.`);
} catch (error) {
  stop(`Webstedet er ikke bygget: ${error instanceof Error ? error.message : String(error)}`);
}
if (!existsSync('dist/index.html')) stop('Webstedet er ikke bygget: forsiden mangler.');
