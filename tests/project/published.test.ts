import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedStates } from '../../src/changes/published.ts';
import { checkContent } from '../../src/checks/content.ts';
import { today } from '../../src/site/date.ts';
import { contentFiles } from '../support/published.ts';
import { thorough } from '../support/thorough.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Redaktør', '-c', 'user.email=redaktoer@eksempel.dk', '-c', 'core.autocrlf=false', ...args],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();
const commit = (what: string) => (
  git('add', '-A'),
  git('commit', '-q', '--allow-empty', '-m', what),
  git('rev-parse', 'HEAD')
);
const SOURCE = 'content/kilder/raad-2024-05-07.yaml';
const LOCK = 'content/permalinks.yaml';
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
const found = () => [...new Set(checkContent(root, today()).map(({ rule }) => rule))];

let first: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'udgivet '));
  cpSync('content', join(root, 'content'), { recursive: true });
  git('init', '-q', '-b', 'main');
  first = commit('som udgivet');
  for (const name of ['UDGIVET', 'GITHUB_BASE_REF']) delete process.env[name];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('nothing altered: the states of the past are found, and none of their files is read', () => {
  expect(publishedStates(root).map(({ commit: name, files }) => [name, files.size])).toEqual([[first.slice(0, 10), 0]]);
});

test('a folder that git does not know has no past, though a folder above it may', () => {
  expect(publishedStates(join(root, 'content'))).toEqual([]);
});

