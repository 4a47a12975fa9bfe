/**
 * `npm run bench:side`: what the first visit to a page costs on a slow line (1.6 Mbit/s, 150 ms) and a processor four times
 * slower: bytes and requests without fonts, the largest piece of text shown, shifts, and the longest task. Median of five;
 * the site in dist/. `-- /kapitel/6/ /om/` other pages. Times depend on the machine: compare runs made beside each other.
 */
import type { Browser } from 'playwright-core';
import { preview } from '../src/hosting/preview.ts';
import { launch } from '../src/lib/browser.ts';
import { slowLink, type Link } from '../tests/support/slow-link.ts';

const ROUNDS = 5;
const SLOWER = 4;
const SLOW: Link = { bits: 1_600_000, delay: 150 };
const FONT = /\.woff2$/;

/** Milliseconds, but for bytes, requests and shift. */
interface Visit {
  bytes: number;
  requests: number;
  largest: number;
  shift: number;
  /** the longest task over 50 ms, https://www.w3.org/TR/longtasks-1/; 0 when there is none */
  task: number;
}

/** Visits a page as a new reader does, until all is quiet. */
async function visit(browser: Browser, upstream: string, path: string): Promise<Visit> {
  const { url, sent, server } = await slowLink(upstream, SLOW);
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(() => {
      const seen = { largest: 0, shift: 0, task: 0 };
      Object.assign(globalThis, { seen });
      const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
      observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
      observe('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
      observe('longtask', ({ duration }) => (seen.task = Math.max(seen.task, duration)));
    });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Omit<Visit, 'bytes' | 'requests'> }).seen);
    const own = [...sent].filter(([file]) => !FONT.test(file));
    return { ...seen, bytes: own.reduce((sum, [, bytes]) => sum + bytes, 0), requests: own.length };
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
  }
}

const middle = (visits: Visit[], of: keyof Visit): number =>
  visits.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(visits.length / 2)]!;

const asked = process.argv.slice(2);
const paths = asked.length > 0 ? asked : ['/', '/anbefaling/22/', '/kapitel/13/', '/opfoelgning/', '/soeg/?q=tvang'];
const { server, url } = await preview('dist', 0, undefined, 11);
const browser = await launch();
console.log(
  `${'side'.padEnd(24)}${'kB'.padStart(8)}${'filer'.padStart(8)}${'LCP ms'.padStart(10)}${'flyt'.padStart(8)}${'opgave ms'.padStart(12)}`,
);
for (const path of paths) {
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, url.replace(/\/$/, ''), path));
  console.log(
    path.padEnd(24) +
      (middle(visits, 'bytes') / 1000).toFixed(1).padStart(8) +
      String(middle(visits, 'requests')).padStart(8) +
      middle(visits, 'largest').toFixed(0).padStart(10) +
      middle(visits, 'shift').toFixed(3).padStart(8) +
      middle(visits, 'task').toFixed(0).padStart(12),
  );
}
await browser.close();
server.close();
server.closeAllConnections();
