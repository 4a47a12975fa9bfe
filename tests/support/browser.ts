import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { preview } from '../../src/hosting/preview.ts';
import { DIST } from './site.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

/** A Chromium: CHROME_PATH, an installed one, or the one that comes through npm (Linux x64). */
async function executable(): Promise<string> {
  const own = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (own) return own;
  if (process.platform === 'linux' && process.arch === 'x64') return (await import('@sparticuz/chromium')).default.executablePath();
  throw new Error('Browserprøverne kræver Chrome eller Chromium. Installér en af dem, eller sæt CHROME_PATH til programmet.');
}

/** A real browser. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });

/** A browser and the built site, served as a host would, with its headers. */
export async function openSite(): Promise<{ browser: Browser; url: string; close: () => Promise<void> }> {
  const { server, url } = await preview(DIST, 0);
  const browser = await launch();
  return {
    browser,
    url: url.replace(/\/$/, ''),
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
