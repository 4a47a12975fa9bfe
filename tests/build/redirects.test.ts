import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';
import { copyProject, type ProjectCopy } from '../support/project.ts';

let project: ProjectCopy;
let site: OpenSite;
const read = (name: string): string => readFileSync(join(project.root, 'dist', name), 'utf8');

// An edition that has moved a page, an anchor within its page, and an anchor to another page.
beforeAll(async () => {
  project = copyProject();
  const content = (name: string) => join(project.root, 'content', name);
  const lock = readFileSync(content('permalinks.yaml'), 'utf8');
  writeFileSync(
    content('permalinks.yaml'),
    `${lock.replace('\n/kapitel/13/:\n', '\n/kapitel/13/:\n  afsnit-13.9:\n  afsnit-13.9-1:\n')}/kapitel/gammelt/:\n  afsnit-13.1:\n`,
  );
  writeFileSync(
    content('omdirigeringer.yaml'),
    `
- { fra: /kapitel/gammelt/, til: /kapitel/13/, dato: "2026-11-23", hvorfor: "Kapitlet har fået sit nummer" }
- { fra: "/kapitel/13/#afsnit-13.9", til: "/kapitel/13/#afsnit-13.2.6", dato: "2026-11-23", hvorfor: "Afsnittet er flyttet" }
- { fra: "/kapitel/13/#afsnit-13.9-1", til: "/kapitel/12/#afsnit-12.2.2", dato: "2026-11-23", hvorfor: "Stykket er flyttet til et andet kapitel" }
`,
  );
  const { code, output } = await project.run('build');
  expect(code, output).toBe(0);
  site = await openSite(join(project.root, 'dist'));
});
afterAll(async () => {
  await site?.close();
  project.remove();
});

test('a page that was moved leads on with a script or without, keeps its anchor, and is told to hosts that can answer 301', async () => {
  const old = read('kapitel/gammelt/index.html');
  expect(old).toContain('<meta http-equiv="refresh" content="0; url=/kapitel/13/">');
  expect(old).toMatch(/<link rel="canonical" href="[^"]+\/kapitel\/13\/">/);
  expect(old).toContain('<a href="/kapitel/13/"');
  expect(old).toContain('name="robots" content="noindex"');
  expect(read('_redirects')).toBe('/kapitel/gammelt/ /kapitel/13/ 301\n');
  expect(read('_vaert/nginx.conf')).toContain('location = /kapitel/gammelt/ { return 301 /kapitel/13/; }');
  expect(read('_vaert/Caddyfile')).toContain('redir /kapitel/gammelt/ /kapitel/13/ 301');
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/kapitel/gammelt/#afsnit-13.1`);
  await page.waitForURL('**/kapitel/13/#afsnit-13.1');
  await page.close();
});

test('an anchor that was moved within its page takes the reader to the new place, also without a script', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/kapitel/13/#afsnit-13.9`);
  const place = await page.locator('#afsnit-13\\.2\\.6').boundingBox();
  expect(Math.abs(place!.y)).toBeLessThan(120);
  await context.close();
});

test('an anchor that was moved to another page takes the reader there; without a script a line says where it is', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/kapitel/13/#afsnit-13.9-1`);
  await page.waitForURL('**/kapitel/12/#afsnit-12.2.2');
  await page.close();
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}/kapitel/13/`);
  expect(await plain.getByText('Det, du leder efter, er flyttet').count()).toBe(1);
  expect(await plain.getByText('Det, du leder efter, er flyttet').isVisible()).toBe(false);
  await plain.goto(`${site.url}/kapitel/13/#afsnit-13.9-1`);
  const line = plain.getByText('Det, du leder efter, er flyttet');
  expect(await line.isVisible()).toBe(true);
  await line.getByRole('link').click();
  expect(plain.url()).toBe(`${site.url}/kapitel/12/#afsnit-12.2.2`);
  await context.close();
});
