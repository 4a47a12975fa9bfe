import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { asText, EngineGone, pause, start, type Tab } from './tab.ts';

/** Whether WebKitGTK's driver and a screen for it are installed here. */
export const here = existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/xvfb-run');

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A port that nobody else listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** WebKit as GNOME's browsers have it, through W3C WebDriver: https://www.w3.org/TR/webdriver2/ */
export async function openWebKit(): Promise<Tab> {
  const port = await freePort();
  // Scrollbars take room, as they do on most desks.
  const running = start('/usr/bin/xvfb-run', () => ['-a', '/usr/bin/WebKitWebDriver', `--port=${port}`], {
    GTK_OVERLAY_SCROLLING: '0',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const ask = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    }).catch((error: unknown) => {
      throw running.child.exitCode === null ? error : new EngineGone('browseren gik ned');
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await ask('GET', '/status');
      break;
    } catch (error) {
      if (tries > 60 || error instanceof EngineGone) throw error;
      await pause(500);
    }
  }
  const { sessionId, capabilities } = await ask<{
    sessionId: string;
    capabilities: { browserName: string; browserVersion: string };
  }>('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const at = `/session/${sessionId}`;
  await ask('POST', `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  const evaluate = async <T>(expression: string): Promise<T> =>
    JSON.parse(
      await ask<string>('POST', `${at}/execute/sync`, { script: `return ${asText(expression)}`, args: [] }),
    ) as T;
  return {
    engine: `WebKitGTK ${capabilities.browserVersion}`,
    async size(width, height) {
      await ask('POST', `${at}/window/rect`, { width, height });
      // The window has a frame of its own.
      const inner = await evaluate<number>('innerWidth');
      if (inner < width) await ask('POST', `${at}/window/rect`, { width: 2 * width - inner, height });
    },
    goto: async (url) => void (await ask('POST', `${at}/url`, { url })),
    evaluate,
    async click(selector) {
      const found = await ask<Record<string, string>>('POST', `${at}/element`, {
        using: 'css selector',
        value: selector,
      });
      await ask('POST', `${at}/element/${found[ELEMENT]}/click`, {});
    },
    picture: async () => Buffer.from(await ask<string>('GET', `${at}/screenshot`), 'base64'),
    // The driver tells of none.
    faults: () => [],
    close: () => {
      running.stop();
      return Promise.resolve();
    },
  };
}
