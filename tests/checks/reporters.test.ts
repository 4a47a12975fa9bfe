import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem, type Problem } from '../../src/content/problem.ts';
import { githubReport } from '../../src/checks/reporters/github.ts';
import { jsonReport } from '../../src/checks/reporters/json.ts';
import { KEPT } from '../../src/content/kept.ts';
import { terminalReport } from '../../src/content/report.ts';
import { cleanEnvironment } from '../support/project.ts';
import { thorough } from '../support/thorough.ts';

const two: Problem[] = [
  problem({ file: 'content/b.mdx', line: 3, column: 9 }, 'sprog', {
    tekst: 'ift.',
    grund: '100 % sikkert',
    forslag: 'Skriv: for.',
  }),
  problem({ file: 'content/a, b:c.mdx', line: 12, column: 1 }, 'felt-ukendt', {
    felt: 'titel\n::error::snyd',
    hvor: '',
    forslag: 'Mente du »title«?',
  }),
];

test('the terminal shows place, kind, sentence, rule and remedy, sorted by file, and counts them', () => {
  expect(terminalReport(two)).toMatchInlineSnapshot(`
    "content/a, b:c.mdx:12:1  fejl  Feltet »titel ::error::snyd« kendes ikke.  felt-ukendt
        Mente du »title«?
    content/b.mdx:3:9  advarsel  »ift.« kan læsere snuble over: 100 % sikkert.  sprog
        Skriv: for.
    1 fejl, 1 advarsel."
  `);
});

test('GitHub gets one annotation a problem, and nothing in a message can end it', () => {
  expect(githubReport(two)).toMatchInlineSnapshot(`
    "::error file=content/a%2C b%3Ac.mdx,line=12,col=1,title=felt-ukendt::Feltet »titel ::error::snyd« kendes ikke.%0AMente du »title«?
    ::warning file=content/b.mdx,line=3,col=9,title=sprog::»ift.« kan læsere snuble over: 100 %25 sikkert.%0ASkriv: for.
    1 fejl, 1 advarsel."
  `);
});

test('programs get the same as JSON', () => {
  expect(JSON.parse(jsonReport(two))).toEqual({
    errors: 1,
    warnings: 1,
    problems: [
      {
        file: 'content/a, b:c.mdx',
        line: 12,
        column: 1,
        rule: 'felt-ukendt',
        severity: 'error',
        message: 'Feltet »titel ::error::snyd« kendes ikke.',
        fix: 'Mente du »title«?',
      },
      {
        file: 'content/b.mdx',
        line: 3,
        column: 9,
        rule: 'sprog',
        severity: 'warning',
        message: '»ift.« kan læsere snuble over: 100 % sikkert.',
        fix: 'Skriv: for.',
      },
    ],
  });
});

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oplæg '));
  cpSync('content', join(root, 'content'), { recursive: true });
  if (existsSync(KEPT)) cpSync(KEPT, join(root, KEPT), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve('scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: cleanEnvironment(),
  });

test('the check ends with 0 when the content is in order, and with 1 and no stack trace when it is not', () => {
  expect(run('check.ts')).toMatchObject({ status: 0, stdout: 'Indholdet er i orden.\n', stderr: '' });
  writeFileSync(join(root, 'content/opfoelgning/2024-05-07-tom.mdx'), '');
  expect(run('check.ts', '--format', 'github')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      '::error file=content/opfoelgning/2024-05-07-tom.mdx,line=1,col=1,title=fil-tom::Filen er tom.',
    ),
    stderr: '',
  });
});

test.runIf(thorough)('a wrong file stops the build before anything is written', () => {
  writeFileSync(join(root, 'content/opfoelgning/2024-05-07-tom.mdx'), '');
  const before = readdirSync(root);
  const { status, stdout, stderr } = run('build.ts');
  expect(status).toBe(1);
  expect(stdout).toContain('fil-tom');
  expect(stderr).toBe('\nWebstedet er ikke bygget: ret fejlene ovenfor, og prøv igen.\n');
  expect(existsSync(join(root, 'dist'))).toBe(false);
  expect(readdirSync(root)).toEqual(before);
});

test('an unknown format is refused with the known ones', () => {
  expect(run('check.ts', '--format', 'xml')).toMatchObject({
    status: 2,
    stderr: '»xml« er ikke et format.\nBrug: npm run check -- [--format terminal|github|json]\n',
  });
});
