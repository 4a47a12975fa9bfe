import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { some, thorough } from '../support/thorough.ts';

/** Bad input, and browsers that refuse. An error in the console or a script, of whatever kind, fails the file: see openSite. */
let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
});
afterAll(() => site.close());

const PLAIN = 'Søg – Bedre mental sundhed (webudgave)';
const READY = '[data-soeg="resultater"][data-tilstand="klar"]';
const ready = (on = page) => on.locator(READY).waitFor({ state: 'attached', timeout: 20_000 });

/** What a reader of the search page has before them, on the screen, in the tab and on paper. */
const seen = (on = page) =>
  on.evaluate(() => {
    const text = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0).length;
    dispatchEvent(new Event('beforeprint'));
    return {
      said: `${text('#soeg-antal')} ${text('#soeg-besked')}`.replaceAll('\u00a0', ' ').trim(),
      field: document.querySelector<HTMLInputElement>('#soeg-side')!.value,
      title: document.title,
      paper: document.querySelector('.trykhoved p:last-child')!.textContent.trim(),
      address: location.href,
      // Hits, what else can be tried, or how to search.
      ways: shown('[data-soeg] > li > a, #soeg-besked :is(a, button), #soeg-hjaelp a'),
      markup: document.querySelectorAll(
        'main :is(img, b, i, iframe, svg, style, object), main script:not([type="module"][src])',
      ).length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  });

/** A sentence and what can be done; never markup; the title and the paper right. */
async function expectAnswered(what: string, sentence: RegExp, title: string): Promise<void> {
  const { said, field, title: own, paper, address, ways, markup, overflow } = await seen();
  expect(said, what).toMatch(sentence);
  expect(own, what).toBe(title === '' ? PLAIN : `»${title}« – ${PLAIN}`);
  expect(field, what).not.toMatch(/[\p{Cc}]/u);
  // Nothing was asked: the page's own address.
  if (new URL(address).search !== '')
    expect(paper.split(/\s/), what).toContain(address.length > 300 ? address.replace(/\?.*/, '') : address);
  expect({ markup, overflow, ways: ways > 0 }, what).toEqual({ markup: 0, overflow: 0, ways: true });
}

const encoded = (text: string) => `?q=${encodeURIComponent(text)}`;
const KEYBOARD = '½1234567890+´§!"#¤%&/()=?`@£$€{[]}|qwertyuiopå¨asdfghjklæø\'*<>\\zxcvbnm,.-^~;:_';

