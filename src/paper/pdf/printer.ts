import type { Page } from 'playwright-core';
import { launch } from '../../lib/browser.ts';
import { preview } from '../../hosting/preview.ts';
import { fontFaces } from './fonts.ts';

/** A heading of a page that is printed. */
export interface Heading {
  words: string;
  /** whether it stands in what is cut where the paper ends, so that it may be missing */
  givesWay: boolean;
}

/** A page as Chromium prints it. */
export interface Print {
  bytes: Uint8Array;
  /** the headings that are on paper, in order */
  headings: Heading[];
}

/** Prints with Chromium, tagged and with bookmarks, from the built site. */
export interface Printer {
  /** prints a page of our own making, which may use the site's files */
  printHtml(html: string): Promise<Print>;
  /** prints a page of the site on A4 */
  printPath(path: string, scale?: number): Promise<Print>;
  close(): Promise<void>;
}

const own = '_papir/';

/**
 * Opens a browser on the built site.
 * @throws Failure when there is no Chromium
 */
export async function openPrinter(dist: string): Promise<Printer> {
  const faces = await fontFaces();
  const { server, url } = await preview(dist, 0);
  const browser = await launch();
  const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light', bypassCSP: true });
  const print = async (page: Page, more: { scale?: number; format?: string }): Promise<Print> => {
    await page.emulateMedia({ media: 'print' });
    await page.addStyleTag({
      content: `${faces}\n:root { --serif: 'Papir antikva', 'Papir grotesk', serif !important; --sans: 'Papir grotesk', sans-serif !important; }`,
    });
    await page.evaluate(() => document.fonts.ready);
    const headings = await page.evaluate(() => {
      const cut = [...document.body.querySelectorAll('*')].filter(
        (each) => getComputedStyle(each).overflow === 'hidden',
      );
      return [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, [role="heading"]')]
        .filter((heading) => heading.checkVisibility())
        .map((heading) => ({
          words: heading.innerText,
          givesWay: cut.some((each) => each !== heading && each.contains(heading)),
        }));
    });
    const bytes = await page.pdf({
      tagged: true,
      outline: true,
      printBackground: true,
      preferCSSPageSize: true,
      ...more,
    });
    await page.close();
    return { bytes, headings };
  };
  return {
    async printHtml(html) {
      const page = await context.newPage();
      await page.route(`**/${own}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
      await page.goto(url + own);
      return print(page, {});
    },
    async printPath(path, scale = 1) {
      const page = await context.newPage();
      await page.goto(url + path.replace(/^\//, ''));
      return print(page, { format: 'A4', scale });
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
