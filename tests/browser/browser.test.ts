import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { launch, program } from '../../src/lib/browser.ts';
import { runsHere } from '../../src/lib/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test.runIf(runsHere)('the Chromium that npm brings decides, whatever else is installed', async () => {
  vi.stubEnv('CHROME_PATH', '');
  expect((await program()).path).toMatch(resolve('node_modules/.cache'));
});

test('CHROME_PATH decides before any other, and a wrong one is said', async () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(await program()).toEqual({ path: process.execPath, env: {} });
  vi.stubEnv('CHROME_PATH', '/findes/ikke');
  await expect(program()).rejects.toThrow('CHROME_PATH peger på /findes/ikke, som ikke findes.');
});

test('text is laid out as on paper: as wide in small type as in large', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  await page.setContent('<span style="font-size:10px; white-space:nowrap">Mental sundhed i kommunerne</span>');
  const width = (size: number): Promise<number> =>
    page.locator('span').evaluate((span, size) => {
      span.style.fontSize = `${size}px`;
      return span.getBoundingClientRect().width / size;
    }, size);
  expect(await width(10)).toBeCloseTo(await width(100), 1);
  await browser.close();
});
