import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { npmChromium, runsHere, type Program } from './chromium.ts';
import { Failure } from './failure.ts';

export type { Program };

/** Where Chrome, Chromium and Edge lie when they are installed, the first choice first. */
const places = (): string[] =>
  ({
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
      ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder ? [join(folder, program)] : [];
      }),
    ),
  })[process.platform as string] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chrome, Chromium or Edge that is installed on this machine, undefined when there is none. */
export const installed = (): string | undefined => places().find((path) => existsSync(path));

/**
 * The browser that decides: CHROME_PATH's; else the one that comes through npm; else, where that one cannot run
 * (other systems than Linux x64), an installed one.
 * @throws Failure when there is none
 */
export async function program(): Promise<Program> {
  const own = process.env['CHROME_PATH'];
  if (own && !existsSync(own)) throw new Failure(`CHROME_PATH peger på ${own}, som ikke findes.`);
  if (own) return { path: own, env: {} };
  if (runsHere) return npmChromium();
  const path = installed();
  if (path) return { path, env: {} };
  throw new Failure(
    'der skal bruges Chrome eller Chromium. Installér en af dem, eller sæt CHROME_PATH til programmet.',
  );
}

/**
 * A real browser, without a window. Text is laid out as on a reader's screen and paper: without hinting, which makes
 * letters as wide as whole pixels.
 * @param switches of Chromium's own, besides
 * @throws Failure when there is none
 */
export async function launch(switches: string[] = []): Promise<Browser> {
  const { path, env } = await program();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', ...switches],
  });
}
