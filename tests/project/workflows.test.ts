import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { undecided } from '../../src/build/undecided.ts';

// GitHub's own reader imports JSON as a bundler understands it; Node wants to be told what it is.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const FOLDER = '.github/workflows';
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));

interface Step {
  name?: string;
  run?: string;
  uses?: string;
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { steps: Step[] }>;
}
const steps: Step[] = [...texts.values()].flatMap((text) =>
  Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps),
);
const runs = steps.flatMap(({ run }) => (run ? [run] : []));

/** What GitHub's own reader has to say of a workflow. */
async function faults(text: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'x.yml', content: text }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

test.each([...texts])('GitHub can read %s', async (_name, text) => {
  expect(await faults(text)).toEqual([]);
});

test.each<[what: string, from: string | RegExp, to: string]>([
  ['a key that does not exist', 'runs-on:', 'runson:'],
  ['a context that does not exist', '${{ github.token }}', '${{ githup.token }}'],
  ['an expression that does not end', '${{ github.token }}', '${{ github.token }'],
  ['a job that waits for nobody', 'needs: byg', 'needs: bygg'],
  ['a right that does not exist', 'contents: read', 'content: read'],
  ['a step that does nothing', /- run: npm ci/, '- name: npm ci'],
])('%s is seen', async (_what, from, to) => {
  const wrong = [...texts.values()]
    .map((text) => text.replace(from, to))
    .filter((text) => ![...texts.values()].includes(text));
  expect(wrong.length).toBeGreaterThan(0);
  for (const text of wrong) expect(await faults(text)).not.toEqual([]);
});

test('every action is known by its commit, and its version stands beside it', () => {
  const used = [...texts.values()].flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action));
  expect(used.length).toBe(steps.filter(({ uses }) => uses).length);
  expect(used.filter((action) => !/^[\w.-]+\/[\w.-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action!))).toEqual([]);
});

test('nothing from outside is written into a command, and no workflow may write unless a job of it says so', () => {
  expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  for (const [name, text] of texts)
    expect(Object.values((parse(text) as Workflow).permissions ?? { all: 'write' }), name).not.toContain('write');
});

test('every command that a step runs is one that the project has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const asked = runs.flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!));
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  const packages = runs.flatMap((run) => [...run.matchAll(/npx (\S+)/g)].map(([, name]) => name!));
  expect(packages.filter((name) => !existsSync(`node_modules/.bin/${name}`))).toEqual([]);
});

test('whoever may come to own a part of the project owns one that is there', () => {
  const paths = readFileSync('.github/CODEOWNERS', 'utf8').match(/(?<=^#? ?)\/\S+/gm) ?? [];
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(path.slice(1)))).toEqual([]);
});

test('a release says what nobody has decided, and no more than that', () => {
  const all = { OWNER_NAME: 'Region Syd', SECURITY_CONTACT: 'mailto:a@b.dk' };
  expect(undecided('* @org/hold', all, 'hold.dk')).toEqual([]);
  expect(undecided('/content/ en@eksempel.dk # os', all, 'hold.dk')).toEqual([]);
  for (const none of ['', '# * @org/hold', '*', '* # @org/hold', '/a\n@org/hold'])
    expect(undecided(none, all, 'hold.dk'), none).toEqual([expect.stringContaining('CODEOWNERS')]);
  expect(undecided('* @a', {}, 'hold.dk')).toHaveLength(2);
  for (const domain of ['webudgave.example', 'example.org'])
    expect(undecided('* @a', all, domain), domain).toEqual([expect.stringContaining('tagDomain')]);
});

test('whatever lands is tried in full: npm test alone leaves some out', () => {
  const landing = readFileSync('.ci/run', 'utf8').split('\n');
  expect(landing).toContain('npm test');
  expect(landing).toContain('npm run test:grundigt');
  expect(runs).toContain('npx vitest run --mode grundigt');
});
