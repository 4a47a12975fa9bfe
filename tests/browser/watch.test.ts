import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';
import { some } from '../support/thorough.ts';

const markup = (body: string) =>
  `<!doctype html><html lang="da"><title>Prøve</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
const faulty: Array<[what: string, html: string, script: string, told: RegExp]> = [
  ['a script in the page', markup('<script>document.title = "x"</script>'), '', /Content Security Policy/],
  ['a style in the page', markup('<p style="color: red">x</p>'), '', /Content Security Policy/],
  [
    'an event handler',
    markup('<img src="/ikon.svg" alt="" onload="document.title = 1">'),
    '',
    /Content Security Policy/,
  ],
  [
    'text evaluated as code',
    markup('<script src="/proeve.js"></script>'),
    'eval("1")',
    /unsafe-eval|Content Security Policy/,
  ],
  [
    'an image from another host',
    markup('<img src="http://127.0.0.1:9/x.png" alt="">'),
    '',
    /fremmed forespørgsel|Content Security Policy/,
  ],
  ['a cookie', markup('<script src="/proeve.js"></script>'), 'document.cookie = "a=1"', /cookie: a/],
  ['an error in a script', markup('<script src="/proeve.js"></script>'), 'throw new Error("av")', /av/],
  ['a file that is missing', markup('<img src="/findes-ikke.png" alt="">'), '', /404/],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oplæg '));
  for (const name of ['404.html', 'ikon.svg']) cpSync(join(DIST, name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(some(faulty, 4))('a browser test fails on %s', async (_what, html, script, told) => {
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'proeve.js'), script);
  const site = await openSite(folder);
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/`, { waitUntil: 'networkidle' });
  await expect(site.close()).rejects.toThrow(told);
});
