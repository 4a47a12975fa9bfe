import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { some } from '../support/thorough.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
interface Article {
  title: string;
  byline: string | null;
  lang: string;
  textContent: string;
}

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Pages to be read, not to be used: Firefox offers its reader's view on these. */
const read = kinds.filter((path) => !/soeg|redaktoer|404/.test(path));

test.each(some(read, 4))(
  'Firefox’s reader’s view of %s has the page’s own title, not the publication’s',
  async (path) => {
    // The browser's own view is not held by the page's policy.
    const context = await site.browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site.url + path);
    const own = await page.locator('meta[property="og:title"]').getAttribute('content');
    const article = await page.evaluate<Article | null>(
      `(() => { ${source}; return new Readability(document.cloneNode(true)).parse(); })()`,
    );
    expect(article?.title).toBe(own);
    expect(article?.lang).toBe('da');
    expect(article?.byline ?? 'Webudgaven').toBe('Webudgaven');
    expect(article!.textContent.length).toBeGreaterThan(100);
    await context.close();
  },
);
