/**
 * `npm run bench:soeg`: how many bytes the search fetches and how long it takes from the first keystroke to the first hit
 * shown in the header's field; in Chromium, the built site behind a brotli server. Median of five.
 */
import type { Browser, Page } from 'playwright-core';
import { preview } from '../src/hosting/preview.ts';
import { launch } from '../tests/support/browser.ts';
import { slowLink, type Link } from '../tests/support/slow-link.ts';

const ROUNDS = 5;
/** A word of titles, a word of the text only, a typing error, a question. */
const QUERIES = ['tvang', 'udskrivningsaftale', 'depresion', 'hvor mange unge har det dårligt'];
const SLOW: Link = { bits: 1_600_000, delay: 150 };
/** The search's own files; what else the page loads is not the search's. */
const OURS = /register\.json|\/pagefind\/|\/(attach|store|highlight)\.[^/]+\.js/;

interface Run {
  /** milliseconds from the keystroke to the first hit */
  time: number;
  /** bytes of the search's files until then, from the first focus on */
  bytes: number;
}

/** Enters a question and waits for its first hit, on the page's own clock. */
async function measure(page: Page, query: string): Promise<number> {
  return page.locator('#soeg-top').evaluate(
    (input: HTMLInputElement, text) =>
      new Promise<number>((resolve) => {
        input.focus();
        const begun = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
        const look = () =>
          document.querySelector('.forslag [role="option"]:not(.forslag-seneste) .forslag-om')
            ? resolve(performance.now() - begun)
            : requestAnimationFrame(look);
        look();
      }),
    query,
  );
}

const total = (sent: Map<string, number>): number =>
  [...sent].filter(([path]) => OURS.test(path)).reduce((sum, [, bytes]) => sum + bytes, 0);
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const middle = (runs: Run[]): Run => ({
  time: median(runs.map(({ time }) => time)),
  bytes: median(runs.map(({ bytes }) => bytes)),
});

async function bench(
  browser: Browser,
  upstream: string,
  link: Link | undefined,
  waiting: number,
  query: string,
): Promise<{ cold: Run; warm: Run }> {
  const cold: Run[] = [];
  const warm: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { url, sent, server } = await slowLink(upstream, link);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${url}/anbefaling/22/`, { waitUntil: 'networkidle' });
    if (waiting > 0) {
      await page.locator('#soeg-top').focus();
      await page.waitForTimeout(waiting);
    }
    cold.push({ time: await measure(page, query), bytes: total(sent) });
    await page.locator('#soeg-top').fill('');
    const before = total(sent);
    warm.push({ time: await measure(page, query), bytes: total(sent) - before });
    await context.close();
    server.close();
    server.closeAllConnections();
  }
  return { cold: middle(cold), warm: middle(warm) };
}

const show = ({ time, bytes }: Run): string =>
  `${time.toFixed(0).padStart(5)} ms ${(bytes / 1000).toFixed(1).replace('.', ',').padStart(6)} kB`;
const site = await preview('dist', 0, '/');
const browser = await launch();
for (const query of QUERIES) {
  console.log(`\n${query}`);
  for (const [name, link, waiting] of [
    ['hurtig linje, skrevet straks', undefined, 0],
    ['langsom linje, skrevet straks', SLOW, 0],
    ['langsom linje, feltet valgt 1 s før', SLOW, 1000],
  ] as const) {
    const { cold, warm } = await bench(browser, site.url, link, waiting, query);
    console.log(`  ${name.padEnd(37)} første gang ${show(cold)}   igen ${show(warm)}`);
  }
}
await browser.close();
site.server.close();
site.server.closeAllConnections();
