import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Entry } from '../../src/editing/entry.ts';
import { issueText } from '../../src/editing/issue-text.ts';
import { cleanEnvironment } from '../support/project.ts';
import { some, thorough } from '../support/thorough.ts';

/* The steps of .github/workflows/forslag.yml, run here: the same commands, a repository of its own, and a `gh` that notes what
   it is asked. */

interface Step {
  run?: string;
  env?: Record<string, string>;
  uses?: string;
  name?: string;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}
const workflow = parse(readFileSync('.github/workflows/forslag.yml', 'utf8')) as Workflow;
const read = workflow.jobs['laes']!.steps.find(({ name }) => name === 'Lav filerne')!;
const send = workflow.jobs['send']!.steps.at(-1)!;

const entries = (text: string): Entry[] => [
  {
    kind: 'kilde',
    answers: {
      titel: ['En prøve af formularen'],
      slags: ['Notat'],
      udgiver: ['Sundhedsstyrelsen'],
      dato: ['2025-03'],
      perspektiv: ['myndighed'],
      resume: ['Notatet handler om en prøve.'],
    },
  },
  {
    kind: 'opfoelgning',
    answers: {
      kilde: ['ny'],
      titel: ['Styrelsen fortæller om en prøve'],
      tekst: [text],
      sted: ['side 2'],
      kapitel: ['6.5.1'],
    },
  },
];

let home: string;
let place: string;
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: join(place, 'lager'), encoding: 'utf8', env: cleanEnvironment() }).trim();

// A repository and where it came from, made once and copied for each test.
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'sag '));
  place = join(home, 'fra');
  mkdirSync(place);
  const run = (...args: string[]) => execFileSync('git', args, { cwd: place, env: cleanEnvironment() });
  run('init', '--quiet', '--bare', 'fjern.git');
  run('init', '--quiet', '--initial-branch', 'main', 'lager');
  for (const name of ['content', '.github']) cpSync(name, join(place, 'lager', name), { recursive: true });
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@eksempel.dk', 'commit', '--quiet', '-m', 'x');
  git('remote', 'add', 'origin', '../fjern.git');
  git('push', '--quiet', 'origin', 'main');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  place = mkdtempSync(join(home, 'x'));
  const gh = join(place, 'bin', 'gh');
  mkdirSync(join(place, 'bin'));
  // Notes its arguments, and hands out the artefact as GitHub would.
  writeFileSync(
    gh,
    `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$NOTER"
case "$1 $2" in
  'run download') cp -R "$ARTEFAKT" "\${@: -1}" ;;
  'pr list') echo 0 ;;
esac
`,
  );
  chmodSync(gh, 0o755);
  for (const name of ['lager', 'fjern.git']) cpSync(join(home, 'fra', name), join(place, name), { recursive: true });
});

/** Both jobs, one after the other, on the event of an issue with this text. */
function workflowOn(body: string): { notes: string[]; branches: string[]; answer: string } {
  const event = join(place, 'event.json');
  writeFileSync(event, JSON.stringify({ issue: { number: 12, body } }));
  const environment = {
    ...cleanEnvironment(),
    PATH: `${join(place, 'bin')}:${process.env['PATH']}`,
    NUMMER: '12',
    GITHUB_EVENT_PATH: event,
    GITHUB_RUN_ID: '1',
    NOTER: join(place, 'noter'),
    ARTEFAKT: join(place, 'forslag'),
    FORSLAG: join(place, 'hentet'),
  };
  const bash = (script: string, cwd: string, env: Record<string, string> = {}) =>
    spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd, env: { ...environment, ...env }, encoding: 'utf8' });
  const first = bash(read.run!, resolve('.'), { FORSLAG: environment.ARTEFAKT });
  expect(first.status, first.stderr).toBe(0);
  const second = bash(send.run!, join(place, 'lager'));
  expect(second.status, second.stderr).toBe(0);
  const branches = execFileSync('git', ['branch', '--list', '--format', '%(refname:short)'], {
    cwd: join(place, 'fjern.git'),
    encoding: 'utf8',
  });
  return {
    notes: readFileSync(environment.NOTER, 'utf8').trim().split('\n'),
    branches: branches.trim().split('\n'),
    answer: readFileSync(join(place, 'forslag', 'svar.md'), 'utf8'),
  };
}

const changed = () =>
  execFileSync('git', ['diff', '--name-status', 'main', 'forslag/sag-12'], {
    cwd: join(place, 'fjern.git'),
    encoding: 'utf8',
  })
    .trim()
    .split('\n');

