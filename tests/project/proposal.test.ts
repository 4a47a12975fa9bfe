import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { problem } from '../../src/content/problem.ts';
import { proposalReport } from '../../src/editing/proposal-report.ts';
import { openFromDisk } from '../../src/hosting/from-disk.ts';
import { filesIn } from '../../src/lib/manifest.ts';
import { DIST } from '../support/site.ts';

let home: string;
beforeAll(() => void (home = mkdtempSync(join(tmpdir(), 'forslag '))));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the comment on a pull request', () => {
  const spot = { file: 'content/opfoelgning/2024-x.mdx', line: 4, column: 7 };
  const one = problem(spot, 'felt-ukendt', { felt: '@alle <b> [x](y)', hvor: '', forslag: 'Slet linjen.' });

  test('tells problems with their remedies, and nothing in them is a mark or calls anybody', () => {
    const report = proposalReport([one], undefined, []);
    expect(report).toContain('1 fejl, 0 advarsler.');
    expect(report).toContain('Slet linjen.');
    expect(report).toContain('linje 4 (felt-ukendt)');
    expect(report).not.toMatch(/@alle|<b>|\[x\]\(y\)/);
    expect(report).toContain('før fejlene er rettet');
  });

  test('is never longer than GitHub takes', () => {
    expect(proposalReport(Array(2000).fill(one), undefined, []).length).toBeLessThan(65_536);
  });
});

test('a preview opens from a disk: every address is a file that is there, and nothing runs', () => {
  const folder = join(home, 'site');
  for (const name of ['index.html', 'anbefaling/22/index.html', 'kapitel/6/index.html', 'om/index.html'])
    cpSync(join(DIST, name), join(folder, name));
  cpSync(join(DIST, '_ressourcer'), join(folder, '_ressourcer'), { recursive: true });
  openFromDisk(folder);
  for (const file of filesIn(folder).filter((name) => /\.(html|css)$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).not.toContain('<script');
    expect(text.match(/ (?:href|src)="\/[^"]*"|url\(["']?\//g)).toBeNull();
    const leads = [...text.matchAll(/ (?:href|src)="([^"#:?]+)[^":]*"/g)].map(([, address]) =>
      join(dirname(file), address!),
    );
    expect(leads.filter((lead) => !existsSync(join(DIST, lead)))).toEqual([]);
  }
});

interface Workflow {
  permissions: object;
  jobs: Record<
    string,
    { permissions: Record<string, string>; steps: Array<{ run?: string; uses?: string; env?: Record<string, string> }> }
  >;
}

test('the job that comments runs nothing of the proposal, and the job that reads it can write nothing', () => {
  const { permissions, jobs } = parse(readFileSync('.github/workflows/kommentar.yml', 'utf8')) as Workflow;
  expect(permissions).toEqual({});
  expect(jobs['laes']!.permissions).toEqual({ contents: 'read' });
  expect(jobs['skriv']!.steps.map(({ run = '' }) => run).join()).not.toMatch(/npm|node|git /);
  for (const { steps } of Object.values(jobs))
    for (const { run = '', uses } of steps) {
      expect(run).not.toContain('${{');
      if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    }
});

test.each([
  ['is kept up to date on the pull request that GitHub knows by branch and commit', '7', 1],
  ['is not written when there is a newer commit', '', 0],
])('the comment %s', (_, number, comments) => {
  const place = mkdtempSync(join(home, 'x'));
  const gh = join(place, 'bin', 'gh');
  mkdirSync(dirname(gh));
  writeFileSync(gh, `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> "$NOTER"\n[ "$1" != api ] || echo '${number}'\n`);
  chmodSync(gh, 0o755);
  const { status, stderr } = spawnSync('bash', [resolve('.github/kommentar.sh')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${dirname(gh)}:${process.env['PATH']}`,
      NOTER: join(place, 'noter'),
      GITHUB_REPOSITORY: 'a/b',
      EJER: 'nogen',
      GREN: '$(id); `id`',
      HOVED: 'a'.repeat(40),
      MELDING: place,
    },
  });
  expect([status, stderr]).toEqual([0, '']);
  const notes = readFileSync(join(place, 'noter'), 'utf8');
  expect(notes).toContain('head=nogen:$(id); `id`');
  expect(notes.match(/^pr comment 7 .*--edit-last --create-if-none/gm) ?? []).toHaveLength(comments);
});
