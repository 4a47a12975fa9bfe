import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { terminalReport } from '../../src/content/report.ts';
import { launch } from '../../src/lib/browser.ts';
import { cleanEnvironment, copyProject, type ProjectCopy } from '../support/project.ts';

/** A browser and a development server are slow to start on a machine that is busy with other tests. */
const PATIENCE = { timeout: 100_000 };
const NEW = 'content/opfoelgning/2024-05-07-proeve.mdx';

let project: ProjectCopy;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;

beforeAll(async () => {
  project = copyProject();
  const port = await freePort();
  url = `http://localhost:${port}`;
  // It starts with content that is wrong: an editor must not have to know that it was right once.
  change('content/anbefalinger/11.mdx', (text) => text.replace('number: 11', 'number: elleve'));
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: project.root,
    env: cleanEnvironment(),
  });
  await new Promise<void>((ready, failed) => {
    let said = '';
    const listen = (words: Buffer): void => {
      said += String(words);
      if (said.includes('watching for file changes')) ready();
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.on('exit', () => failed(new Error(said)));
  });
  browser = await launch();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  server.kill();
  project.remove();
});

const at = (file: string): string => join(project.root, file);
const change = (file: string, by: (text: string) => string): void => {
  const text = readFileSync(at(file), 'utf8');
  const changed = by(text);
  if (changed === text) throw new Error(`${file} er ikke ændret, så prøven prøver intet.`);
  writeFileSync(at(file), changed);
};
const mend = (file: string): void => writeFileSync(at(file), readFileSync(file));

/** The overlay says what the check says, with the place; what it makes of Markdown's marks aside. */
async function expectOverlay(place: string): Promise<void> {
  const plain = (text: string): string => text.replace(/`|\*\*/g, '').trim();
  const report = terminalReport(checkContent(project.root));
  expect(report).toContain(place);
  const overlay = page.locator('vite-error-overlay');
  await expect
    .poll(async () => plain((await overlay.locator('#message-content').textContent(PATIENCE)) ?? ''), PATIENCE)
    .toBe(plain(report));
  expect(await overlay.locator('#title').textContent()).toBe('Indholdet skal rettes');
  expect(await overlay.locator('#code h2').getAttribute('title')).toContain(at(place));
}

/** The page as it is when the content is in order; nobody has reloaded it. */
const expectPage = (): Promise<void> => page.locator('main h1').waitFor(PATIENCE);

test('a server that is started on wrong content shows what is wrong, and the page when it is mended', async () => {
  await page.goto(`${url}/anbefaling/11/`, PATIENCE);
  try {
    await expectOverlay('content/anbefalinger/11.mdx:2:9');
  } finally {
    mend('content/anbefalinger/11.mdx');
  }
  await expectPage();
  expect(await page.locator('main').textContent()).toContain('11.');
});

test.each([
  ['an empty field', 'content/anbefalinger/11.mdx', /^theme: .*$/m, 'theme:', ':4:7'],
  ['a block that is never closed', 'content/kapitler/02-resume.mdx', /^<\/Boks>$/m, '', ':'],
  [
    'YAML that cannot be read',
    'content/opfoelgning/2024-11-08-akuttelefon-ikke-realistisk-i-2025.mdx',
    /^title: .*$/m,
    'title: "Uden slutning',
    ':',
  ],
  ['a list file of another shape', 'content/temaer.yaml', /^[\s\S]*$/, 'tema: psykiatri\n', ':1:1'],
  [
    'a link of the follow-up that leads nowhere',
    'content/opfoelgning/2024-11-08-akuttelefon-ikke-realistisk-i-2025.mdx',
    /\n$/,
    '\nSe [anbefalingen](/anbefaling/99/).\n',
    ':',
  ],
  ['code in the official text', 'content/anbefalinger/11.mdx', /\n$/, '\n{process.env.HOME}\n', ':'],
  [
    'a word of the official text that is another',
    'content/kapitler/11-boern-og-unge.mdx',
    'Alt for mange børn',
    'For mange børn',
    ':',
  ],
])(
  '%s is shown in the words of the check, on every page, and is gone when it is mended',
  async (_what, file, from, to, spot) => {
    change(file, (text) => text.replace(from, () => to));
    try {
      await expectOverlay(`${file}${spot}`);
      for (const path of ['/', '/om/', '/data/anbefalinger.json'])
        expect((await fetch(url + path)).status, path).toBe(500);
    } finally {
      mend(file);
    }
    await expectPage();
  },
);

test('what is changed, added and removed shows at once, in every page that tells of it', async () => {
  const title = 'Rådet drøftede en prøve';
  const made = readFileSync('tests/checks/wrong-content.ts', 'utf8').match(/GOOD = `([\s\S]*?)`/)![1]!;
  await page.goto(`${url}/anbefaling/22/`, PATIENCE);
  writeFileSync(at(NEW), made.replace('Rådet drøftede forebyggelse af tvang', title));
  await page
    .getByText(title)
    .first()
    .waitFor({ ...PATIENCE, state: 'attached' });
  const own = await browser.newPage();
  await own.goto(`${url}/opfoelgning/2024-05-07-proeve/`, PATIENCE);
  await own.locator('h1', { hasText: title }).waitFor(PATIENCE);
  change(NEW, (text) => text.replace(title, `${title} til`));
  await own.locator('h1', { hasText: `${title} til` }).waitFor(PATIENCE);
  rmSync(at(NEW));
  await page
    .getByText(title)
    .first()
    .waitFor({ ...PATIENCE, state: 'detached' });
  await own.close();
});

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const taken = createServer().listen(0, () => {
      const { port } = taken.address() as AddressInfo;
      taken.close(() => found(port));
    });
  });
