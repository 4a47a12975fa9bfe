import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Code } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { collections } from '../../src/content/collections.ts';
import { fieldHelp } from '../../src/content/field-help.ts';
import { parseMdx } from '../../src/content/mdx.ts';
import { listed } from '../../src/content/page-blocks.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { rules } from '../../src/content/rules.ts';
import { editorFiles } from '../../src/editing/editor-files.ts';
import { trial } from '../../src/editing/trial.ts';
import { valueHelp } from '../../src/editing/value-help.ts';
import { built } from '../support/files.ts';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const library = readLibrary();
const help = library.pages.get('redaktoer')!;

test.each([...editorFiles(library)])(
  '%s says what the schemas and rules say (else: npm run redaktoerfiler)',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

test('CONTRIBUTING.md and the editors’ help on the site have every rule', () => {
  const page = built('hjaelp/redaktoer/index.html');
  for (const id of Object.keys(rules)) {
    expect(contributing, id).toContain(`**${id}**`);
    expect(page, id).toContain(`id="regel-${id}"`);
  }
});

test('the help has every field that an editor writes, with its words and an example, and every value with its meaning', () => {
  const page = built('hjaelp/redaktoer/index.html');
  for (const name of Object.keys(listed) as Array<keyof typeof listed>)
    for (const { name: field, description, example } of fieldHelp(collections[name].schema)) {
      expect(description, `${name}: ${field}`).not.toBe('');
      expect(example, `${name}: ${field}`).not.toContain('undefined');
      expect(contributing, `${name}: ${field}`).toContain(`- \`${field}\``);
    }
  for (const { values } of valueHelp(library))
    for (const [value, meaning] of values) {
      expect(meaning, value).not.toBe('');
      expect(page, value).toContain(`<code>${value}</code>`);
      expect(contributing, value).toContain(`- \`${value}\`: `);
    }
});

/** What the help says to copy, and the file it is copied to. */
function examples(): Array<[file: string, text: string]> {
  const found: Array<[string, string]> = [];
  visit(help.tree, 'code', ({ meta, value }: Code) => void (meta && found.push([meta, `${value}\n`])));
  return found;
}

test('the files that the help says to copy pass the checks together, and none of them is there', () => {
  expect(examples().map(([file]) => file.split('/')[1])).toEqual(['kilder', 'opfoelgning']);
  expect(trial('.', new Map(examples()))).toEqual([]);
  for (const [file] of examples()) {
    expect(library.sources.has(basename(file, '.yaml'))).toBe(false);
    expect(library.updates.map((update) => update.file)).not.toContain(file);
    expect(contributing).toContain(file);
  }
});

test('every place that CONTRIBUTING.md leads to is there under the name that GitHub gives it', () => {
  const { tree } = parseMdx(
    'CONTRIBUTING.md',
    contributing.replace(/<!--.*?-->/s, '').replace(/## Det, der kan vælges[\s\S]*/, ''),
  );
  const slugger = new GithubSlugger();
  const headings = new Set([...contributing.matchAll(/^#{1,3} (.*)$/gm)].map(([, text = '']) => slugger.slug(text)));
  const places: string[] = [];
  visit(tree, 'link', ({ url, children }) => {
    expect(url, toString({ type: 'paragraph', children })).toMatch(/^#|^https:/);
    if (url.startsWith('#')) places.push(decodeURIComponent(url.slice(1)));
  });
  expect(places.length).toBeGreaterThan(4);
  expect(places.filter((place) => !headings.has(place))).toEqual([]);
});
