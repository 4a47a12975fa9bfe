import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Library } from '../../src/content/library.ts';
import { collect, hasErrors } from '../../src/content/problem.ts';
import { previews } from '../../src/editing/browser/preview.ts';
import { pageText } from '../../src/editing/page-text.ts';
import { readContent, readLibrary } from '../../src/content/reader.ts';
import { terminalReport } from '../../src/content/report.ts';
import { converse } from '../../src/editing/conversation.ts';
import { newUpdate } from '../../src/editing/new-update.ts';
import { updateQuestions } from '../../src/editing/update-questions.ts';
import { trial, type Change } from '../../src/editing/trial.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const library = readLibrary();

/** A terminal that somebody types in: each line is typed when the screen shows what it answers. */
async function typed(steps: Array<[shown: string, keys: string]>): Promise<{ screen: string; change: Change | Error }> {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 120, rows: 40 });
  let screen = '';
  output.on('data', (text: Buffer) => (screen += stripVTControlCharacters(text.toString())));
  const end = converse(
    updateQuestions(library),
    (answers) => {
      const change = newUpdate(answers, library);
      let after: Library | undefined;
      const problems = trial('.', change, (copy) => void (after = collect(readContent(copy)).value.library));
      const page = pageText(previews([{ kind: 'opfoelgning', answers }], change, after!, library));
      return { change, page, report: terminalReport(problems), sound: !hasErrors(problems) };
    },
    { input, output },
  ).catch((error: unknown) => error as Error);
  let seen = 0;
  for (const [shown, keys] of steps) {
    await expect.poll(() => screen.indexOf(shown, seen), { timeout: 20_000 }).toBeGreaterThanOrEqual(0);
    seen = screen.length;
    for (const key of keys.split(DOWN).flatMap((part, index) => (index > 0 ? [DOWN, ...part] : [...part]))) {
      input.write(key);
      await new Promise((done) => setTimeout(done, 5));
    }
  }
  return { screen, change: await end };
}

const start: Array<[string, string]> = [
  ['Hvilken kilde?', ENTER],
  ['Hvad fortæller kilden?', `En prøve af samtalen${ENTER}`],
  ['Fortæl det', `Kilden fortæller om en prøve.${ENTER}Den fortæller mere om${ENTER}${ENTER}`],
  ['Hvor i kilden', `punkt 2${ENTER}`],
  ['Hvad slags nyt', ENTER],
  ['Hvilken anbefaling', `22${ENTER}`],
  ['Én til?', ENTER],
  ['Hvor sikker er koblingen', ENTER],
  ['bestemte trædesten', ENTER],
  ['et kapitel eller et afsnit', ENTER],
  ['Hvornår sagde kilden det?', ENTER],
  ['Hvornår skete det', ENTER],
  ['Et kort citat', ENTER],
  ['Hvilket ord bruger kilden', ENTER],
];

test('a conversation shows the file and what is wrong, keeps the answers, lets one be changed, and ends', async () => {
  const { screen, change } = await typed([
    ...start,
    ['Hvad vil du nu?', ENTER],
    ['Hvilket svar?', DOWN + DOWN + ENTER],
    ['Fortæl det', ` det.${ENTER}${ENTER}`],
    ['Skriv det i filerne', ENTER],
  ]);
  expect(screen).toContain('tekst-afbrudt');
  expect(screen).toContain('title: "En prøve af samtalen"');
  // The page as readers will see it, before anything is written.
  expect(screen).toMatch(/Sådan ser læserne det[\s\S]*Hvem taler: /);
  expect(screen).toContain('Kobling: Anbefaling 22');
  expect(screen).toContain('Adressen bliver /opfoelgning/');
  expect(change).toBeInstanceOf(Map);
  const [[file, text]] = [...(change as Change)] as [[string, string]];
  expect(file).toContain('en-proeve-af-samtalen.mdx');
  // What was pasted with a line end in it is one answer.
  expect(text).toContain('Kilden fortæller om en prøve.\nDen fortæller mere om det.');
});

test('an answer that cannot be used is refused where it is written, and Ctrl-C writes nothing', async () => {
  const { screen, change } = await typed([
    ['Hvilken kilde?', ENTER],
    ['Hvad fortæller kilden?', `Nyt${ENTER}`],
    ['Titlen har 3 tegn; den skal have 5–120.', '\u0003'],
  ]);
  expect(screen).toContain('Hvad fortæller kilden?');
  expect((change as Error).message).toContain('du stoppede');
});