describe('without a history', () => {
  const LEDGER = 'content/original/regnskab/06-status-paa-omraadet.yaml';
  const NOTE = /^- slags: note\n(?: {2}.*\n)+/m;
  let bare: string;
  beforeAll(() => {
    bare = mkdtempSync(join(tmpdir(), 'uden historie '));
    cpSync('content', join(bare, 'content'), { recursive: true });
  });
  afterAll(() => rmSync(bare, { recursive: true, force: true }));

  /** The rules that a change of one file breaks, each with where. */
  const broken = (file: string, change: (text: string) => string): string[] => {
    const before = readFileSync(join(bare, file), 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(join(bare, file), change(before));
    try {
      return checkContent(bare, today()).map(({ rule, file: where, line }) => `${rule} ${where}:${line}`);
    } finally {
      writeFileSync(join(bare, file), before);
    }
  };

  test('the content as it is has nothing to answer for', () => {
    expect(publishedStates(bare)).toEqual([]);
    expect(checkContent(bare, today())).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['is emptied', () => '{}\n'],
    ['has lost its last page', (text) => text.replace(/\n\/\S+:\n(?: {2}.*\n)*$/, '\n')],
    ['has lost an anchor', (text) => text.replace(/^ {2}fodnote-.*\n/m, '')],
    ['has another mark', (text) => text.replace(/(?<=: )[a-z]{4}$/m, 'bbbb')],
    ['has lost its sum', (text) => text.replace(/^# Aftryk.*\n/m, '')],
  ])('a lock that %s is told', (_, change) => {
    expect(broken(LOCK, change)).toContain(`adresse-aftryk ${LOCK}:1`);
  });

  test('an entry of the ledger that is gone or written anew is told where it stood', () => {
    expect(broken(LEDGER, (text) => text.replace(NOTE, ''))).toContain(`udgivet-post ${LEDGER}:1`);
    expect(broken(LEDGER, (text) => text.replace(/(?<=slags: note\n.*\n {2}tekst: ")/, 'Ny: '))).toEqual([
      expect.stringMatching(new RegExp(`^udgivet-post ${LEDGER}:\\d+$`)),
    ]);
  });

  test('an entry that ends stays what it was', () => {
    expect(
      broken(LEDGER, (text) =>
        text.replace(
          /(- slags: note\n(?: {2}.*\n)+)/,
          `$1  ophoert: { dato: "2026-11-23", hvorfor: "noten er skrevet om" }\n`,
        ),
      ).filter((rule) => rule.startsWith('udgivet')),
    ).toEqual([]);
  });
});

test('a lock that is shortened is caught before it is committed, on a branch, and on the main branch after it', () => {
  edit(LOCK, (text) => text.split('\n').slice(0, 20).join('\n'));
  expect(found()).toEqual(['udgivet-laas']);
  git('switch', '-q', '-c', 'gren');
  commit('låsen kortet af');
  expect(found()).toEqual(['udgivet-laas']);
  commit('noget andet bagefter');
  expect(found()).toEqual(['udgivet-laas']);
  git('switch', '-q', 'main');
  git('merge', '-q', '--squash', 'gren');
  commit('flettet');
  expect(found()).toEqual(['udgivet-laas']);
  git('reset', '-q', '--hard', first);
});

test('the last release is the measure when the main branch has forgotten', () => {
  git('tag', 'udgivet-2026-11-23');
  edit(SOURCE, (text) => text.replace('5. møde', '6. møde'));
  commit('en kilde erstattet');
  commit('noget andet bagefter');
  expect(found()).toEqual(['udgivet-kilde']);
  git('reset', '-q', '--hard', first);
  git('tag', '-d', 'udgivet-2026-11-23');
});

test('what comes to the lock, the ledger and the sources is no loss', () => {
  edit(LOCK, (text) => `${text}/proeve/:\n`);
  edit('content/original/regnskab/06-status-paa-omraadet.yaml', (text) =>
    text.replace(
      'hvorfor: "Notetallet er trykt forkert, og den note, det skulle lede til, findes ikke"',
      (line) =>
        `${line}\n  ophoert: { dato: "2026-11-23", hvorfor: "noten er skrevet om" }\n- slags: note\n  linjer: "3476"\n  tekst: "Sådan i kilden. Der er ingen fodnote 16."\n  hvorfor: "kortere end før"`,
    ),
  );
  expect(found().filter((rule) => rule.startsWith('udgivet'))).toEqual([]);
  expect(found()).toEqual(['adresse-brudt', 'adresse-aftryk']);
  git('checkout', '-q', '.');
});

test.runIf(thorough).each([
  ['a whole clone is refused only for what it lacks, a built site', [], /websted|pakke/i, false],
  ['a shallow clone, which cannot know what was published, is refused', ['--depth', '1'], /historien i git/, true],
])('a release of %s', (_what, how, says, history) => {
  commit('endnu en tilstand');
  const clone = mkdtempSync(join(tmpdir(), 'klon '));
  try {
    git('clone', '-q', ...how, pathToFileURL(root).href, clone);
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/release.ts')], {
      cwd: clone,
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toMatch(/^Udgivelsen er ikke pakket: /);
    expect(stderr).toMatch(says);
    expect(/historien i git/.test(stderr)).toBe(history);
    expect(status).toBe(1);
  } finally {
    rmSync(clone, { recursive: true, force: true });
    git('reset', '-q', '--hard', first);
  }
});

/** Of two sentences, and not revised yet. */
const UPDATE = contentFiles()
  .filter((file) => file.startsWith('opfoelgning/'))
  .map((file) => `content/${file}`)
  .find((file) => {
    const text = readFileSync(file, 'utf8');
    return (
      !/^(revised|supersededBy):/m.test(text) &&
      /^title: "[^"'\\]*"$/m.test(text) &&
      /\. (?=\p{Lu}.*\n$)/u.test(text) &&
      /\p{Ll}\.\n$/u.test(text)
    );
  })!;
const DAY = today();
/** The day before, as the calendar has it. */
const YESTERDAY = new Date(Date.parse(DAY) - 86_400_000).toISOString().slice(0, 10);
const revised = (day: string) => edit(UPDATE, (text) => text.replace(/^---$/m, `---\nrevised: ${day}`));
const reworded = () => edit(UPDATE, (text) => text.replace(/(\p{Ll})\.\n$/u, '$1 igen og ikke.\n'));

test.runIf(thorough)(
  'an update that was published may be revised, and says when; what is broken over lines or quoted anew is no revision',
  () => {
    edit(UPDATE, (text) => text.replace(/^(title: )"(.*)"$/m, "$1'$2'").replace(/\. (?=\p{Lu}.*\n$)/u, '.\n'));
    expect(found()).toEqual([]);
    reworded();
    expect(found()).toEqual(['udgivet-rettet']);
    commit('rettet uden at sige det');
    expect(found()).toEqual(['udgivet-rettet']);
    revised(YESTERDAY);
    expect(found()).toEqual([]);
    const second = commit('rettet');
    commit('noget andet bagefter');
    expect(found()).toEqual([]);
    // Once more: an older word does not cover it.
    reworded();
    expect(found()).toEqual(['udgivet-rettet']);
    edit(UPDATE, (text) => text.replace(YESTERDAY, DAY));
    expect(found()).toEqual([]);
    git('reset', '-q', '--hard', second);
    edit(UPDATE, (text) => text.replace(`revised: ${YESTERDAY}\n`, ''));
    expect(found()).toEqual(['udgivet-rettet']);
    git('reset', '-q', '--hard', first);
  },
);

test('what comes to an update is no revision: a newer one, one that contradicts it', () => {
  const other = '2024-11-25-raadet-for-selvmordsforebyggelse-nedsat';
  edit(UPDATE, (text) => text.replace(/^---$/m, `---\nsupersededBy: ${other}`));
  expect(found()).toEqual([]);
  git('checkout', '-q', '.');
});
