import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('where the device has no Danish voice, nothing offers to read aloud', async () => {
  const page = await site.browser.newPage();
  for (const path of ['/kapitel/13/', '/forord/', '/anbefaling/25/']) {
    await page.goto(site.url + path);
    expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    expect(await page.locator('[data-laes-op]').count()).toBe(1);
    expect(await page.locator('[data-laes-op]').isVisible()).toBe(false);
  }
  await page.close();
});

/** A device with a Danish voice, which says a sentence when it is told to: the browser that npm fetches has none. */
const voice = () => {
  const said: string[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  Object.assign(window, { said, finish: () => current?.onend?.(new Event('end') as SpeechSynthesisEvent) });
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'da-DK', localService: true }],
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance;
        said.push(utterance.text);
        utterance.onstart?.(new Event('start') as SpeechSynthesisEvent);
      },
      cancel: () => (current = undefined),
    }),
  });
  window.SpeechSynthesisUtterance = class {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  } as unknown as typeof SpeechSynthesisUtterance;
};

test('where it has one, the text is read a sentence at a time from where one is, the sentence lit, without citations; it stops where one is', async () => {
  const page = await site.browser.newPage();
  await page.addInitScript(voice);
  await page.goto(`${site.url}/kapitel/13/`);
  const button = page.getByRole('button', { name: 'Læs op' });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const finish = () => page.evaluate(() => (window as unknown as { finish: () => void }).finish());
  const lit = () =>
    page.evaluate(() => [...(CSS.highlights.get('laeses') ?? [])].map((range) => (range as Range).toString().trim()));
  await button.click();
  await page.getByRole('button', { name: 'Stop oplæsning' }).waitFor();
  await expect.poll(said).toEqual(['13. Udredning og behandling']);
  await finish();
  expect((await said()).at(-1)).toMatch(
    /^Mennesker med psykiske lidelser har brug for rettidig udredning.+for hele forløbet\.$/,
  );
  expect((await lit()).join(' ').replace(/\s+/g, ' ')).toBe((await said()).at(-1));
  await page.keyboard.press('Escape');
  expect(await lit()).toEqual([]);
  const before = await said();
  await finish();
  expect(await said()).toEqual(before);
  // On from the same sentence.
  await button.click();
  await expect.poll(said).toEqual([...before, before.at(-1)]);
  await page.keyboard.press('Escape');
  await button.waitFor();
  // Where the reader has gone meanwhile, it begins there.
  await page.locator('[id="afsnit-13.1.1-4"]').evaluate((block) => block.scrollIntoView({ behavior: 'instant' }));
  await page.evaluate(() => scrollBy({ top: -60, behavior: 'instant' }));
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-laes-op]')!.click());
  await expect.poll(async () => (await said()).at(-1)).toMatch(/^En undersøgelse viser, at 81 % af speciallægerne/);
  expect((await said()).at(-1)).not.toMatch(/\(\d/);
  expect((await said()).at(-1)).not.toContain('¶');
  await page.close();
});

test('a recommendation is read from its title to its last stepping stone, without what is ours, and stops and goes on', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 640 }, hasTouch: true });
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.addInitScript(voice);
  await page.goto(`${site.url}/anbefaling/25/`, { waitUntil: 'networkidle' });
  const before = scripts.splice(0);
  expect(before.filter((name) => name.includes('aloud'))).toEqual([]);
  const button = page.locator('[data-laes-op]');
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await button.tap();
  await expect.poll(() => button.innerText()).toBe('Stop oplæsning');
  expect(scripts.filter((name) => name.includes('aloud'))).toHaveLength(1);
  await expect
    .poll(said)
    .toEqual(['25. En styrket støtte og inddragelse af pårørende til mennesker med psykiske lidelser']);
  // Stopped in the middle, and on from there.
  for (let sentence = 0; sentence < 3; sentence++)
    await page.evaluate(() => (window as unknown as { finish: () => void }).finish());
  await page.keyboard.press('Escape');
  expect(await button.innerText()).toBe('Læs op');
  const stopped = await said();
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-laes-op]')!.click());
  await expect.poll(said).toEqual([...stopped, stopped.at(-1)]);
  for (let left = 40; left > 0 && (await button.innerText()) === 'Stop oplæsning'; left--)
    await page.evaluate(() => (window as unknown as { finish: () => void }).finish());
  expect(await button.innerText()).toBe('Læs op');
  const all = (await said()).filter((sentence, at, own) => sentence !== own[at - 1]);
  // Word for word the official text, less the numbers of the list of literature.
  const official = await page.locator('[data-kilde="anbefaling-25"]').evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement;
    for (const ours of copy.querySelectorAll('[data-redaktion], sup')) ours.remove();
    return copy.textContent;
  });
  const words = (text: string) => text.replace(/\(276,295\)/g, '').replace(/[\s\u00ad\u200b]+/g, '');
  expect(words(all.join(''))).toBe(words(official));
  await page.close();
});