test.each(
  some<[what: string, address: string, sentence: RegExp, title: string]>(
    [
      ['nothing', '', /^$/, ''],
      ['a zero', '?q=%00', /^Skriv et ord eller et tal at søge efter\.$/, ''],
      [
        'control characters between words',
        '?q=tvang%00%1b%07%0d%0a%09%7f%c2%85i',
        /^\d+ steder om »tvang i«/,
        'tvang i',
      ],
      ['signs only', '?q=!!!%20???', /^Skriv et ord/, '!!! ???'],
      ['every key of the keyboard', encoded(KEYBOARD), /^\d+ steder? om|^Intet fundet/, `${KEYBOARD.slice(0, 60)} …`],
      [
        '7,000 letters',
        encoded('tvang'.repeat(1400)),
        /Der er kun søgt efter de første 2000 tegn/,
        `${'tvang'.repeat(12)} …`,
      ],
      [
        '7,000 letters in words',
        encoded('tvang i psykiatrien '.repeat(350)),
        /^\d+ steder om.*de første 2000 tegn/s,
        `${'tvang i psykiatrien '.repeat(3).trim()} …`,
      ],
      ['7,000 digits', encoded('1'.repeat(7000)), /Intet fundet/, `${'1'.repeat(60)} …`],
      [
        'a table pasted',
        encoded('Region\tAntal\r\nNord\t12\r\n\r\nSyd\t7'),
        /^\d+ steder om/,
        'Region Antal Nord 12 Syd 7',
      ],
      ['a broken escape', '?q=%E0%A4%A', /kunne ikke læses og er sprunget over/, '%A'],
      ['only what cannot be read', '?q=%FF%FE', /^Skriv et ord.*kunne ikke læses|^\d+ steder|^Intet fundet/s, 'ÿþ'],
      ['encoded twice', '?q=p%25C3%25A5r%25C3%25B8rende', /^\d+ steder om »pårørende«/, 'pårørende'],
      ['encoded three times', '?q=p%2525C3%2525A5r%2525C3%2525B8rende', /^\d+ steder om »pårørende«/, 'pårørende'],
      ['by a program of another time', '?q=b%F8rn', /^\d+ steder om »børn«/, 'børn'],
      [
        'from right to left, and no width at all',
        encoded('\u202e\u200bעברית\u200f\ufeff \u2066العربية\u2069\u202c'),
        /^Intet fundet om »עברית العربية«/,
        'עברית العربية',
      ],
      ['no width at all', encoded('\u200b\u200d\u2060\ufeff'), /^Skriv et ord/, ''],
      ['half a sign', '?q=%ED%A0%BD', /kunne ikke læses|Skriv et ord/, ''],
      ['emoji', encoded('🙂 👩‍👩‍👧 🇩🇰'), /^Skriv et ord/, '🙂 👩👩👧 🇩🇰'],
      ['emoji where the title ends', encoded(`${'x'.repeat(59)}🙂 tvang`), /noget af|Intet/, `${'x'.repeat(59)} …`],
      [
        'markup',
        encoded('<img src=x onerror=alert(1)><b>tvang</b>'),
        /steder? om noget af|Intet/,
        '<img src=x onerror=alert(1)><b>tvang</b>',
      ],
      [
        'markup that closes',
        encoded('"></title></p><script>alert(1)</script><svg onload=alert(1)>'),
        /./,
        '"></title></p><script>alert(1)</script><svg onload=alert(1)>'.slice(0, 60),
      ],
      ['a pattern', encoded('[a-z]+(.*)$^\\'), /Intet|steder?|Skriv/, '[a-z]+(.*)$^\\'],
      ['a pattern to put in', encoded("tvang $& $' $1"), /steder/, "tvang $& $' $1"],
      [
        'names of the language',
        '?__proto__=x&constructor=y&q=__proto__%20constructor',
        /Intet|steder?/,
        '__proto__ constructor',
      ],
      ['filters that are none', '?q=tvang&tema=findes-ikke&xyz=1', /er ikke et filter her/, 'tvang'],
      ['asked twice', '?q=tvang&q=tandpleje', /om »tvang«/, 'tvang'],
      ['a quotation mark alone', '?q=%22', /^Skriv et ord/, '"'],
      ['a quotation that never ends', encoded('"tvang i psykiatrien'), /steder om/, '"tvang i psykiatrien'],
    ],
    6,
  ),
)('%s is answered with a sentence, and never becomes markup', async (what, address, sentence, title) => {
  await page.goto(`${site.url}/soeg/${address}`);
  await ready();
  await expectAnswered(what, sentence, title);
});

test.runIf(thorough)(
  'every key and every control character is heard in the field, alone and beside a word',
  async () => {
    await page.goto(`${site.url}/soeg/`);
    await ready();
    const field = page.locator('#soeg-side');
    const controls = [...Array(32).keys(), 127, 133, 0xad, 0x200b, 0x202e, 0x2028, 0xfeff, 0xfffd].map((code) =>
      String.fromCharCode(code),
    );
    for (const sign of [...KEYBOARD, ...controls])
      for (const typed of [sign, `tvang${sign}`]) {
        await field.fill(typed);
        await ready();
        const { said, title, markup, ways } = await seen();
        const what = JSON.stringify(typed);
        if ((await field.inputValue()).trim() !== '') expect(said, what).not.toBe('');
        expect(title, what).toMatch(/^(?:»[^\p{Cc}]+« – )?Søg – /u);
        expect({ markup, ways: ways > 0 }, what).toEqual({ markup: 0, ways: true });
      }
  },
  120_000,
);

test.runIf(thorough)('what is pasted from a table, a PDF or a page is one line, and its words stay apart', async () => {
  for (const [pasted, field] of [
    ['Region\tAntal\r\nNord\t12\n\nSyd\t7\n', 'Region Antal Nord 12 Syd 7'],
    ['støtte til kom-\nmunens pårø\u00ad\r\n  rende', 'støtte til kommunens pårørende'],
    ['\u2028tvang\u2029i\u00a0psykiatrien\u0000\u000b', 'tvang i psykiatrien'],
    ['<table><tr><td>tvang</td></tr></table>\n', '<table><tr><td>tvang</td></tr></table>'],
  ]) {
    await page.goto(`${site.url}/soeg/?q=x`);
    await ready();
    await page.locator('#soeg-side').selectText();
    await page.locator('#soeg-side').evaluate((input, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })))
        document.execCommand('insertText', false, text);
    }, pasted);
    expect((await page.locator('#soeg-side').inputValue()).trim()).toBe(field);
    await page.waitForURL((url) => url.searchParams.get('q') !== 'x');
    await ready();
    const { said, markup, ways } = await seen();
    expect(said).toMatch(/^\d+ steder? om|^Intet fundet/);
    expect({ markup, ways: ways > 0 }).toEqual({ markup: 0, ways: true });
  }
});

