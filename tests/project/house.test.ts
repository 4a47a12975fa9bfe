import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockNames } from '../../src/blocks/blocks.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { wholeWords } from '../../src/lib/whole-words.ts';
import { edition, official } from '../../src/site/publication.ts';
import { floors } from '../../tools/house/floors.ts';
import { between, folderOf, rooms } from '../../tools/house/imports.ts';
import { drawn } from '../../tools/house/picture.ts';
import { spoken, type Spoken } from '../../tools/house/words.ts';

const all = rooms();
const arrows = between(all);
const order = floors.map(({ folder }) => folder);

describe('the house', () => {
  it('is read whole: every folder of src/ has its floor, and every floor is there', () => {
    const folders = new Set(all.map(({ file }) => folderOf(file)).filter((name) => !name.includes('/')));
    for (const unseen of ['styles']) folders.add(unseen);
    expect([...folders].sort()).toEqual([...order].sort());
  });

  it('has one way down: no folder imports from a floor above it, so none stand in a ring', () => {
    const up = [...arrows].flatMap(([from, targets]) =>
      [...targets]
        .filter(([to]) => order.includes(from) && order.indexOf(to) > order.indexOf(from))
        .map(([to, files]) => `${from} → ${to}: ${files.map(({ file }) => file).join(', ')}`),
    );
    expect(up).toEqual([]);
  });

  it('has no ring inside a folder either: no folder below it imports back', () => {
    const deep = (file: string) => {
      const path = file.split('/');
      return path.slice(0, Math.min(3, path.length - 1)).join('/');
    };
    const edges = new Map<string, Set<string>>();
    for (const { file, imports } of all)
      for (const target of imports.filter((path) => path.startsWith('src/') && deep(path) !== deep(file)))
        edges.set(deep(file), (edges.get(deep(file)) ?? new Set()).add(deep(target)));
    const rings: string[] = [];
    const done = new Set<string>();
    const walk = (at: string, way: string[]): void => {
      if (way.includes(at)) return void rings.push([...way.slice(way.indexOf(at)), at].join(' → '));
      if (done.has(at)) return;
      for (const next of edges.get(at) ?? []) walk(next, [...way, at]);
      done.add(at);
    };
    for (const folder of edges.keys()) walk(folder, []);
    expect(rings).toEqual([]);
  });

  it('has one way to remember: what is made once is made by lib/, and a file keeps no memory of its own', () => {
    // Not made of anything: the library that pages are made from is given, and a page is remembered as it was when it was opened.
    const given = ['src/content/site.ts', 'src/client/offline/page.ts'];
    const own = globSync('src/**/*.{ts,astro}')
      .filter((file) => !file.startsWith('src/lib/') && !given.includes(file))
      .filter((file) => /=> \(?[\w.]+ \?\?=|\?\?= (async|await|\(async|\w+\.get\b)/.test(readFileSync(file, 'utf8')));
    expect(own).toEqual([]);
  });

  it('keeps its tools outside: nothing in src/ imports from tools/, scripts/ or tests/', () => {
    const out = all.flatMap(({ file, imports }) =>
      imports.filter((path) => /^(tools|scripts|tests)\//.test(path)).map((path) => `${file} → ${path}`),
    );
    expect(out).toEqual([]);
  });

  it('sends nothing of Node to the reader: what runs in a browser reaches no module of Node’s', () => {
    const byFile = new Map(all.map((room) => [room.file, room]));
    const typeOnly = (file: string, path: string) => {
      const text = readFileSync(file, 'utf8');
      const name = path.split('/').at(-1)!.replace(/[.]/g, '\\.');
      return new RegExp(`import type [^;]*/${name}'`).test(text) && !new RegExp(`import \\{[^;]*/${name}'`).test(text);
    };
    const reach = (file: string, way: string[]): string[] =>
      (byFile.get(file)?.imports ?? []).flatMap((path) => {
        if (path.startsWith('node:')) return [[...way, file, path].join(' → ')];
        if (!path.startsWith('src/') || way.includes(path) || typeOnly(file, path)) return [];
        return reach(path, [...way, file]);
      });
    const browser = all.filter(({ file }) => /^src\/(client|search\/browser)\//.test(file));
    expect(browser.length).toBeGreaterThan(10);
    expect(browser.flatMap(({ file }) => reach(file, []))).toEqual([]);
  });

  it('asks what a block is, not what it is called: only src/blocks and the blocks’ own components name one', () => {
    const asks = new RegExp(`(?:name [!=]==|blocksNamed\\()\\s*['"](?:${blockNames.join('|')})['"]`);
    const naming = all
      .filter(({ file }) => !file.startsWith('src/blocks/') && !file.startsWith('src/components/mdx/'))
      .filter(({ file }) => asks.test(readFileSync(file, 'utf8')))
      .map(({ file }) => file);
    expect(naming).toEqual([]);
  });

  it('knows no publication: neither its names, its numbers nor its places stand in the code, but in content/', () => {
    const { authors, title, subtitle, recommendations, citations } = official;
    const { edition: own, ...library } = readLibrary();
    const steppingStones = [...library.recommendations.values()].flatMap(({ anchors }) =>
      anchors.filter(({ kind }) => kind === 'stepping-stone'),
    );
    const others = library.proposals.flatMap(({ name, possessive }) => [name, possessive]);
    const documents = [...library.sources.values()].flatMap(({ title, shortTitle }) => [title, shortTitle ?? title]);
    const published = [title, subtitle, edition.name, own.shortName, ...own.subjects, ...own.alsoCalled];
    const names = [...authors, ...published, ...others, ...documents];
    const numbers = [recommendations, citations, steppingStones.length].map(String);
    const places = /(?:kapitel|afsnit|boks|tabel|figur|anbefaling)[ /]\d|(?<![\d.])\d+\.\d+\.\d+(?![\d.])/i;
    // What shows editors how something is written names a place as an example.
    const shows = /\bfx |skrives som/;
    const isVersion = /(?:^|@)\d+\.\d+\.\d+$/;
    const isFact = ({ text }: Spoken): boolean =>
      [...names, ...numbers].some((fact) => wholeWords(fact.toLowerCase(), text.toLowerCase()).length > 0) ||
      (places.test(text) && !shows.test(text) && !isVersion.test(text));
    const facts = all.flatMap(({ file }) =>
      spoken(file)
        .filter(isFact)
        .map(({ line, text }) => `${file}:${line} ${text}`),
    );
    expect(all.length).toBeGreaterThan(300);
    expect(facts).toEqual([]);
  });

  it('is drawn as it stands: docs/development.md has the picture that the imports give', () => {
    const document = readFileSync('docs/development.md', 'utf8');
    expect(drawn(document), 'run npm run hus').toBe(document);
  });
});
