import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { site as published } from '../../src/site/address.ts';
import { recommendationText } from '../../src/text/recommendation-text.ts';
import { openSite } from '../support/browser.ts';
import { convert, soffice } from '../support/office.ts';
import { elements, faults, texts, unpack, type Package } from '../support/ooxml.ts';
import { thorough } from '../support/thorough.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const folder = mkdtempSync(join(tmpdir(), 'moedeark-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { recommendations } = readLibrary();
const official = (number: number) => {
  const found = recommendations.get(number)!;
  return { title: `${number}. ${found.title}`, ...recommendationText(found) };
};
const reader = () =>
  site.browser.newContext({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });

/** Presses a button that gives a file, and reads the file. */
async function take(page: Page, name: RegExp): Promise<{ file: string; suggested: string; office: Package }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name }).click(),
  ]);
  const file = join(folder, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(file);
  return { file, suggested: download.suggestedFilename(), office: unpack(readFileSync(file)) };
}
const slidesOf = ({ parts }: Package) =>
  [...parts]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort(([a], [b]) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]));
const wordsOf = ({ parts }: Package) => slidesOf({ parts } as Package).flatMap(([, root]) => texts(root, 'a:t'));

/** Words apart from where a program breaks its lines. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('an association goes from the front page to slides', () => {
  let file: string;
  let office: Package;
  let presses = 0;

  test('with recommendation 25 and three of its stepping stones, in at most six presses', async () => {
    const context = await reader();
    const page = await context.newPage();
    const press = async (what: ReturnType<Page['locator']>) => {
      presses++;
      await what.click();
    };
    await page.goto(`${site.url}/`);
    await press(
      page.getByRole('navigation', { name: 'Oplægget i ét billede' }).getByRole('link', { name: /^Anbefaling 25\b/ }),
    );
    await press(page.getByRole('button', { name: 'Føj til samling: anbefaling 25' }));
    await page.getByRole('button', { name: 'I samlingen: anbefaling 25' }).waitFor();
    await press(page.getByRole('link', { name: 'Din samling (1)' }));
    await page.waitForURL('**/samling/?a=25');
    await press(page.locator('#anbefaling-25 summary'));
    await press(page.locator('#anbefaling-25 input[value="25.1"]'));
    await page.getByText('3 af 4 trædesten vist').waitFor();
    presses++;
    ({ file, office } = await take(page, /PPTX/));
    expect(presses).toBeLessThanOrEqual(6);
    await context.close();
  });

  test('the official words are verbatim, stone by stone with its number, and the stone left out is not there', () => {
    const words = wordsOf(office);
    const { title, paragraphs, steppingStones } = official(25);
    for (const text of [title, ...paragraphs, ...steppingStones.slice(1)]) expect(words).toContain(text);
    for (const number of ['25.2', '25.3', '25.4']) expect(words.map((word) => word.trim())).toContain(number);
    expect(words.join('\n')).not.toContain(steppingStones[0]!);
    expect(words.join('\n')).toContain('3 af 4 trædesten vist');
    expect(words.join('\n')).toContain(`anbefaling 25, afsnit 13.2.6. ${published}/anbefaling/25/`);
  });

  test('each slide has a title, notes, a source line and a QR code that says where it leads', () => {
    const slides = slidesOf(office);
    expect(slides.length).toBeGreaterThan(3);
    for (const [name, root] of slides) {
      const titles = elements(root, 'p:sp').filter((shape) =>
        elements(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
      );
      expect(
        titles.map((shape) => texts(shape, 'a:t').join('').length > 3),
        name,
      ).toEqual([true]);
      const pictures = elements(root, 'p:pic').flatMap((picture) => elements(picture, 'p:cNvPr'));
      expect(
        pictures.map(({ attributes }) => attributes['descr']),
        name,
      ).toEqual([expect.stringContaining(`QR-kode, der fører til ${published}/`)]);
      expect(texts(root, 'a:t').join(' '), name).toContain(`${published}/`);
      const number = /\d+/.exec(name)![0];
      expect(
        texts(office.parts.get(`ppt/notesSlides/notesSlide${number}.xml`)!, 'a:t').join('').length,
        name,
      ).toBeGreaterThan(20);
    }
  });

  test('what sources say since stands with its date and source, and the questions name only what the text names', () => {
    const words = wordsOf(office).join('\n');
    expect(words).toContain('Hvad kilder siger siden: anbefaling 25');
    const { updates } = readLibrary();
    const own = updates.filter(
      (update) => update.recommendations.some(({ number }) => number === 25) && !update.supersededBy && !update.sameAs,
    );
    for (const { title } of own.slice(0, 5)) expect(words).toContain(title);
    const asked = words.split('\n').filter((line) => line.includes('Hvem er det hos os'));
    expect(asked.length).toBeGreaterThan(0);
    const { paragraphs, steppingStones } = official(25);
    for (const line of asked) {
      const stones = /^Trædesten ([\d, og]+) nævner/.exec(line)?.[1]?.match(/\d+/g);
      const where = stones
        ? stones.map((stone) => steppingStones[Number(stone) - 1]!).join('\n')
        : paragraphs.join('\n');
      for (const [, word] of line.matchAll(/»([^«]+)«/g)) expect(where.toLowerCase()).toContain(word!.toLowerCase());
      expect(stones ?? []).not.toContain('1');
    }
  });

  test('the file is whole: well-formed parts, each with its type, every relation leads somewhere', () => {
    expect(faults(office)).toEqual([]);
  });

  test.skipIf(!soffice || !thorough)(
    'LibreOffice, where it is installed, shows the same words',
    { timeout: 120_000 },
    async () => {
      convert(file, 'pdf', folder);
      const { text } = await extractText(new Uint8Array(readFileSync(file.replace(/pptx$/, 'pdf'))), {
        mergePages: true,
      });
      const shown = squeezed(text);
      const { title, paragraphs, steppingStones } = official(25);
      for (const words of [title, ...paragraphs, ...steppingStones.slice(1)]) expect(shown).toContain(squeezed(words));
      expect(shown).not.toContain(squeezed(steppingStones[0]!));
    },
  );
});

