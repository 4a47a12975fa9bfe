/**
 * `npm run bench:soeg`: how many bytes are fetched, whatever they are, from the first focus of the header's field to the first
 * hit shown in it, and how long that takes; in Chromium, the built site behind a brotli server. Median of `--gange 5`.
 * `-- --skriv`: only how long the answers take while somebody types, in a browser four times slower.
 * `-- --x 10`: only how many bytes the search's files are when the text is ten times as long and not like itself.
 */
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { readLibrary } from '../src/content/reader.ts';
import { registerOf } from '../src/search/build/register.ts';
import { searchRecords } from '../src/search/build/records.ts';
import type { FileName } from '../src/search/register/packed.ts';
import { Register } from '../src/search/register/register.ts';
import { answer } from '../src/search/show/answer.ts';
import { unlike } from '../tools/bench/unlike.ts';
import { preview } from '../src/hosting/preview.ts';
import { launch } from '../tests/support/browser.ts';
import { slowLink, type Link } from '../tests/support/slow-link.ts';

const { values } = parseArgs({
  options: {
    x: { type: 'string', default: '1' },
    gange: { type: 'string', default: '5' },
    skriv: { type: 'boolean', default: false },
  },
});
const [times, ROUNDS] = [Number(values.x), Number(values.gange)];
if (![times, ROUNDS].every((number) => Number.isInteger(number) && number >= 1 && number <= 100)) {
  console.error('Skriv hele tal: npm run bench:soeg -- --x 10, eller -- --gange 5');
  process.exit(1);
}

/** A word of titles, a word of the text only, a typing error, one in the first letter, a question. */
const QUERIES = ['tvang', 'udskrivningsaftale', 'depresion', 'bepression', 'hvor mange unge har det dårligt'];
const SLOW: Link = { bits: 1_600_000, delay: 150 };

interface Run {
  /** milliseconds from the keystroke to the first hit */
  time: number;
  /** bytes of all that was fetched until then, from the first focus on */
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

const total = (sent: Map<string, number>): number => [...sent.values()].reduce((sum, bytes) => sum + bytes, 0);
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
    const before = total(sent);
    if (waiting > 0) {
      await page.locator('#soeg-top').focus();
      await page.waitForTimeout(waiting);
    }
    cold.push({ time: await measure(page, query), bytes: total(sent) - before });
    await page.locator('#soeg-top').fill('');
    const again = total(sent);
    warm.push({ time: await measure(page, query), bytes: total(sent) - again });
    await context.close();
    server.close();
    server.closeAllConnections();
  }
  return { cold: middle(cold), warm: middle(warm) };
}

const show = ({ time, bytes }: Run): string => `${time.toFixed(0).padStart(5)} ms ${kilobytes(bytes).padStart(6)} kB`;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).replace('.', ',');

/** What a thread did, as Chromium's trace tells it: microseconds by the clock, and of the processor. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/**
 * How long each letter's answer takes, and the longest task, in a browser four times slower than this machine, once the
 * register is here. Told by the clock and by the processor: the throttle spins, so that its time counts too, and other work
 * on the machine does not.
 */
