import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { once } from '../../src/lib/memo.ts';
import { builtFiles } from '../support/files.ts';
import { DIST, elements, page } from '../support/site.ts';

const ASSETS = join(DIST, '_ressourcer');
const assets = readdirSync(ASSETS);
const text = new Map(
  assets.filter((name) => /\.(css|js)$/.test(name)).map((name) => [name, readFileSync(join(ASSETS, name), 'utf8')]),
);
const file = (href: unknown): string => String(href).split('/').at(-1)!;

/** The classes that a stylesheet gives a look. */
const styled = (css: string): string[] =>
  [...css.replace(/url\([^)]*\)|"[^"]*"|\/\*.*?\*\//gs, '').matchAll(/\.(-?[_a-zæøå][\w\-æøå]*)/gi)].map(
    ([, name]) => name!,
  );
const styledBy = new Map(
  [...text].filter(([name]) => name.endsWith('.css')).map(([name, css]) => [name, new Set(styled(css))]),
);
const anywhere = new Set([...styledBy.values()].flatMap((names) => [...names]));

/** The classes that a script gives to what it makes. */
const given = (js: string): string[] =>
  [
    ...js.matchAll(/(?:className|class)\s*[:=]\s*["'`]([^"'`]+)["'`]|classList\.(?:add|toggle)\(["'`]([^"'`]+)["'`]/g),
  ].flatMap(([, names, one]) => (names ?? one!).split(/\s+/).filter((name) => /^[\w\-æøå]+$/i.test(name)));
/** What a script loads, now or later. */
const loads = (js: string): string[] =>
  [...js.matchAll(/["'`](?:\.\/|[\w./-]*_ressourcer\/)([\w.-]+\.(?:js|css))["'`]/g)].map(([, name]) => name!);

/** What a page's files lead to. The results' own script is fetched only where there is a list of results (search/browser/attach.ts). */
const reached = (names: string[], results: boolean): Set<string> => {
  const found = new Set<string>();
  for (const name of names) visitFile(name);
  return found;
  function visitFile(name: string): void {
    if (found.has(name) || !text.has(name) || (!results && name.startsWith('page.'))) return;
    found.add(name);
    if (name.endsWith('.js')) for (const next of loads(text.get(name)!)) visitFile(next);
  }
};

/** Pages that link the same files, with every class that stands in them: each kind of page is looked at once. */
const pages = once(() => {
  const all = new Map<string, { path: string; files: Set<string>; classes: Map<string, string> }>();
  for (const path of builtFiles('.', 'index.html').filter((name) => !name.includes('pagefind/'))) {
    const root = page(path.replace(/^\.\//, '').replace(/index\.html$/, ''));
    const linked = elements(
      root,
      ({ tagName, properties }) =>
        (tagName === 'link' && String(properties['rel']) === 'stylesheet') ||
        (tagName === 'script' && 'src' in properties),
    ).map(({ properties }) => file(properties['href'] ?? properties['src']));
    const results = elements(root, ({ properties }) => properties['dataSoeg'] === 'resultater').length > 0;
    const key = [...linked].sort().join(' ');
    const kind = all.get(key) ?? { path, files: reached(linked, results), classes: new Map<string, string>() };
    for (const { properties } of elements(root, ({ properties }) => Array.isArray(properties['className'])))
      for (const name of properties['className'] as string[]) kind.classes.set(name, path);
    all.set(key, kind);
  }
  return [...all.values()];
});

describe('a class that has a look somewhere has it wherever it is used', () => {
  const without = (kind: { files: Set<string> }, names: Iterable<string>): string[] => {
    const here = new Set([...kind.files].flatMap((name) => [...(styledBy.get(name) ?? [])]));
    return [...new Set(names)].filter((name) => anywhere.has(name) && !here.has(name)).sort();
  };

  test('in the pages as they are built', () => {
    expect(pages().length).toBeGreaterThan(8);
    for (const kind of pages())
      expect(without(kind, kind.classes.keys()).map((name) => `${name} (${kind.classes.get(name)})`)).toEqual([]);
  });

  test('in what the scripts of each page make', () => {
    let seen = 0;
    for (const kind of pages()) {
      const names = [...kind.files].flatMap((name) => (name.endsWith('.js') ? given(text.get(name)!) : []));
      seen += new Set(names).size;
      expect(without(kind, names), kind.path).toEqual([]);
    }
    expect(seen).toBeGreaterThan(50);
    expect(given(`a=Object.assign(b("div"),{className:"boble ny"});c.classList.add("valgt")`)).toEqual([
      'boble',
      'ny',
      'valgt',
    ]);
  });
});
