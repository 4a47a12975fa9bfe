import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { sealText } from '../../src/changes/seal.ts';
import type { Problem } from '../../src/content/problem.ts';
import { terminalReport } from '../../src/content/report.ts';
import { rules } from '../../src/content/rules.ts';
import { siteRules } from '../../src/content/rules/permalinks.ts';
import { publishedNow } from '../support/published.ts';
import { GOOD, wrong, type Wrong } from './wrong-content.ts';
import { some, thorough } from '../support/thorough.ts';

/** After whatever editors add, before the dates that these tests call the future. */
const DAY = '2061-11-23';
/** What was published is the content as it is. */
const before = [publishedNow()];
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oplæg '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the check says, and the words that stand at each place it names. */
interface Said {
  problems: Problem[];
  words: Map<Problem, string>;
}

/** Does what the fixture says to the copy, checks it, and puts everything back. */
function said({ path, make, published, sealed, also = {} }: Wrong): Said {
  const target = join(root, 'content', path);
  const aside = join(root, 'aside');
  const added: string[] = [target];
  const existed = existsSync(target);
  const text = existed && lstatSync(target).isFile() ? readFileSync(target, 'utf8') : '';
  if (existed) renameSync(target, aside);
  mkdirSync(dirname(target), { recursive: true });
  try {
    for (const [name, other] of Object.entries(also)) {
      added.push(join(root, name));
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), other.startsWith('@') ? readFileSync(`content/${other.slice(1)}`) : other);
    }
    if (typeof make === 'function') writeFileSync(target, make(text));
    else if (typeof make === 'string' ? make !== 'gone' : Buffer.isBuffer(make))
      writeFileSync(target, make as string | Buffer);
    else if (typeof make === 'object' && 'link' in make) symlinkSync(make.link, target);
    else if (typeof make === 'object') mkdirSync(target);
    const problems = checkContent(root, DAY, published ? before : [], sealed ? sealText(root) : null);
    return { problems, words: new Map(problems.map((problem) => [problem, wordsAt(problem)])) };
  } finally {
    for (const file of added) rmSync(file, { recursive: true, force: true });
    // One that stands there for good comes back.
    for (const name of Object.keys(also)) if (existsSync(name)) cpSync(name, join(root, name));
    if (existed) renameSync(aside, target);
  }
}

/** The first words at a place; empty when it is no line of a text. */
function wordsAt({ file, line, column }: Problem): string {
  const path = join(root, file);
  return existsSync(path) && lstatSync(path).isFile()
    ? (readFileSync(path, 'utf8').split('\n')[line - 1] ?? '').slice(column - 1, column + 39)
    : '';
}

/**
 * The report as the terminal shows it. In a file that editors extend, the place is told by the words that stand there:
 * they stay when its line moves.
 */
function robust({ problems, words }: Said): string {
  return problems.reduce((report, problem) => {
    const { file, line, column } = problem;
    return existsSync(file)
      ? report.replace(`${file}:${line}:${column}  `, () => `${file} (»${words.get(problem)}«)  `)
      : report;
  }, terminalReport(problems));
}

test('the update that the wrong ones are made from is in order', () => {
  expect(said({ what: '', path: 'opfoelgning/2024-05-07-proeve.mdx', make: GOOD, rules: [] }).problems).toEqual([]);
});

const reports = new Map<string, string>();

/** Everything that is wrong; or of every other rule the first. */
const tried = thorough
  ? wrong
  : some(
      wrong.filter(({ rules: broken }, at) =>
        broken.some((rule) => wrong.findIndex((other) => other.rules.includes(rule)) === at),
      ),
      40,
    );

const told = (fixture: Wrong): void => {
  const { problems, words } = said(fixture);
  const report = robust({ problems, words });
  reports.set(fixture.what, report);
  expect([...new Set(problems.map(({ rule }) => rule))].sort()).toEqual([...fixture.rules].sort());
  for (const { file, line, column } of problems) {
    expect(file).toMatch(/^(content|public)(\/|$)/);
    expect(Math.min(line, column)).toBeGreaterThan(0);
  }
  expect(report).not.toMatch(/undefined|NaN|\[object|\bat .*:\d+:\d+|Error|\{\p{L}+\}(?! \/>)/u);
  // How much there is grows; what is said of it does not change.
  expect(report.replace(/og \d+ andre/g, 'og … andre')).toMatchSnapshot();
};
test.each(tried)('$what is told with place and remedy', told);
// Named, so that their messages are not taken for some that nobody says any more.
test.skip.each(wrong.filter((fixture) => !tried.includes(fixture)))('$what is told with place and remedy', told);

test('each wrong file gives a message of its own', () => {
  const messages = [...reports.values()];
  expect(messages).toHaveLength(tried.length);
  expect(new Set(messages).size).toBe(tried.length);
});

test('every rule has a wrong file that breaks it', () => {
  // Rules about the built pages are broken by a small site of their own: tests/unit/built-site.test.ts.
  const about = Object.keys(rules).filter((rule) => !Object.hasOwn(siteRules, rule));
  expect(about.filter((rule) => !wrong.some((fixture) => fixture.rules.includes(rule as keyof typeof rules)))).toEqual(
    [],
  );
});

test('after all of them the copy is as it was', () => {
  expect(checkContent(root, DAY)).toEqual([]);
});