test.runIf(thorough)(
  'as a document: headings, the official words verbatim, numbers, source lines, QR codes with alt texts, a whole file',
  async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.goto(`${site.url}/samling/?a=25,31,7&t=25.2,25.3,25.4&spoerg`);
    await page.getByLabel('Titel').fill('Møde i »Bedre Psykiatri« & venner <12. marts>');
    const { suggested, file, office } = await take(page, /DOCX/);
    expect(suggested).toBe('moede-i-bedre-psykiatri-venner-12-marts.docx');
    expect(faults(office)).toEqual([]);
    const document = office.parts.get('word/document.xml')!;
    const words = texts(document, 'w:t');
    expect(words).toContain('Møde i »Bedre Psykiatri« & venner <12. marts>');
    for (const number of [25, 31, 7]) {
      const { title, paragraphs, steppingStones } = official(number);
      for (const text of [title, ...paragraphs, ...steppingStones.slice(number === 25 ? 1 : 0)])
        expect(words).toContain(text);
    }
    expect(words).not.toContain(official(25).steppingStones[0]!);
    const styles = elements(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(3);
    expect(styles).toContain('Title');
    // A line of a fixed height cuts the picture that stands on it.
    const spacings = [document, office.parts.get('word/styles.xml')!].flatMap((part) => elements(part, 'w:spacing'));
    const lines = spacings.filter(({ attributes }) => attributes['w:line']);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ attributes }) => attributes['w:lineRule'] !== 'auto')).toEqual([]);
    const pictures = elements(document, 'wp:docPr');
    expect(pictures).toHaveLength(4);
    for (const { attributes } of pictures) expect(attributes['descr']).toContain('QR-kode, der fører til');
    if (soffice) {
      convert(file, 'txt:Text (encoded):UTF8', folder);
      const read = squeezed(readFileSync(file.replace(/docx$/, 'txt'), 'utf8'));
      for (const { title, paragraphs } of [25, 31, 7].map(official))
        for (const words of [title, ...paragraphs]) expect(read).toContain(squeezed(words));
    }
    // What makes the files is fetched when it is asked for, and the page has not been told off by its own policy.
    expect(site.faults()).toEqual([]);
    await context.close();
  },
);

