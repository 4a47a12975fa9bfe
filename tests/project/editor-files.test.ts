import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import GithubSlugger from 'github-slugger';
import type { Code } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectionNames, collections, type CollectionName } from '../../src/content/collections.ts';
import { fieldHelp } from '../../src/content/field-help.ts';
import { updateSchemaKnowing } from '../../src/content/named.ts';
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

const ajv = formats.default(new Ajv({ strict: false, allErrors: true }));
const judge = (name: CollectionName) =>
  ajv.compile(JSON.parse(editorFiles(library).get(`.vscode/skemaer/${name}.schema.json`)!) as object);
/** A file as an editor's program reads it: dates are texts. */
const fieldsOf = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  return parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? text, { schema: 'core' });
};

test('the editors’ schemas take every file that is there', () => {
  for (const name of collectionNames.filter((one) => one !== 'resumeer')) {
    const accepts = judge(name);
    const { path, form } = collections[name];
    const files = form === 'file' ? [path] : readdirSync(path).map((file) => `${path}/${file}`);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect([file, accepts(fieldsOf(file)) ? null : accepts.errors]).toEqual([file, null]);
  }
});

const update = {
  title: 'Rådet drøftede tvang',
  scope: 'anbefaling',
  kind: 'Status',
  recommendations: [{ number: 22, confidence: 'sikker' }],
  stated: { date: '2024-05-07' },
  source: 'raad',
  place: 'punkt 2',
};
const source = {
  title: 'Referat',
  kind: 'Referat',
  publisher: 'Rådet',
  date: { date: '2024' },
  dateBasis: 'Trykt.',
  perspective: 'KL',
  summary: ['Et punkt.'],
};
test.each<[CollectionName, object, object]>([
  ['opfoelgning', update, { stated: { date: '2024-02-30' } }],
  ['opfoelgning', update, { stated: { date: '2023-02-29' } }],
  ['opfoelgning', update, { event: { date: '2024-13' } }],
  ['opfoelgning', update, { revised: '2024-04-31' }],
  ['opfoelgning', update, { scope: 'tema' }],
  ['opfoelgning', update, { recommendations: undefined }],
  ['opfoelgning', update, { scope: 'plan' }],
  ['opfoelgning', update, { scope: 'kapitel', recommendations: undefined }],
  ['opfoelgning', update, { statusContext: 'er således igangsat i regionerne' }],
  ['opfoelgning', update, { phase: 'igangsat' }],
  ['opfoelgning', update, { toldBy: ['2024-12-05-tilbuddet'] }],
  ['kilder', source, { links: [{ title: 'Referatet', url: 'javascript:alert(1)' }] }],
  ['kilder', source, { links: [{ title: 'Referatet', url: 'http://www.sst.dk/' }] }],
  ['kilder', source, { links: [{ title: 'Referatet', url: 'https://www.sst.dk/', seen: '2024-06-31' }] }],
  ['kilder', source, { date: { date: '2024-00' } }],
])('the editors’ schema of %s takes %o, and refuses it with %o', (name, good, wrong) => {
  const accepts = judge(name);
  const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
  expect(accepts(plain(good)), JSON.stringify(accepts.errors)).toBe(true);
  expect(accepts(plain({ ...good, ...wrong }))).toBe(false);
});

test('while the site is developed, the schema of an update proposes the sources, themes and updates there are, and refuses none', () => {
  const schema = z.toJSONSchema(updateSchemaKnowing(library), { io: 'input' });
  const accepts = formats.default(new Ajv2020({ strict: false })).compile(schema);
  const text = JSON.stringify(schema);
  for (const name of [...library.sources.keys(), ...library.updates.map(({ slug }) => slug)])
    expect(text).toContain(`"${name}"`);
  for (const { slug } of library.themes) expect(JSON.stringify(schema.properties!['themes'])).toContain(`"${slug}"`);
  expect(accepts({ ...update, source: 'en-kilde-der-er-skrevet-siden' })).toBe(true);
  expect(accepts({ ...update, stated: { date: '2024-02-30' } })).toBe(false);
});

test('what a snippet gives, with its examples left as they are, is a whole file', () => {
  const all = JSON.parse(editorFiles(library).get('.vscode/byggeklodser.code-snippets')!) as Record<
    string,
    { body: string[] }
  >;
  for (const [snippet, name] of [
    ['opfølgning', 'opfoelgning'],
    ['kilde', 'kilder'],
    ['resumé', 'resumeer'],
  ] as const) {
    const body = all[snippet]!.body.join('\n');
    expect((body.match(/\$\{[1-9]/g) ?? []).length).toBeGreaterThan(4);
    const filled = body
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'));
    const fields: unknown = parse(/^---\n([\s\S]*?)\n---/.exec(filled)?.[1] ?? filled, { schema: 'core' });
    expect(collections[name].schema.safeParse(fields).error?.issues, snippet).toBeUndefined();
  }
});
