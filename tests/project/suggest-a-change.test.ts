import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { expect, test } from 'vitest';
import { editLink } from '../../src/content/edit-link.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { siteAddresses } from '../../src/permalinks/routes.ts';

const library = readLibrary();
const repository = 'https://github.com/navn/webudgave';
const link = (path: string, environment: Record<string, string> = { REPO_URL: repository }) =>
  editLink(path, library, environment);

test('without a repository there is no »Foreslå en ændring«', () => {
  expect(link('/anbefaling/22/', {})).toBeUndefined();
});

test.each([
  ['/anbefaling/22/', 'edit/main/content/anbefalinger/22.mdx'],
  ['/kapitel/11/', 'edit/main/content/kapitler/11-boern-og-unge.mdx'],
  ['/ordliste/', 'edit/main/content/kapitler/17-ordliste.mdx'],
  [`/opfoelgning/${library.updates[0]!.slug}/`, `edit/main/${library.updates[0]!.file}`],
  ['/kilder/raad-2024-05-07/', 'edit/main/content/kilder/raad-2024-05-07.yaml'],
  ['/om/', 'edit/main/content/sider/om.mdx'],
  ['/opfoelgning/', 'edit/main/content/sider/opfoelgning.mdx'],
  ['/opfoelgning/psykiatriloeftet/', 'edit/main/content/forslag/psykiatriloeftet.yaml'],
  ['/soeg/', 'issues/new/choose'],
])('%s leads to %s', (path, to) => {
  expect(link(path)).toBe(`${repository}/${to}`);
});

test('every page leads to a file that is there, or to a form', () => {
  const pages = [...siteAddresses(library).keys()].filter((path) => path.endsWith('/'));
  expect(pages.length).toBeGreaterThan(300);
  const files = pages
    .map((path) => link(path)!.slice(repository.length + 1))
    .filter((to) => to !== 'issues/new/choose')
    .map((to) => to.replace(/^(edit|tree)\/main\//, ''));
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('the repository and its branch are as configured, and an address that is none is refused', () => {
  expect(link('/anbefaling/22/', { REPO_URL: 'https://gitlab.example/a/b.git/', REPO_BRANCH: 'udgave' })).toBe(
    'https://gitlab.example/a/b/edit/udgave/content/anbefalinger/22.mdx',
  );
  expect(() => link('/', { REPO_URL: 'github.com/navn' })).toThrow('er ikke en adresse som');
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

test('no help names a file that is there: what is copied from it would replace it', () => {
  const help = [
    'CONTRIBUTING.md',
    'README.md',
    ...filesUnder('docs'),
    ...filesUnder('content/sider'),
    ...filesUnder('src/content'),
    ...filesUnder('src/editing'),
  ];
  const names = [...filesUnder('content/opfoelgning'), ...filesUnder('content/kilder')].map((file) => parse(file).name);
  expect(names.length).toBeGreaterThan(0);
  for (const file of help.filter((one) => /\.(md|mdx|ts)$/.test(one))) {
    const text = readFileSync(file, 'utf8');
    expect(
      names.filter((name) => text.includes(name)),
      file,
    ).toEqual([]);
  }
});
