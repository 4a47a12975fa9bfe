import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('where the device has no Danish voice, nothing offers to read aloud', async () => {
  const page = await site.browser.newPage();
  for (const path of ['/kapitel/13/', '/forord/']) {
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
