import type { Browser, BrowserContext } from 'playwright-core';
import { launch } from '../../src/lib/browser.ts';
import { preview } from '../../src/hosting/preview.ts';
import { DIST } from './site.ts';

export { launch };

/** A browser and the built site, served as a host would, with its headers. */
export interface OpenSite {
  browser: Browser;
  url: string;
  /** What the pages did that this site never does; empties the list. `close` fails on anything left in it. */
  faults: () => string[];
  close: () => Promise<void>;
}

/**
 * Opens the built site in a browser and keeps an eye on every page opened in it: a request to another host, a cookie,
 * anything against the Content-Security-Policy, an error in the console or in a script makes `close` fail.
 * No service worker starts unless a context asks for it (`serviceWorkers: 'allow'`): each would fetch every recommendation.
 * @param folder the built site, when it is not `dist/`
 * @param base the base path it was built with
 * @param effort how hard answers are squeezed: 11 where bytes are counted
 * @param switches of the browser's
 */
export async function openSite(folder = DIST, base?: string, effort = 4, switches: string[] = []): Promise<OpenSite> {
  const { server, url } = await preview(folder, 0, base, effort);
  const browser = await launch(switches);
  const faults: string[] = [];
  watch(browser, new URL(url).origin, faults);
  const collect = async () => {
    for (const context of browser.contexts()) await cookies(context, faults);
    return faults.splice(0);
  };
  return {
    browser,
    url: url.replace(/\/$/, ''),
    faults: () => faults.splice(0),
    close: async () => {
      const left = await collect();
      await browser.close();
      server.close();
      server.closeAllConnections();
      if (left.length > 0) throw new Error(`Siderne gjorde noget, de ikke må:\n${left.join('\n')}`);
    },
  };
}

async function cookies(context: BrowserContext, faults: string[]): Promise<void> {
  for (const { name, domain } of await context.cookies()) faults.push(`cookie: ${name} (${domain})`);
}

/** Every context of the browser, also the one that `browser.newPage()` makes, reports to `faults`. */
function watch(browser: Browser, origin: string, faults: string[]): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open({ serviceWorkers: 'block', ...options });
    context.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !/^(data|blob|about):/.test(request.url()))
        faults.push(`fremmed forespørgsel: ${request.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(`konsol: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => faults.push(`fejl i script: ${error.error().message}`));
    const close = context.close.bind(context);
    context.close = async (why) => {
      await cookies(context, faults);
      await close(why);
    };
    return context;
  };
}
