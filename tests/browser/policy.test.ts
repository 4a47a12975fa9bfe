import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';
import { kinds, oneOfEach } from '../support/kinds.ts';
import { some } from '../support/thorough.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page of every file of `src/pages`, and the kinds that are opened elsewhere. */
const made = oneOfEach();
const pages = new Set([...kinds, ...made.values()].filter((path) => path !== undefined));

test('every kind of page is tried', () => {
  const untried = [...made].flatMap(([file, path]) => (path ? [] : [file]));
  // There is one when something has moved (tests/build/base-path.test.ts).
  expect(untried.filter((file) => file !== '[...flyttet].astro')).toEqual([]);
});

/** What a page of a path is allowed beyond what it must be. Pages that others may show are the only ones that may be fetched from elsewhere. */
function laxIn(path: string, headers: Record<string, string>): string[] {
  const policy = headers['content-security-policy'] ?? '';
  const shared = path.startsWith('/indlejr/');
  const wrong = {
    'tager imod tekst som kode':
      !policy.includes("require-trusted-types-for 'script'") ||
      /unsafe-(inline|eval)/.test(policy.replace('wasm-unsafe-eval', '')),
    'tager imod data: eller andres filer': /data:|blob:|https?:|\*/.test(policy.replace(/frame-ancestors [^;]*/, '')),
    'WebAssembly uden for søgningen': policy.includes('wasm-unsafe-eval') !== path.startsWith('/soeg/'),
    'kan hentes ind af andre websteder': (headers['cross-origin-resource-policy'] === 'same-origin') === shared,
  };
  return Object.entries(wrong).flatMap(([what, is]) => (is ? [`${path}: ${what} (${policy})`] : []));
}

test('no kind of page does anything that the policy forbids, also when it is used', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'allow' });
  const violations: string[] = [];
  const loose: string[] = [];
  await context.exposeBinding('forbidden', (_source, what: string) => void violations.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, documentURI }) =>
      (globalThis as unknown as { forbidden: (what: string) => void }).forbidden(
        `${documentURI}: ${violatedDirective} ${sample}`,
      ),
    );
  });
  const page = await context.newPage();
  for (const path of some([...pages], 20)) {
    const answer = await page.goto(site.url + path, { waitUntil: 'load' });
    loose.push(...laxIn(path, answer!.headers()));
  }
  expect(loose).toEqual([]);
  // What parses another page, and what starts a worker.
  await page.goto(`${site.url}/anbefaling/22/`);
  await page.locator('[data-kilde] a[href*="/ordliste/#begreb-"]').first().click();
  await page.locator('.boble').waitFor();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)))
    .toBe(1);
  await page.goto(`${site.url}/uden-net/`);
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('"én indgang"')}`);
  await page.locator('[data-soeg][data-tilstand=klar] > li mark').first().waitFor();
  await page.goto(`${site.url}/samling/?a=25`);
  await page.locator('.samling-anbefaling').waitFor();
  expect(violations).toEqual([]);
  await context.close();
});

test('text becomes neither markup nor a script’s address, and WebAssembly is for the search alone', async () => {
  const page = await site.browser.newPage();
  const refused = (path: string) =>
    page.goto(site.url + path).then(() =>
      page.evaluate(async () => {
        const tried: Record<string, () => unknown> = {
          markup: () => (document.createElement('div').innerHTML = '<b>x</b>'),
          script: () => (document.createElement('script').text = '1'),
          address: () => (document.createElement('script').src = '/ikon.svg'),
          worker: () => new Worker('/ikon.svg'),
          wasm: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
        };
        const stopped: string[] = [];
        for (const [name, attempt] of Object.entries(tried)) {
          try {
            await attempt();
          } catch {
            stopped.push(name);
          }
        }
        return stopped;
      }),
    );
  const always = ['markup', 'script', 'address', 'worker'];
  expect(await refused('/anbefaling/22/')).toEqual([...always, 'wasm']);
  expect(await refused('/soeg/')).toEqual(always);
  // The browser told of what it stopped.
  expect(site.faults().every((fault) => /Content Security Policy|TrustedScript|TrustedHTML/.test(fault))).toBe(true);
  await page.close();
});