test('nothing that makes files is fetched before it is asked for', async () => {
  const context = await reader();
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/samling/?a=25`);
  await page.locator('.samling-anbefaling').waitFor();
  expect(fetched.filter((path) => /\/(pptx|docx)\./.test(path))).toEqual([]);
  await take(page, /PPTX/);
  expect(fetched.filter((path) => /\/pptx\./.test(path))).toHaveLength(1);
  expect(fetched.filter((path) => /\/docx\./.test(path))).toEqual([]);
  await context.close();
});

describe('picking', () => {
  test.each([
    ['the overview', '/anbefaling/'],
    ['a theme', '/tema/udredning-og-behandling/'],
    ['the search', '/soeg/?q=pårørende'],
    ['the recommendation', '/anbefaling/25/'],
  ])(
    'one press on %s puts recommendation 25 in the collection; it is there tomorrow, and a press more takes it out',
    async (_where, path) => {
      const context = await reader();
      const page = await context.newPage();
      await page.goto(site.url + path);
      const button = page.getByRole('button', { name: 'Føj til samling: anbefaling 25' });
      await button.click();
      const inside = page.getByRole('button', { name: 'I samlingen: anbefaling 25' });
      await inside.waitFor();
      expect(await inside.getAttribute('aria-pressed')).toBe('true');
      // Another tab, as one opens it another day.
      const later = await context.newPage();
      await later.goto(`${site.url}/samling/`);
      await later.waitForURL('**/samling/?a=25');
      await later.close();
      await inside.click();
      await button.waitFor();
      expect(await page.locator('.samling-vej').count()).toBe(0);
      await context.close();
    },
  );

  test('keeps the title and the rest of the sheet', async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.goto(`${site.url}/samling/?a=25&t=25.2&spoerg&titel=M%C3%B8de`);
    await page.getByRole('heading', { level: 1, name: 'Møde' }).waitFor();
    await page.goto(`${site.url}/anbefaling/31/`);
    await page.getByRole('button', { name: 'Føj til samling: anbefaling 31' }).click();
    await page.getByRole('link', { name: 'Din samling (2)' }).click();
    await page.waitForURL('**/samling/?a=25,31&t=25.2&spoerg&titel=M%C3%B8de');
    await context.close();
  });
});

test('the order is the reader’s, by keyboard too; emptied by mistake, it can be had back', async () => {
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`${site.url}/samling/?a=25,31,7`);
  await page.getByRole('button', { name: 'Flyt anbefaling 7 op' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/samling/?a=25,7,31');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Flyt anbefaling 7 op');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/samling/?a=7,25,31');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Flyt anbefaling 7 ned');
  await page.getByRole('button', { name: 'Tøm samlingen' }).click();
  await page.waitForURL('**/samling/');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/samling/?a=7,25,31');
  await context.close();
});

test('two stand side by side where there is room, and on paper the address with all that is chosen, and its QR code', async () => {
  const context = await reader();
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site.url}/samling/?a=25,31&t=25.2`);
  await page.getByRole('checkbox', { name: 'To og to ved siden af hinanden' }).check();
  await page.waitForURL('**/samling/?a=25,31&t=25.2&par');
  const [left, right] = await page.locator('.samling-anbefaling').all();
  const [a, b] = [(await left!.boundingBox())!, (await right!.boundingBox())!];
  expect(a.x + a.width).toBeLessThanOrEqual(b.x);
  expect(Math.abs(a.y - b.y)).toBeLessThan(45);
  await page.emulateMedia({ media: 'print' });
  const address = `${published}/samling/?a=25,31&t=25.2&par`;
  expect(await page.locator('.trykhoved').innerText()).toContain(address);
  expect(await page.locator('.samling-adresse').innerText()).toContain(address);
  expect(await page.locator('.samling-adresse svg').boundingBox()).toMatchObject({
    width: expect.closeTo(98, 0) as number,
  });
  const { text: sheets } = await extractText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  for (const number of [25, 31]) expect(squeezed(sheets[0]!)).toContain(squeezed(official(number).title.slice(0, 24)));
  await context.close();
});
