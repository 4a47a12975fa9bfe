import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { DIST, elements } from '../support/site.ts';

const parser = unified().use(rehypeParse);
const pages = new Map<string, Root>(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name.replaceAll('\\', '/'), parser.parse(readFileSync(join(DIST, name), 'utf8'))]),
);
const cards = (name: string) => name.startsWith('indlejr/');
const named = (root: Root, element: Element): string => {
  const { ariaLabel, ariaLabelledBy } = element.properties;
  if (ariaLabel) return String(ariaLabel);
  const ids = Array.isArray(ariaLabelledBy)
    ? ariaLabelledBy.map(String)
    : String(ariaLabelledBy ?? '')
        .split(' ')
        .filter(Boolean);
  return ids
    .map((id) => toString(elements(root, (e) => e.properties['id'] === id)[0] ?? { type: 'root', children: [] }))
    .join(' ')
    .trim();
};

test('every page has a title of its own and says that it is in Danish', () => {
  const seen = new Map<string, string>();
  for (const [name, root] of pages) {
    if (cards(name)) continue;
    const title = toString(elements(root, (e) => e.tagName === 'title')[0]!);
    expect(seen.get(title), `${name} og ${seen.get(title)} hedder begge »${title}«`).toBeUndefined();
    seen.set(title, name);
    expect(elements(root, (e) => e.tagName === 'html')[0]!.properties['lang'], name).toBe('da');
  }
});

test('every page has one h1, and no heading skips a level', () => {
  for (const [name, root] of pages) {
    const levels = elements(root, (e) => /^h[1-6]$/.test(e.tagName)).map((e) => Number(e.tagName[1]));
    expect(
      levels.filter((level) => level === 1),
      name,
    ).toHaveLength(1);
    levels.forEach((level, i) =>
      expect(level - (levels[i - 1] ?? 0), `${name}: overskrift ${i + 1}`).toBeLessThanOrEqual(1),
    );
  }
});

test('every page has one main, one header, one footer; its navigations and regions are named, each by a name of its own', () => {
  for (const [name, root] of pages) {
    expect(
      elements(root, (e) => e.tagName === 'main'),
      name,
    ).toHaveLength(1);
    if (cards(name)) continue;
    for (const tag of ['header', 'footer'])
      expect(
        elements(root, (e) => e.tagName === tag && /\b(top|bund)\b/.test(String(e.properties['className']))),
        `${name}: ${tag}`,
      ).toHaveLength(1);
    for (const tag of ['nav', 'aside', 'search']) {
      const found = elements(root, (e) => e.tagName === tag);
      const names = found.map((e) => named(root, e));
      if (tag !== 'search') expect(names, `${name}: ${tag}`).not.toContain('');
      if (tag === 'nav') expect(new Set(names).size, `${name}: ${names.join(' | ')}`).toBe(names.length);
    }
  }
});

test('every table has a caption and header cells with a scope', () => {
  let count = 0;
  for (const [name, root] of pages) {
    for (const table of elements(root, (e) => e.tagName === 'table')) {
      count++;
      const [caption] = elements(table, (e) => e.tagName === 'caption');
      expect(caption && toString(caption).trim(), name).toBeTruthy();
      const heads = elements(table, (e) => e.tagName === 'th');
      expect(heads.length, name).toBeGreaterThan(0);
      for (const head of heads)
        expect(['col', 'row', 'colgroup', 'rowgroup'], `${name}: ${toString(head)}`).toContain(
          head.properties['scope'],
        );
    }
  }
  expect(count).toBeGreaterThanOrEqual(7);
});

test('every picture has its text, or says that it is only for the eye', () => {
  for (const [name, root] of pages) {
    for (const picture of elements(root, (e) => e.tagName === 'img' || e.tagName === 'svg')) {
      const { alt, ariaHidden, ariaLabel, ariaLabelledBy, role } = picture.properties;
      const told =
        picture.tagName === 'img'
          ? typeof alt === 'string'
          : String(ariaHidden) === 'true' || ((ariaLabel || ariaLabelledBy) && role === 'img');
      expect(told, `${name}: ${JSON.stringify(picture.properties)}`).toBeTruthy();
    }
  }
});

test('a bubble, a note or a hidden label never doubles an id', () => {
  for (const [name, root] of pages) {
    const ids = elements(root, (e) => typeof e.properties['id'] === 'string').map((e) => String(e.properties['id']));
    expect(ids.length - new Set(ids).size, name).toBe(0);
  }
});

test('who speaks to the page says what they see: a name holds the words that are shown (WCAG 2.5.3)', () => {
  const shown = (node: Element | Root): string =>
    node.children
      .map((child) => {
        if (child.type === 'text') return child.value;
        if (child.type !== 'element' || child.properties['ariaHidden'] === 'true' || 'hidden' in child.properties)
          return '';
        return shown(child);
      })
      .join('');
  // Signs are not words: nobody says "¶" or "↑".
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  let seen = 0;
  for (const [name, root] of pages)
    for (const element of elements(root, (e) => /^(a|button|summary|label)$/.test(e.tagName))) {
      if (!element.properties['ariaLabel'] && !element.properties['ariaLabelledBy']) continue;
      seen++;
      const visible = words(shown(element));
      expect(` ${words(named(root, element))} `, `${name}: »${shown(element)}«`).toContain(visible && ` ${visible} `);
    }
  expect(seen).toBeGreaterThan(1000);
});
