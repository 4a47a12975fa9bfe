import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { absolute, base } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { recommendationText } from '../../src/text/recommendation-text.ts';
import { built, fileAt } from '../support/files.ts';
import { elements, page } from '../support/site.ts';

const recommendations = [...readLibrary().recommendations.values()];
const numbers = recommendations.map(({ number }) => number);
const classed =
  (name: string) =>
  ({ properties }: Element) =>
    Array.isArray(properties['className']) && properties['className'].includes(name);

describe('the QR code of a printed recommendation', () => {
  test.each(numbers)('%i is read as its full address', async (number) => {
    const [print] = elements(page(`/anbefaling/${number}/`), classed('trykadresse'));
    const [svg] = elements({ type: 'root', children: [print!] }, ({ tagName }) => tagName === 'svg');
    const markup = toHtml(svg!, { space: 'svg' }).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
    const { data, info } = await sharp(Buffer.from(markup))
      .resize(330, 330, { kernel: 'nearest' })
      .flatten({ background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const address = absolute(`/anbefaling/${number}/`);
    expect(decodeQR({ width: info.width, height: info.height, data })).toBe(address);
    expect(toString(print!)).toContain(address);
  });
});

describe('the tools to quote', () => {
  test('are on every recommendation, with a source line for each text and stepping stone', () => {
    for (const recommendation of recommendations) {
      const [tools] = elements(page(`/anbefaling/${recommendation.number}/`), classed('del'));
      const lines = elements({ type: 'root', children: [tools!] }, classed('del-tekst')).map((element) =>
        toString(element),
      );
      const stones = recommendationText(recommendation).steppingStones.length;
      // Two texts, the stepping stones, four formats, the code to embed.
      expect(lines).toHaveLength(2 + stones + 4 + 1);
      expect(lines.filter((line) => line.startsWith('Sundhedsstyrelsen'))).toHaveLength(2 + stones + 2);
      expect(lines.at(-1)).toContain(`<iframe src="${absolute(`/indlejr/anbefaling/${recommendation.number}/`)}"`);
      expect(
        elements(
          { type: 'root', children: [tools!] },
          ({ tagName, properties }) => tagName === 'input' && properties['name'] === 't',
        ),
      ).toHaveLength(stones);
    }
  });

  test('lead to a mail with title and address', () => {
    const [link] = elements(
      page('/anbefaling/25/'),
      ({ tagName, properties }) => tagName === 'a' && String(properties['href']).startsWith('mailto:'),
    );
    const mail = new URL(String(link!.properties['href']));
    expect(mail.searchParams.get('subject')).toContain('Anbefaling 25: En styrket støtte');
    expect(mail.searchParams.get('body')).toContain(absolute('/anbefaling/25/'));
  });
});

describe('the cards for other sites', () => {
  test.each(numbers)(
    'card %i is one file and one stylesheet, without script, with the official words and a way to the page',
    (number) => {
      const root = page(`/indlejr/anbefaling/${number}/`);
      const tags = elements(root, () => true);
      expect(tags.filter(({ tagName }) => ['script', 'iframe', 'img', 'form'].includes(tagName))).toEqual([]);
      const loaded = tags.filter(
        ({ tagName, properties }) =>
          tagName === 'link' &&
          properties['rel'] !== undefined &&
          ['stylesheet', 'preload'].includes(String(properties['rel'])),
      );
      expect(loaded).toHaveLength(1);
      expect(tags.filter(({ properties }) => properties['dataKilde'] === `anbefaling-${number}`)).toHaveLength(1);
      const links = tags.filter(({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));
      expect(links).toEqual([`${base}anbefaling/${number}/`]);
      expect(
        tags.some(
          ({ tagName, properties }) =>
            tagName === 'meta' && properties['name'] === 'color-scheme' && properties['content'] === 'light dark',
        ),
      ).toBe(true);
    },
  );

  test('stay small', () => {
    for (const number of numbers)
      expect(built(`indlejr/anbefaling/${number}/index.html`).length, String(number)).toBeLessThan(8_000);
  });
});

test('the collection says that it needs JavaScript, and leads to the recommendations without it', () => {
  const [noscript] = elements(page('/samling/'), ({ tagName }) => tagName === 'noscript');
  // The parser keeps what stands in <noscript> in the body as elements.
  const links = elements({ type: 'root', children: [noscript!] }, ({ tagName }) => tagName === 'a');
  expect(toString(noscript!)).toContain('kræver JavaScript');
  expect(links.map(({ properties }) => properties['href'])).toEqual([`${base}anbefaling/`]);
  expect(fileAt(absolute('/anbefaling/'))).toBeDefined();
});
