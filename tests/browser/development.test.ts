import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../src/lib/browser.ts';
import { cleanEnvironment, copyProject, SMALL, type ProjectCopy } from '../support/project.ts';
import { some, thorough } from '../support/thorough.ts';

/** A browser and a development server are slow to start on a machine that is busy with other tests. */
const PATIENCE = { timeout: 100_000 };
const UPDATE = 'content/opfoelgning/2025-05-06-kort-over-stierne.mdx';
const NEW = 'content/opfoelgning/2025-05-06-proeve.mdx';

let project: ProjectCopy;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;

beforeAll(async () => {
  project = copyProject(SMALL);
  const port = await freePort();
  url = `http://localhost:${port}`;
  // It starts with content that is wrong: an editor must not have to know that it was right once.
  change('content/anbefalinger/02.mdx', (text) => text.replace('number: 2', 'number: to'));
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
const mend = (file: string): void => writeFileSync(at(file), readFileSync(join(SMALL, '..', file)));

const overlayMessage = () => page.locator('vite-error-overlay #message-content');

/**
 * What the overlay says; what it makes of Markdown's marks aside. Astro tells the page of a fault once; a browser that was
 * not listening yet is told when the reader loads the page again.
 */
const overlay = () =>
  expect.poll(async () => {
    await overlayMessage()
      .waitFor({ timeout: 10_000 })
      .catch(() => page.reload(PATIENCE));
    return plain((await overlayMessage().allTextContents()).join());
  }, PATIENCE);
const plain = (text: string): string => text.replace(/`|\*\*/g, '').trim();

/** The overlay says what the check says, with the place. */
async function expectOverlay(place: string): Promise<void> {
  const { output: report } = await project.run('check');
  expect(report).toContain(place);
  await overlay().toBe(plain(report));
  const frame = page.locator('vite-error-overlay');
  expect(await frame.locator('#title').textContent()).toBe('Indholdet skal rettes');
  expect(await frame.locator('#code h2').getAttribute('title')).toContain(at(place));
}

/** Goes to a page; once more, when the page before was just then asked to load again. */
const visit = (path: string): Promise<void> =>
  expect.poll(() => page.goto(url + path, PATIENCE).then(() => 'der', String), PATIENCE).toBe('der');

/** The page as it is when the content is in order; nobody has reloaded it. */
const expectPage = (): Promise<void> => page.locator('main h1').waitFor(PATIENCE);

test('a server that is started on wrong content shows what is wrong, and the page when it is mended', async () => {
  await visit('/anbefaling/2/');
  try {
    await expectOverlay('content/anbefalinger/02.mdx:2:9');
  } finally {
    mend('content/anbefalinger/02.mdx');
  }
  await expectPage();
  expect(await page.locator('main').textContent()).toContain('2.');
});

const faults: Array<[what: string, file: string, from: RegExp | string, to: string, spot: string]> = [
  ['an empty field', 'content/anbefalinger/02.mdx', /^theme: .*$/m, 'theme:', ':4:7'],
  [
    'a block that is never closed',
    'content/kapitler/02-gode-stier.mdx',
    '<Anbefaling nummer={1} />',
    '<Anbefaling nummer={1}>',
    ':',
  ],
  ['YAML that cannot be read', UPDATE, /^title: .*$/m, 'title: "Uden slutning', ':'],
  ['a list file of another shape', 'content/temaer.yaml', /^[\s\S]*$/, 'tema: psykiatri\n', ':1:1'],
  ['a link of the follow-up that leads nowhere', UPDATE, /\n$/, '\nSe [anbefalingen](/anbefaling/99/).\n', ':'],
  ['code in the official text', 'content/anbefalinger/02.mdx', /\n$/, '\n{process.env.HOME}\n', ':'],
  [
    'a word of the official text that is another',
    'content/kapitler/02-gode-stier.mdx',
    'Mange vil gerne gå mere',
    'Nogle vil gerne gå mere',
    ':',
  ],
];
test.each(some(faults, 2))(
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
  const title = 'Stiby drøftede en prøve';
  await visit('/anbefaling/1/');
  const other = readFileSync(at(UPDATE), 'utf8')
    .replace('besluttet at tegne et', 'at tegne et')
    .replace(/^statusWord.*\n/m, '');
  writeFileSync(
    at(NEW),
    other.replace(/^title: .*$/m, `title: "${title}"`).replace(/^Byrådet har.*$/m, 'Kortet skal ligge på nettet.'),
  );
  await page
    .getByText(title)
    .first()
    .waitFor({ ...PATIENCE, state: 'attached' });
  const own = await browser.newPage();
  // An address that is new is there at the latest when the reader asks for it again.
  await expect
    .poll(async () => {
      await own.goto(`${url}/opfoelgning/2025-05-06-proeve/`, PATIENCE);
      return (await own.locator('h1').allInnerTexts()).join();
    }, PATIENCE)
    .toContain(title);
  change(NEW, (text) => text.replace(title, `${title} til`));
  await own.locator('h1', { hasText: `${title} til` }).waitFor(PATIENCE);
  rmSync(at(NEW));
  await page
    .getByText(title)
    .first()
    .waitFor({ ...PATIENCE, state: 'detached' });
  await own.close();
});

test.runIf(thorough)(
  'what changes while a page is on its way shows too, though the page does not listen yet',
  async () => {
    // The other page must not ask again meanwhile: it may be on its way itself, after the test before.
    await expect.poll(() => page.goto('about:blank').then(() => page.url(), String), PATIENCE).toBe('about:blank');
    const late = await browser.newPage();
    // The server keeps what it says for a page to come only while nobody listens at all: here somebody does.
    const other = new WebSocket(url.replace('http', 'ws'), 'vite-hmr');
    await new Promise((open) => other.addEventListener('open', open));
    const heading = 'Titlen kom, mens siden var på vej';
    let listen = (): void => undefined;
    const changed = new Promise<void>((done) => (listen = done));
    await late.route('**/@vite/client', async (route) => {
      await changed;
      await route.continue();
    });
    try {
      await late.goto(`${url}/opfoelgning/2025-05-06-kort-over-stierne/`, { ...PATIENCE, waitUntil: 'commit' });
      await late.locator('h1').waitFor(PATIENCE);
      let told = Infinity;
      other.addEventListener('message', ({ data }) => {
        if (String(data).includes('full-reload')) told = performance.now();
      });
      change(UPDATE, (text) => text.replace(/^title: .*$/m, `title: ${JSON.stringify(heading)}`));
      // Both have been said, ours and Astro's own when it has stored the entries, before the page listens.
      await expect.poll(() => performance.now() - told, PATIENCE).toBeGreaterThan(2_000);
      // Another tab, which shows what is new, says nothing of this one.
      await visit('/om/');
      listen();
      await late.locator('h1', { hasText: heading }).waitFor(PATIENCE);
    } finally {
      listen();
      other.close();
      await late.close();
      mend(UPDATE);
    }
  },
);

test.each(some(['public/ond.svg', 'public/ond.html', 'content/ond.svg', 'content/ond.html'], 2))(
  '%s, which the check refuses, is not sent by any of its addresses',
  async (file) => {
    writeFileSync(at(file), '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const name = file.replace('public', '');
    try {
      const paths = [
        name.replace(/^(?!\/)/, '/'),
        `/@fs${at(file)}`,
        `/${file}?raw`,
        `/${file}?import`,
        `//${file}`,
        `/${name}`,
        `//${name}`,
        `/./${file}`,
      ];
      for (const path of paths) {
        const answer = await fetch(url + encodeURI(path));
        expect(await answer.text(), path).not.toContain('<script>alert');
        expect(answer.status, path).toBeGreaterThanOrEqual(400);
      }
      expect(await (await fetch(url + encodeURI(paths[0]!))).text()).toContain(`${file}:1:1  fejl`);
    } finally {
      rmSync(at(file));
    }
    // What is allowed there is sent as always.
    expect((await fetch(`${url}/ikon.svg`)).status).toBe(200);
  },
);

