import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { mentions } from '../../src/text/references/mentions.ts';
import { elements, page } from '../support/site.ts';

const library = readLibrary();
/** What stands there; which spaces keep words on one line is no matter here. */
const words = (element: Element): string => toString(element).replaceAll('\u00a0', ' ');
const links = (path: string, matches: RegExp) =>
  elements(page(path), (e) => e.tagName === 'a' && matches.test(String(e.properties['href'])));

test('every reference and citation of the text is a link in the built chapters and recommendations', () => {
  const pages = [
    ...library.parts.map(({ path }) => path),
    ...[...library.recommendations.keys()].map((number) => `/anbefaling/${number}/`),
  ];
  for (const path of pages) {
    const built = new Map<string, number>();
    for (const link of elements(page(path), (e) => e.tagName === 'a')) {
      const key = `${words(link)} → ${String(link.properties['href'])}`;
      built.set(key, (built.get(key) ?? 0) + 1);
    }
    for (const { path: from, mark, text } of mentions(library).all) {
      if (!mark.href || mark.kind === 'begreb' || from.split('#')[0] !== path) continue;
      const key = `${text.slice(mark.start, mark.end)} → ${mark.href}`;
      expect(built.get(key) ?? 0, `${path}: ${key}`).toBeGreaterThan(0);
      built.set(key, built.get(key)! - 1);
    }
  }
});

test('a term or an abbreviation is explained once in a section, and never in a heading', () => {
  for (const { path } of library.parts.filter(({ number }) => number)) {
    let section = '';
    const explained: string[] = [];
    const walk = (element: Element) => {
      const { id, className, href } = element.properties;
      if (/^h[1-6]$/.test(element.tagName)) {
        expect(elements(element, (e) => String(e.properties['href']).includes('/ordliste/#'))).toEqual([]);
        if (/^afsnit-[\d.]+$/.test(String(id))) section = String(id);
      }
      // A recommendation is a text of its own, which also stands on its own page; the notes come after all sections.
      if (
        className?.toString() === 'anbefaling' ||
        className?.toString() === 'fodnoter' ||
        'dataRedaktion' in element.properties
      )
        return;
      if (String(href).includes('/ordliste/#begreb-')) explained.push(`${path} ${section} ${String(href)}`);
      for (const child of element.children) if (child.type === 'element') walk(child);
    };
    for (const article of elements(page(path), (e) => e.tagName === 'article')) walk(article);
    // "se også afhængighed i kapitel 17" in Boks 5 leads to the glossary as a reference, not as a term.
    expect(explained.filter((one) => !one.includes('afhaengighed'))).toEqual([
      ...new Set(explained.filter((one) => !one.includes('afhaengighed'))),
    ]);
    expect(explained.length).toBeGreaterThan(3);
  }
  expect(links('/kapitel/15/', /begreb-fit$/)).toHaveLength(0);
  expect(links('/kapitel/11/', /begreb-ppr$/).length).toBeGreaterThan(2);
});

test('the concordance has the 347 cited numbers, says that the list is not in the text, and leads to the official publication', () => {
  const root = page('/henvisninger/');
  expect(elements(root, (e) => /^henvisning-\d+$/.test(String(e.properties['id'])))).toHaveLength(347);
  expect(toString(root)).toContain('Selve listen er ikke i den tekst, vi har');
  expect(toString(root)).toContain('Tallene 180, 196, 296, 335 og 336 bruger den ikke');
  expect(links('/henvisninger/', /sundhedsstyrelsen\.dk/).length).toBeGreaterThan(0);
});

test('the glossary explains its 11 terms, the 19 of Boks 5, the one of chapter 4 and the abbreviations, and says where each is used', () => {
  const root = page('/ordliste/');
  const entries = elements(
    root,
    (e) =>
      /^begreb-[a-z0-9-]*[a-z](-\d+)?$/.test(String(e.properties['id'])) &&
      e.properties['className']?.toString() === 'begreb',
  );
  expect(entries).toHaveLength(11 + 19 + 1 + library.abbreviations.length);
  const text = (id: string) => toString(elements(root, (e) => e.properties['id'] === id)[0]!);
  expect(text('begreb-ppr')).toContain('Pædagogisk Psykologisk Rådgivning');
  expect(text('begreb-recovery')).toMatch(/Brugt \d+ steder/);
  expect(text('begreb-psykisk-sygdom')).toContain('Psykisk sygdom er en tilsvarende klinisk betegnelse');
});

test('a recommendation says its way and where it is mentioned; a section, a box and a figure say where they are mentioned', () => {
  const way = toString(page('/anbefaling/31/'));
  for (const words of [
    'afsnit 15.2.3',
    'Prioriteret indsats',
    'Styrkede indsatser til mennesker med svær grad af psykisk lidelse',
    'Koblingen til anbefalingen er vores',
    'Omtalt i',
  ])
    expect(way).toContain(words);
  expect(links('/anbefaling/31/', /^\/kapitel\/7\/#boks-13-punkt-\d$/).length).toBeGreaterThan(0);
  const mentioned = (path: string) =>
    elements(page(path), (e) => e.properties['className']?.toString() === 'omtalt').map(words);
  expect(mentioned('/kapitel/15/')).toContain('Omtalt i afsnit 15.2.3');
  expect(mentioned('/kapitel/7/')).toContain('Omtalt i afsnit 7.7');
  expect(mentioned('/kapitel/2/')).toContain('Omtalt i afsnit 2.3');
});
