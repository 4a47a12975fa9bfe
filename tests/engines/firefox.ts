import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText, pause, said, start, Wire, type Tab } from './tab.ts';

const program = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);

/** Whether Firefox is installed here. */
export const here = program !== undefined;

/** Scrollbars take room, as they do on most desks; nothing is fetched from Mozilla. */
const settings = `
user_pref("widget.gtk.overlay-scrollbars.enabled", false);
user_pref("ui.useOverlayScrollbars", 0);
user_pref("layout.testing.overlay-scrollbars.always-visible", true);
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`;

/** Firefox, through WebDriver BiDi, which it speaks by itself: https://w3c.github.io/webdriver-bidi/ */
export async function openFirefox(): Promise<Tab> {
  const running = start(program!, (folder) => {
    writeFileSync(join(folder, 'user.js'), settings);
    return ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', folder];
  });
  const errors: string[] = [];
  const wire = await Wire.open(`${await said(running, /BiDi listening on (ws:\S+)/)}/session`, (method, params) => {
    if (method === 'log.entryAdded' && params['level'] === 'error') errors.push(String(params['text']));
  });
  const { capabilities } = await wire.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  await wire.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await wire.send<{ contexts: Array<{ context: string }> }>('browsingContext.getTree');
  const { context } = contexts[0]!;
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await wire.send<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', { expression: asText(expression), target: { context }, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result!.value) as T;
  };
  return {
    engine: `Firefox ${capabilities.browserVersion}`,
    size: async (width, height) =>
      void (await wire.send('browsingContext.setViewport', { context, viewport: { width, height } })),
    async goto(url) {
      await wire.send('browsingContext.navigate', { context, url, wait: 'complete' });
      // A page that writes in the history as it is left makes Firefox answer before the next is there.
      while ((await evaluate<string>('document.readyState')) !== 'complete') await pause(50);
    },
    evaluate,
    async click(selector) {
      const at = await evaluate<{ x: number; y: number }>(
        `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = one.getClientRects()[0]; return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }; })()`,
      );
      const actions = [
        { type: 'pointerMove', ...at },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await wire.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mus', actions }] });
    },
    picture: async () =>
      Buffer.from((await wire.send<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
    faults: () => errors.splice(0),
    close: () => {
      wire.close();
      running.stop();
      return Promise.resolve();
    },
  };
}
