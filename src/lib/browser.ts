import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { Failure } from './failure.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium: CHROME_PATH, an installed one, or the one that comes through npm (Linux x64). @throws Failure when there is none */
export async function executable(): Promise<string> {
  const own = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (own) return own;
  if (process.platform === 'linux' && process.arch === 'x64')
    return (await import('@sparticuz/chromium')).default.executablePath();
  throw new Failure(
    'der skal bruges Chrome eller Chromium. Installér en af dem, eller sæt CHROME_PATH til programmet.',
  );
}

/** A real browser, without a window. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
