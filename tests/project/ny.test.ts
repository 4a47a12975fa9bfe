import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../support/project.ts';
import { BACKSPACE, CTRL_C, DOWN, ENTER, terminal } from '../support/terminal.ts';
import { thorough } from '../support/thorough.ts';

// The command itself, in a real terminal. What the conversation can do besides is tried in conversation.test.ts.
let copy: ProjectCopy;
const files = (): string[] =>
  readdirSync(join(copy.root, 'content'), { recursive: true, encoding: 'utf8' }).toSorted((a, b) => a.localeCompare(b));
let before: string[];
const added = (): string[] => files().filter((file) => !before.includes(file));

beforeAll(() => {
  copy = copyProject();
  before = files();
});
afterEach(() => {
  for (const file of added()) rmSync(join(copy.root, 'content', file));
});
afterAll(() => {
  copy.remove();
});

const answers: Array<[shown: string, ...typed: string[]]> = [
  ['Hvilken kilde?', ENTER],
  ['Hvad fortæller kilden?', 'Nyt', ENTER],
  ['Titlen har 3 tegn', ' om en prøve', ENTER],
  ['Fortæl det', 'Kilden fortæller om en prøve æøå.', ENTER, 'Den fortæller mere.', ENTER, ENTER],
  ['Hvor i kilden', 'punkt 2', ENTER],
  ['Hvad slags nyt', ENTER],
  ['Hvilken anbefaling', '38', ENTER],
];

test('an editor answers, is told what cannot be used, sees the page, changes an answer, and one file is written that check accepts', async () => {
  const { answer, ended } = terminal(copy.root, 'ny', []);
  for (const answered of answers) await answer(...answered);
  await answer('38', BACKSPACE, BACKSPACE, '22', ENTER);
  for (const shown of [
    'Én til?',
    'Hvor sikker er koblingen',
    'bestemte trædesten',
    'et kapitel eller et afsnit',
    'Hvornår sagde kilden det?',
    'Hvornår skete det',
    'Et kort citat',
    'Hvilket ord bruger kilden',
  ])
    await answer(shown, ENTER);
  await answer('Hvad vil du nu?', DOWN, ENTER);
  await answer('Hvilket svar?', DOWN, ENTER);
  await answer('Hvad fortæller kilden?', ' mere', ENTER);
  await answer('Hvad vil du nu?', ENTER);
  const { screen, code } = await ended;
  expect(code, screen).toBe(0);
  expect(screen).toContain('Sådan ser læserne det');
  expect(added()).toEqual([expect.stringMatching(/^opfoelgning\/\d{4}[\d-]*-nyt-om-en-proeve-mere\.mdx$/)]);
  expect(screen).toContain(`Skrevet: content/${added()[0]}`);
  expect(readFileSync(join(copy.root, 'content', added()[0]!), 'utf8')).toContain(
    'om en prøve æøå.\nDen fortæller mere.',
  );
  expect((await copy.run('check')).output).toBe('Indholdet er i orden.\n');
});

test.runIf(thorough)(
  'whoever stops, or whose window closes, finds nothing written, in a narrow window too',
  async () => {
    const stopped = terminal(copy.root, 'ny', ['kilde'], 40);
    await stopped.answer('Hvad hedder dokumentet?', 'En hel titel', CTRL_C);
    const { screen, code } = await stopped.ended;
    expect(code).toBe(1);
    expect(screen).toContain('Intet er skrevet: du stoppede. Der er ikke ændret noget.');
    expect(screen).not.toContain('    at ');
    const closed = terminal(copy.root, 'ny', []);
    for (const answered of answers.slice(0, 4)) await closed.answer(...answered);
    closed.close();
    await closed.ended;
    expect(added()).toEqual([]);
  },
);
