import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'astro';
import { examineContent } from '../checks/content.ts';
import { keepParsed } from '../content/kept.ts';
import { hasErrors } from '../content/problem.ts';
import { terminalReport } from '../content/report.ts';
import { printReport } from '../fidelity/print.ts';
import { accountSite } from '../fidelity/report.ts';
import { writeHostFiles } from '../hosting/files.ts';
import { useLibrary } from '../content/site.ts';
import { buildForm } from '../editing/browser/build.ts';
import { buildWorker } from '../offline/build-worker.ts';
import { buildSearchIndex, placeSearchIndex } from '../search/build/pagefind.ts';
import { copyDownloads } from '../paper/downloads.ts';
import { placeBooks } from '../paper/books/kept.ts';
import { drawShareImages, placeShareImages } from '../share/share-images.ts';
import { Failure } from '../lib/failure.ts';
import { filesIn, writeManifest } from '../lib/manifest.ts';
import { browserOnly } from './browser-only.ts';
import { swap, type Workplace } from './swap.ts';
import { checkWhole } from './whole.ts';

/** What was built. */
export interface Built {
  pages: number;
  records: number;
  bytes: number;
}

/** Runs one step; says its name and its time. */
export type Step = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/**
 * Checks the content, builds pages, search and hosts' files in `place.next`, proves the wording of the built pages,
 * and puts the whole in place.
 * @throws Failure with a Danish sentence when the content or the wording is wrong; other errors as they come
 */
export async function buildSite(place: Workplace, step: Step): Promise<Built> {
  const { next } = place;
  // What was parsed the last time need not be parsed again; it is checked as ever.
  const keep = keepParsed();
  const { problems, library } = await step('Prøver indholdet', () => examineContent());
  keep();
  if (problems.length > 0) console.log(terminalReport(problems));
  if (hasErrors(problems)) throw new Failure('ret fejlene ovenfor, og prøv igen.');

  mkdirSync(next);
  useLibrary(library);
  // Made while the pages are built: most of the work is done outside this thread.
  const meanwhile = Promise.all([buildSearchIndex(library), drawShareImages(library)]);
  await step('Bygger siderne', () => build({ outDir: relative('.', next), logLevel: 'warn' }));
  const { records } = await step('Bygger søgning og delebilleder', async () => {
    const [index, images] = await meanwhile;
    placeSearchIndex(index, join(next, 'pagefind'));
    placeShareImages(images, join(next, 'delebilleder'));
    return index;
  });
  const report = await step('Prøver ordlyden i de byggede sider', () => accountSite(library, next));
  if (report.departures.length + report.form.length > 0)
    throw new Failure(`ordlyd eller form afviger fra kilden.\n${printReport('Det byggede websted', report)}`);
  if (!existsSync(join(next, 'index.html'))) throw new Failure('forsiden mangler.');
  await placeBooks(library, next, step);
  for (const kind of copyDownloads(next))
    console.log(
      `Filerne fra npm run ${kind} er lavet af et andet indhold, en anden kode, adresse eller dag og er ikke taget med. Kør npm run ${kind} igen.`,
    );
  await step('Bygger redaktørernes formular', () => buildForm(next));
  await step('Bygger læsning uden net', () => buildWorker(next, [browserOnly()]));
  writeHostFiles(next, library.redirects);
  writeManifest(next);
  checkWhole(
    next,
    library.redirects.map(({ fra }) => fra),
  );
  const files = filesIn(next);
  swap(place);
  return {
    pages: files.filter((name) => name.endsWith('.html')).length,
    records,
    bytes: files.reduce((sum, name) => sum + statSync(join(place.out, name)).size, 0),
  };
}
