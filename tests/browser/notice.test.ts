import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.for(
  [320, 1440].flatMap((width) =>
    [
      '/kapitel/13/',
      '/anbefaling/22/',
      '/soeg/?q=tvang',
      '/opfoelgning/',
      '/samling/?a=25',
      '/hjaelp/redaktoer/ny/',
    ].map((path): [string, number] => [path, width]),
  ),
)(
  'the notice of a new edition stays in sight on %s at %i px: nothing that does so too covers it, nor it that',
  async ([path, width]) => {
    const page = await site.browser.newPage({ viewport: { width, height: 700 } });
    await page.goto(site.url + path);
    const covered = await page.evaluate(async () => {
      const notice = document.querySelector('#netstatus')!;
      const link = document.createElement('a');
      link.href = '';
      link.textContent = 'Genindlæs';
      notice.replaceChildren('Der er en ny udgave. ', link);
      const own = notice.getBoundingClientRect();
      const stuck = [...document.querySelectorAll('main *')].filter(
        (element) => getComputedStyle(element).position === 'sticky' && element.getBoundingClientRect().height > 0,
      );
      const found: string[] = [];
      for (const y of [600, document.documentElement.scrollHeight / 2]) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        const { left, width, top, height } = link.getBoundingClientRect();
        if (document.elementFromPoint(left + width / 2, top + height / 2) !== link)
          found.push(`${y}: henvisningen er dækket`);
        for (const element of stuck) {
          const rests = Number.parseFloat(getComputedStyle(element).top);
          if (rests < own.height) found.push(`${y}: ${element.className} lægger sig under den`);
        }
      }
      return found;
    });
    expect(covered).toEqual([]);
    await page.close();
  },
);
