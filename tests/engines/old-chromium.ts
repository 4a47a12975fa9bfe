import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { fetched } from './fetched.ts';
import { asText, inTime, pause, said, start, Wire, type Tab } from './tab.ts';

/** Whether the old Chromiums can run here. */
export const here = process.platform === 'linux' && process.arch === 'x64';

/** The packages that carry an old Chromium, by its major version. */
export const olds = { 67: 'chrome-aws-lambda@67.0.3372', 92: '@sparticuz/chromium@92.0.0' } as const;

/** An old Chromium, through its DevTools. @throws Error when it cannot be fetched or started */
export async function openOld(version: keyof typeof olds): Promise<Tab> {
  const folder = await fetched(olds[version]);
  const program = join(folder, 'chromium');
  if (!existsSync(program)) {
    const under = `${program}.${process.pid}`;
    await pipeline(
      createReadStream(join(folder, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(under, { mode: 0o755 }),
    );
    renameSync(under, program);
  }
  const running = start(program, (own) => [
    ...['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
    ...['--remote-debugging-port=0', `--user-data-dir=${own}`, 'about:blank'],
  ]);
  const browser = await said(running, /DevTools listening on (ws:\S+)/);
  const { host } = new URL(browser);
  const page = async (): Promise<string> => {
    const list = (await (await fetch(`http://${host}/json/list`)).json()) as Array<{
      type: string;
      webSocketDebuggerUrl: string;
    }>;
    // It answers before its first page is there.
    return list.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? pause(100).then(page);
  };
  let loaded = () => {};
  const errors: string[] = [];
  const wire = await Wire.open(await inTime(page(), 'den første side er der ikke'), (method, params) => {
    if (method === 'Page.loadEventFired') loaded();
    if (method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(params['exceptionDetails']).slice(0, 200));
  });
  await wire.send('Page.enable');
  await wire.send('Runtime.enable');
  return {
    engine: `Chromium ${version}`,
    size: async (width, height) =>
      void (await wire.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      })),
    async goto(url) {
      const done = new Promise<void>((resolve) => (loaded = resolve));
      await wire.send('Page.navigate', { url });
      await inTime(done, `${url} blev ikke hentet`);
    },
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await wire.send<{
        result: { value: string };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      }>('Runtime.evaluate', { expression: asText(expression), awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return JSON.parse(result.value) as T;
    },
    async click(selector) {
      await wire.send('Runtime.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)}).click()`,
      });
    },
    picture: async () => Buffer.from((await wire.send<{ data: string }>('Page.captureScreenshot')).data, 'base64'),
    faults: () => errors.splice(0),
    close: () => {
      wire.close();
      running.stop();
      return Promise.resolve();
    },
  };
}