describe('the issue that the form fills in', () => {
  test('becomes one branch with two files, one pull request and one run of the checks', () => {
    const { notes, branches, answer } = workflowOn(issueText(entries('Styrelsen har lavet en prøve.')).body);
    expect(branches).toEqual(['forslag/sag-12', 'main']);
    expect(changed()).toEqual([
      'A\tcontent/kilder/en-proeve-af-formularen-2025-03.yaml',
      'A\tcontent/opfoelgning/2025-03-styrelsen-fortaeller-om-en-proeve.mdx',
    ]);
    expect(notes.map((note) => note.split(' ').slice(0, 2).join(' '))).toEqual([
      'run download',
      'pr list',
      'pr create',
      'workflow run',
    ]);
    expect(answer).toContain('Lukker #12');
  });

  test.runIf(thorough)('with commands in every answer makes the same, and nothing is run', () => {
    const trap = join(home, 'ramt');
    const command = `$(touch '${trap}') \`touch '${trap}'\` ; touch '${trap}' && "touch '${trap}"`;
    const { branches } = workflowOn(issueText(entries(`Styrelsen skriver ${command} i en prøve.`)).body);
    expect(branches).toEqual(['forslag/sag-12', 'main']);
    expect(changed()).toHaveLength(2);
    expect(existsSync(trap)).toBe(false);
  });

  const trap = (): string => join(home, 'ramt');
  const told = (text: string, more: Record<string, string[]> = {}): string => {
    const [source, update] = entries(text) as [Entry, Entry];
    return issueText([source, { ...update, answers: { ...update.answers, ...more } }]).body;
  };
  const asData = (data: string): string =>
    told('Styrelsen har lavet en prøve.').replace(/```json\n[\s\S]*\n```/, () => `\`\`\`json\n${data}\n\`\`\``);
  const run = () => `touch '${trap()}'`;
  const inWords = (words: string): string => told(`Styrelsen skriver ${words} i en prøve.`);

  const hostile: Array<[what: string, becomes: 'two files' | 'an answer', body: () => string]> = [
    ['backticks', 'two files', () => inWords(`\`${run()}\``)],
    ['a command in a command', 'two files', () => inWords(`$(echo $(${run()}))`)],
    ['a pipe and a semicolon', 'two files', () => inWords(`x; ${run()} | sh`)],
    ['variables', 'two files', () => inWords('${IFS} og $GITHUB_TOKEN')],
    ['an expression of a workflow', 'an answer', () => inWords('${{ secrets.GITHUB_TOKEN }}')],
    [
      'a command of a workflow',
      'two files',
      () => told('Styrelsen har lavet en prøve.\n::add-mask::x og ::set-env name=PATH::x er tekst.'),
    ],
    ['an end of a here-document', 'two files', () => told('Styrelsen har lavet en prøve.\nEOF\nPATH=x er også tekst.')],
    [
      'an option for a title',
      'two files',
      () => told('Styrelsen har lavet en prøve.', { titel: ['--body-file er en titel om en prøve'] }),
    ],
    [
      'fields of YAML in a place',
      'two files',
      () => told('Styrelsen har lavet en prøve.', { sted: ['side 2", scope: plan, x: "y'] }),
    ],
    [
      'an anchor and aliases',
      'two files',
      () => told('Styrelsen har lavet en prøve.', { sted: ['&a [*a, *a, *a] side 2'] }),
    ],
    [
      'an end of the fields',
      'two files',
      () => told('Styrelsen har lavet en prøve.\n---\nscope: plan\n---\nDet er tekst.'),
    ],
    [
      'somebody’s words and commands around it',
      'two files',
      () => `$(${run()}) @alle\n\n${told('Styrelsen har lavet en prøve.')}\n\`${run()}\``,
    ],
    [
      'a path for a name',
      'an answer',
      () => told('Styrelsen har lavet en prøve.', { navn: ['../../.github/workflows/x'] }),
    ],
    [
      'letters that turn the direction',
      'an answer',
      () => told('Styrelsen har lavet en prøve.', { titel: ['Styrelsen \u202efortæller om en prøve'] }),
    ],
    ['a byte of nothing', 'an answer', () => told('Styrelsen har lavet \u0000 en prøve.')],
    [
      'YAML that grows',
      'an answer',
      () =>
        asData(
          `a: &a [x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [*${'abcdefg'[index]}, *${'abcdefg'[index]}]`).join('\n')}`,
        ),
    ],
    ['lists in lists', 'an answer', () => asData('['.repeat(20_000) + ']'.repeat(20_000))],
    [
      'what objects are made of',
      'an answer',
      () => asData('[{"kind":"kilde","answers":{"__proto__":["x"],"constructor":["x"]}}]'),
    ],
    [
      'a file of its own',
      'an answer',
      () => asData('[{"kind":"kilde","answers":{},"path":".github/workflows/x.yml"}]'),
    ],
    [
      'two proposals',
      'an answer',
      () => `${told('Styrelsen har lavet en prøve.')}\n${told('Styrelsen har lavet en prøve.')}`,
    ],
  ];
  test.runIf(thorough).each(hostile)('with %s becomes %s, and nothing of it is run', (_, becomes, body) => {
    const { notes, branches } = workflowOn(body());
    expect(branches).toEqual(becomes === 'two files' ? ['forslag/sag-12', 'main'] : ['main']);
    if (becomes === 'two files')
      expect(changed().map((line) => line.replace(/[^/]*$/, ''))).toEqual([
        'A\tcontent/kilder/',
        'A\tcontent/opfoelgning/',
      ]);
    else expect(notes.at(-1)).toMatch(/^issue comment 12 --body-file /);
    expect(existsSync(trap())).toBe(false);
  });

  const refused: Array<[what: string, body: string, told: string]> = [
    [
      'is not the form’s',
      'Jeg vil bare sige noget @alle $(id) `id` <!-- forslag fra formularen -->',
      'der skal stå ét forslag',
    ],
    ['is a megabyte', 'x'.repeat(1_000_000), 'grænsen er'],
    [
      'would not pass the checks',
      issueText(entries('Styrelsen har lavet en prøve for')).body,
      'uden at sætningen er slut',
    ],
  ];
  test.each(some(refused, 1))('is answered, and makes no branch, when it %s', (_, body, told) => {
    const { notes, branches, answer } = workflowOn(body);
    expect(branches).toEqual(['main']);
    expect(notes.map((note) => note.split(' ').slice(0, 3).join(' '))).toEqual(['run download 1', 'issue comment 12']);
    expect(answer).toContain(told);
  });
});

test('what reads the issue can write nothing, and no text of it stands in a command', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs['laes']!.permissions).toEqual({ contents: 'read' });
  for (const { steps } of Object.values(workflow.jobs)) {
    for (const { run = '', env = {}, uses } of steps) {
      expect(run).not.toContain('${{');
      expect(Object.values(env).filter((value) => /issue\.(?:body|title|user)|comment/.test(value))).toEqual([]);
      if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    }
  }
});