async function typing(browser: Browser, site: string): Promise<void> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${site.replace(/\/$/, '')}/anbefaling/22/`, { waitUntil: 'networkidle' });
  await page.locator('#soeg-top').fill('psykiatri');
  await page.locator('.forslag .forslag-om').first().waitFor();
  await page.evaluate(() => {
    document.addEventListener('input', () => performance.mark('skrevet'), true);
    new MutationObserver(() => performance.mark('svaret')).observe(document.querySelector('.forslag ul')!, {
      childList: true,
    });
  });
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const events = await traced(browser, async () => {
    for (const query of QUERIES) {
      await page.locator('#soeg-top').fill('');
      await page.locator('#soeg-top').pressSequentially(query, { delay: 150 });
    }
    await page.waitForTimeout(1000);
  });
  await page.context().close();
  const marks = events.filter(({ name }) => name === 'skrevet' || name === 'svaret').sort((a, b) => a.ts - b.ts);
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === marks[0]?.pid && tid === marks[0].tid,
  );
  const answers = marks.flatMap((mark, i) => {
    const before = marks[i - 1];
    return mark.name === 'svaret' && before?.name === 'skrevet' ? [{ from: before.ts, to: mark.ts }] : [];
  });
  /** Of a task that is only partly inside, that part. */
  const processor = ({ from, to }: { from: number; to: number }) =>
    tasks.reduce((sum, { ts, dur = 0, tdur = 0 }) => {
      const inside = Math.min(to, ts + dur) - Math.max(from, ts);
      return inside > 0 && dur > 0 ? sum + (tdur * inside) / dur : sum;
    }, 0);
  const tell = (what: string, times: number[], lengths: number[]) => {
    const over = lengths.filter((length) => length > 50_000).length;
    console.log(
      `  ${what}: median ${milliseconds(median(times))}, langsomst ${milliseconds(Math.max(...times))}; ${over} opgaver over 50 ms, længst ${milliseconds(Math.max(...lengths))}`,
    );
  };
  console.log(`\nMens der skrives, fire gange langsommere, ${answers.length} svar:`);
  tell(
    'efter uret',
    answers.map(({ from, to }) => to - from),
    tasks.map(({ dur = 0 }) => dur),
  );
  tell(
    'processortid',
    answers.map(processor),
    tasks.map(({ tdur = 0 }) => tdur),
  );
}

const milliseconds = (microseconds: number): string => `${(microseconds / 1000).toFixed(0)} ms`;

/** What Chromium traces of its threads while something is done. */
async function traced(browser: Browser, work: () => Promise<void>): Promise<Traced[]> {
  const session = await browser.newBrowserCDPSession();
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** The first answers in the browser, before and after the browser has any of it. */
async function benchInBrowser(): Promise<void> {
  const site = await preview('dist', 0, '/');
  const browser = await launch();
  for (const query of values.skriv ? [] : QUERIES) {
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
  await typing(browser, site.url);
  await browser.close();
  site.server.close();
  site.server.closeAllConnections();
}

/**
 * The sizes of the search's files over a text so many times as long, and what each question's first answer fetches of them; with
 * the search's program and help words, which do not grow with the text, as they lie in `dist/`.
 */
async function weigh(): Promise<void> {
  const library = readLibrary();
  const { register: packed, files, records } = registerOf(unlike(searchRecords(library), times), library);
  const size = (what: unknown) => brotliCompressSync(JSON.stringify(what)).length;
  const sizes = new Map([...files].map(([name, file]) => [name, size(file)]));
  console.log(`${records.length} steder. register.json ${kilobytes(size(packed))} kB, heraf:`);
  for (const [part, content] of Object.entries(packed))
    console.log(`  ${part.padEnd(16)} ${kilobytes(size(content))} kB`);
  for (const kind of ['ord', 'sjaeldne', 'titler', 'former']) {
    const own = [...sizes].filter(([name]) => name.startsWith(`${kind}/`)).map(([, bytes]) => bytes);
    const all = own.reduce((sum, bytes) => sum + bytes, 0);
    console.log(
      `${kind}/*.json ${kilobytes(all)} kB i ${own.length} filer, størst ${kilobytes(Math.max(0, ...own))} kB`,
    );
  }
  const fixed = await programSize();
  console.log(`Programmet og hjælpens ord: ${kilobytes(fixed)} kB.`);
  for (const query of QUERIES) {
    const register = Register.unpack(packed);
    const fetched = new Set<FileName>();
    for (;;) {
      const lacking = answer(query, register, { live: true, shown: 7 }).lacking.filter((name) => !fetched.has(name));
      if (lacking.length === 0) break;
      for (const name of lacking) {
        fetched.add(name);
        await register.add(name, files.get(name)!);
      }
    }
    const bytes = size(packed) + fixed + [...fetched].reduce((sum, name) => sum + sizes.get(name)!, 0);
    console.log(`${query.padEnd(37)} ${kilobytes(bytes).padStart(6)} kB i ${fetched.size + 1} filer og programmet`);
  }
}

/** Bytes of what the built site's header field fetches besides the register and its files. */
async function programSize(): Promise<number> {
  const site = await preview('dist', 0, '/');
  const browser = await launch();
  const { url, sent, server } = await slowLink(site.url, undefined);
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${url}/anbefaling/22/`, { waitUntil: 'networkidle' });
  const before = new Set(sent.keys());
  await measure(page, QUERIES[0]!);
  const bytes = [...sent]
    .filter(([path]) => !before.has(path) && !/\/soeg\/(?:register|[a-z]+\/\d+)\.json/.test(path))
    .reduce((sum, [, each]) => sum + each, 0);
  await browser.close();
  for (const each of [server, site.server]) {
    each.close();
    each.closeAllConnections();
  }
  return bytes;
}

await (times > 1 ? weigh() : benchInBrowser());
