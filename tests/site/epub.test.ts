import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { addAxe, findings } from '../support/axe.ts';
import { launch } from '../support/browser.ts';
import { DIST } from '../support/site.ts';
import { thorough } from '../support/thorough.ts';

const files = new Map(Object.entries(unzipSync(readFileSync(join(DIST, 'hent/fagligt-oplaeg.epub')))));
const pages = [...files]
  .filter(([name]) => name.endsWith('.xhtml'))
  .map(([name, bytes]) => [name, strFromU8(bytes)] as const);
const all = (xml: string): Element[] => {
  const found: Element[] = [];
  visit(fromXml(xml), 'element', (element) => void found.push(element));
  return found;
};

test('its cover is a picture that every program can show on its shelf: PNG, upright, with its words inside the edges', async () => {
  const items = all(strFromU8(files.get('EPUB/bog.opf')!)).filter(({ name }) => name === 'item');
  const cover = items.filter(({ attributes }) => attributes['properties'] === 'cover-image');
  expect(cover.map(({ attributes }) => attributes['media-type'])).toEqual(['image/png']);
  const image = sharp(files.get(`EPUB/${cover[0]!.attributes['href']}`));
  expect(await image.metadata()).toMatchObject({ format: 'png', width: 1200, height: 1600 });
  const contrast = async (left: number, top: number, width: number, height: number) => {
    const pixels = await image.clone().extract({ left, top, width, height }).greyscale().raw().toBuffer();
    const shades = new Set(pixels);
    return Math.max(...shades) - Math.min(...shades);
  };
  expect(await contrast(1110, 0, 90, 1600)).toBe(0);
  expect(await contrast(0, 0, 90, 1600)).toBe(0);
  expect(await contrast(0, 1500, 1200, 100)).toBe(0);
  expect(await contrast(100, 500, 1000, 600)).toBeGreaterThan(150);
  expect(items.some(({ attributes }) => attributes['media-type'] === 'image/svg+xml')).toBe(false);
});

/** What each of the book's kinds of part is to a screen reader: https://www.w3.org/TR/epub-aria-authoring-11/#sec-mappings */
const ROLES: Record<string, string> = Object.fromEntries(
  [
    ...['appendix', 'backlink', 'chapter', 'cover', 'foreword', 'footnote', 'glossary', 'index', 'noteref', 'toc'],
    ...[
      'bibliography',
      'conclusion',
      'endnotes',
      'epilogue',
      'introduction',
      'part',
      'preface',
      'prologue',
      'subtitle',
    ],
  ].map((type) => [type, `doc-${type}`]),
);

test('what it says in the e-book’s own words, it says to a screen reader too', () => {
  const found = new Set<string>();
  for (const [name, xml] of pages)
    for (const { name: tag, attributes } of all(xml)) {
      const type = attributes['epub:type'];
      const role = type && ROLES[type];
      // The body may have no role; inside a list of places the type is the place's, not the link's.
      if (!role || (tag === 'a' && !/noteref|backlink/.test(type))) continue;
      expect(tag, `${name}: ${type}`).not.toBe('body');
      expect(attributes['role'], `${name}: <${tag} epub:type="${type}">`).toBe(role);
      found.add(type);
    }
  expect([...found]).toEqual(
    expect.arrayContaining(['chapter', 'foreword', 'glossary', 'footnote', 'noteref', 'toc', 'cover']),
  );
});

describe('read as a reader’s program does', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.runIf(thorough)('axe finds nothing on any of its pages', async () => {
    const page = await browser.newPage();
    const types: Record<string, string> = { xhtml: 'application/xhtml+xml', css: 'text/css', png: 'image/png' };
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      return route.fulfill({ contentType: types[name.split('.').at(-1)!]!, body: Buffer.from(files.get(name) ?? []) });
    });
    expect(pages.length).toBeGreaterThan(20);
    for (const [name] of pages) {
      await page.goto(`https://bog.example/${name}`);
      await addAxe(page);
      // A page of a book is a part of it: the whole has one heading, one main text.
      const found = await findings(page, 'all');
      expect(
        found.filter((line) => !/^(landmark-one-main|page-has-heading-one|region):/.test(line)),
        name,
      ).toEqual([]);
    }
  });
});