const gone = (address: string) => (context: BrowserContext) =>
  context.route(address, (route) => route.fulfill({ status: 404, body: '' }));
const NO_PHRASES = 'Der kan ikke søges efter en ordret vending lige nu';
const NO_TEXTS = 'Uddragene kunne ikke hentes. Stederne er de rigtige';

test.each(
  some<[what: string, refuse: (context: BrowserContext) => Promise<unknown>, told: string[]]>(
    [
      [
        'without WebAssembly',
        (context) => context.addInitScript('delete globalThis.WebAssembly'),
        [NO_PHRASES, NO_TEXTS],
      ],
      [
        'when the policy refuses WebAssembly',
        (context) =>
          context.route('**/pagefind/pagefind-worker.js', async (route) => {
            const response = await route.fetch();
            const policy = response.headers()['content-security-policy']!.replace("'wasm-unsafe-eval'", '');
            await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
          }),
        [NO_PHRASES, NO_TEXTS],
      ],
      ['without Pagefind', gone('**/pagefind/**'), [NO_PHRASES, NO_TEXTS]],
      ["without Pagefind's engine", gone('**/*.pagefind'), [NO_PHRASES, NO_TEXTS]],
      [
        "when Pagefind's engine is no engine, and there is no worker",
        async (context) => {
          await context.addInitScript('globalThis.Worker = class { constructor() { throw new Error("nej"); } }');
          await context.route('**/*.pagefind', (route) => route.fulfill({ body: 'Log på nettet først' }));
        },
        [NO_PHRASES, NO_TEXTS],
      ],
      ['without what Pagefind begins with', gone('**/pagefind-entry.json*'), [NO_PHRASES, NO_TEXTS]],
      ["without Pagefind's list of records", gone('**/*.pf_meta'), [NO_PHRASES, NO_TEXTS]],
      ['without the texts', gone('**/*.pf_fragment'), [NO_PHRASES, NO_TEXTS]],
      ["without a part of Pagefind's index", gone('**/*.pf_index'), [NO_PHRASES]],
    ],
    2,
  ),
)(
  '%s the hits stand, and it is said what cannot be had',
  async (_, refuse, told) => {
    const context = await site.browser.newContext();
    await refuse(context);
    const other = await context.newPage();
    const thrown: string[] = [];
    other.on('pageerror', ({ message }) => thrown.push(message));
    await other.addInitScript("addEventListener('unhandledrejection', ({ reason }) => console.error(String(reason)))");
    // In quotation marks, and so many words that it would be told that they stand nowhere.
    for (const asked of ['"absolut minimum"', 'men for nogen må det ses som et forsøg på selvmedicinering']) {
      await other.goto(`${site.url}/soeg/${encoded(asked)}`);
      await ready(other);
      expect(await other.locator(`${READY} > li`).count()).toBeGreaterThan(0);
      for (const sentence of told)
        await expect.poll(async () => (await seen(other)).said, { timeout: 20_000 }).toContain(sentence);
      expect((await seen(other)).said).not.toMatch(/står ikke sådan|Står ikke ordret/);
    }
    await context.close();
    // The browser itself reports what it could not fetch; nothing of ours, nor of Pagefind's, may.
    expect([...thrown, ...site.faults().filter((fault) => !fault.includes('Failed to load resource'))]).toEqual([]);
  },
  60_000,
);

test.runIf(thorough)('a browser that keeps nothing answers as any other', async () => {
  const context = await site.browser.newContext();
  await context.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('nej', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, refuse);
  });
  const other = await context.newPage();
  await other.goto(`${site.url}/soeg/?q=tvang`);
  await ready(other);
  await expect.poll(() => other.locator('.uddrag').first().innerText()).not.toBe('');
  await other.getByLabel('Husk mine søgninger').click();
  await other.locator('#soeg-side').fill('tandpleje');
  await other.keyboard.press('Enter');
  await ready(other);
  expect((await seen(other)).said).toMatch(/^\d+ steder om »tandpleje«/);
  expect(await other.getByLabel('Husk mine søgninger').isChecked()).toBe(false);
  await context.close();
  expect(site.faults()).toEqual([]);
});