test('a refused address is shown, but is no link in the overlay either', async () => {
  const wrong = '[tryk](javascript:alert(1))';
  change(UPDATE, (text) => text.replace(/^title:/m, `${JSON.stringify(wrong)}: x\ntitle:`));
  try {
    await visit('/om/');
    await overlay().toContain('javascript:alert');
    expect(await overlayMessage().locator('a[href^="javascript:" i]').count()).toBe(0);
  } finally {
    mend(UPDATE);
  }
});

test.runIf(thorough)('a text shows also while Astro’s own lists of what there is are behind', async () => {
  const shown = () =>
    fetch(`${url}/opfoelgning/2025-05-06-kort-over-stierne/`).then(
      async (page) => `${page.status} ${await page.text()}`,
    );
  const words = 'Byrådet har';
  await expect.poll(shown, PATIENCE).toContain(words);
  // Both have been seen to stay so: the list of entries, and that of their modules.
  for (const [list, empty] of [
    ['.astro/data-store.json', '[["Map"]]'],
    ['.astro/content-modules.mjs', 'export default new Map();'],
  ] as const) {
    const before = readFileSync(at(list), 'utf8');
    // It may be behind already, of itself.
    expect(before.length, list).toBeGreaterThan(empty.length);
    writeFileSync(at(list), empty);
    // Until Astro has read it again.
    await new Promise((read) => setTimeout(read, 2000));
    expect(await shown(), list).toMatch(/^200 /);
    expect(await shown(), list).toContain(words);
    writeFileSync(at(list), before);
  }
});

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const taken = createServer().listen(0, () => {
      const { port } = taken.address() as AddressInfo;
      taken.close(() => found(port));
    });
  });
