import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/content.ts';
import { refusal, type Answers, type Question } from '../../src/editing/answers.ts';
import { ask, completeFlags, readFlags } from '../../src/editing/terminal.ts';
import { erratumQuestions, newErratum } from '../../src/editing/new-erratum.ts';
import type { Summary } from '../../src/content/library.ts';
import { newSummary, summaryQuestions } from '../../src/editing/new-summary.ts';
import { newSource, sourceQuestions } from '../../src/editing/new-source.ts';
import { newUpdate } from '../../src/editing/new-update.ts';
import { updateQuestions } from '../../src/editing/update-questions.ts';
import { trial, type Change } from '../../src/editing/trial.ts';
import { write } from '../../src/editing/write.ts';
import { accountContent } from '../../src/fidelity/report.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { today } from '../../src/site/date.ts';
import { some } from '../support/thorough.ts';

/** The day the programs find by themselves. */
const DAY = today();
const library = readLibrary();
const wrong = (change: Change) => trial('.', change).filter(({ rule }) => rule !== 'kilde-ubrugt');
const byFlags = (questions: Question[], ...args: string[]): Answers =>
  completeFlags(readFlags(args, questions)!, questions);
const asked = (questions: Question[], lines: string[], said = new PassThrough()): Promise<Answers> =>
  ask(questions, Readable.from(lines.map((line) => `${line}\n`)), said);

describe('a new update', () => {
  const questions = updateQuestions(library);

  test('flags give a valid file, dated today, named by the day the source spoke', () => {
    const change = newUpdate(
      byFlags(
        questions,
        '--kilde',
        'raad-2024-05-07',
        '--titel',
        'En prøve af rådets drøftelse',
        '--tekst',
        'Rådet drøftede en prøve.',
        '--sted',
        'punkt 2',
        '--anbefaling',
        '22:sikker',
      ),
      library,
      DAY,
    );
    expect(Object.fromEntries([...change].map(([file, text]) => [file, text.replace(DAY, '(i dag)')])))
      .toMatchInlineSnapshot(`
      {
        "content/opfoelgning/2024-05-07-en-proeve-af-raadets-droeftelse.mdx": "---
      title: "En prøve af rådets drøftelse"
      scope: anbefaling
      kind: Status
      recommendations:
        - { number: 22, confidence: sikker }
      stated: { date: "2024-05-07" }
      source: raad-2024-05-07
      place: "punkt 2"
      added: "(i dag)"
      ---

      Rådet drøftede en prøve.
      ",
      }
    `);
    expect(wrong(change)).toEqual([]);
  });

  test('questions give the same, and an answer that cannot be used is asked for again', async () => {
    const said = new PassThrough();
    const lines = [
      'raad-2024-05-08',
      'raad-2024-05-07',
      'Nyt',
      'En prøve af rådets drøftelse',
      'Rådet drøftede en prøve.',
      '',
      'punkt 2',
      'Statuss',
      '',
      '99',
      '22',
      '',
      'sikker',
      '',
      '',
      '7. maj',
      '',
      '',
      '',
      '',
    ];
    const change = newUpdate(await asked(questions, lines, said), library, DAY);
    const text = change.get('content/opfoelgning/2024-05-07-en-proeve-af-raadets-droeftelse.mdx');
    expect(text).toContain('  - { number: 22, confidence: sikker }\nstated: { date: "2024-05-07" }\n');
    const output = String(said.read());
    for (const sentence of [
      'Mente du »raad-2024-05-07«?',
      'Titlen har 3 tegn; den skal have 5–120.',
      'Der skal stå noget her.',
      'Mente du »Status«?',
      'Anbefaling 99 findes ikke; de er nummereret 1–37.',
      '»7. maj« er ikke en dato.',
    ])
      expect(output).toContain(sentence);
  });

  test('whatever is written in an answer is text in the file, never marks, code or fields', () => {
    const hostile =
      '# Rådet <script>alert(1)</script> {process.env} `x` [her](javascript:1) ![](x) *\n---\ntitle: andet';
    const change = newUpdate(
      byFlags(
        questions,
        '--kilde',
        'raad-2024-05-07',
        '--titel',
        'Rådet: "prøve" {x} <b> #1',
        '--tekst',
        hostile.replaceAll('\n', ' '),
        '--sted',
        "punkt 2: 'a' \\ b",
      ),
      library,
      DAY,
    );
    // Told as what readers would see: marks in a title and in the text, a sentence that does not end. Nothing of it is a mark.
    expect([...new Set(wrong(change).map(({ rule }) => rule))]).toEqual([
      'felt-maerker',
      'tekst-afbrudt',
      'tekst-maerker',
    ]);
  });

  test('what is not valid as a whole is told by the check', () => {
    const change = newUpdate(
      byFlags(
        questions,
        '--kilde',
        'raad-2024-05-07',
        '--titel',
        'En prøve af rådet',
        '--tekst',
        'En prøve.',
        '--sted',
        'punkt 2',
        '--dato',
        '2062',
      ),
      library,
      DAY,
    );
    expect(wrong(change).map(({ rule }) => rule)).toEqual(['dato-fremtid']);
  });

  test('a second update of the same name gets a number', () => {
    const { slug, title, stated } = library.updates[0]!;
    const change = newUpdate(
      {
        kilde: ['raad-2024-05-07'],
        titel: [title],
        tekst: ['Noget andet.'],
        sted: ['punkt 1'],
        slags: ['Status'],
        dato: [stated.date],
        navn: [slug.slice(stated.date.length + 1)],
      },
      library,
      DAY,
    );
    expect([...change.keys()]).toEqual([`content/opfoelgning/${slug}-2.mdx`]);
  });

  test.each([
    [['--titl', 'x'], '--titl kendes ikke. Mente du »titel«?'],
    [['--titel'], '--titel mangler sin værdi.'],
    [['tvang'], '»tvang« hører ikke til noget.'],
    [['--titel', 'a', '--titel', 'b'], '--titel står to gange.'],
    [['--titel', 'En prøve'], '--kilde mangler: navnet på en fil i content/kilder/, uden .yaml.'],
  ])('the flags %j are refused', (args, sentence) => {
    expect(() => byFlags(questions, ...args)).toThrow(sentence);
  });

  test('when the answers stop, nothing is made', async () => {
    await expect(asked(questions, ['raad-2024-05-07'])).rejects.toThrow(
      'der kom ikke svar på »Hvad fortæller kilden?«',
    );
  });
});

describe('a new update that an older one is to name', () => {
  const older = library.updates.find(
    ({ supersededBy, expected, toldBy, sameAs }) => !supersededBy && !sameAs && expected && toldBy.length === 0,
  )!;
  const told = library.updates.find(({ toldBy }) => toldBy.length > 0);
  const newest = [...library.sources.values()].sort((a, b) => (a.date.date < b.date.date ? 1 : -1))[0]!;
  const slug = `${newest.date.date}-sagen-har-faaet-en-ny-afgoerelse`;
  const answers = (more: Record<string, string[]>) => ({
    kilde: [newest.id],
    titel: ['Sagen har fået en ny afgørelse'],
    tekst: ['Kilden fortæller, hvordan det gik med sagen.'],
    sted: ['punkt 2'],
    slags: ['Status'],
    anbefaling: ['22'],
    dato: [newest.date.date],
    ...more,
  });

  test('takes its place: the older one gets a field, keeps every line it has, and is not told of as altered', () => {
    const change = newUpdate(answers({ afloeser: [older.slug] }), library);
    expect([...change.keys()]).toEqual([`content/opfoelgning/${slug}.mdx`, older.file]);
    const [before, after] = [readFileSync(older.file, 'utf8'), change.get(older.file)!];
    expect(after).toBe(before.replace(/\n---\n/, `\nsupersededBy: "${slug}"\n---\n`));
    expect(trial('.', change)).toEqual([]);
  });

  test('tells the outcome: also beside what told it before', () => {
    for (const one of [older, ...(told ? [told] : [])]) {
      const change = newUpdate(answers({ udfald: [one.slug] }), library);
      const [fields = ''] = /^---\n[\s\S]*?\n---\n/.exec(change.get(one.file)!) ?? [];
      expect((parse(fields.replaceAll('---\n', '')) as { toldBy: string[] }).toldBy).toEqual([...one.toldBy, slug]);
    }
  });

  test('both at once are both in the one file', () => {
    const change = newUpdate(answers({ afloeser: [older.slug], udfald: [older.slug] }), library);
    expect(change.get(older.file)).toMatch(/\nsupersededBy: .*\ntoldBy: .*\n---\n/);
  });
});

test('a new summary is one file of its own, read today, and a second of the same is refused where it is asked for', () => {
  const answers = {
    om: ['kapitel 6'],
    sprog: ['da'],
    forfatter: ['redaktør'],
    tekst: ['Kapitlet fortæller, hvordan det står til i dag.'],
  };
  const change = newSummary(answers, library, '.');
  expect([...change.keys()]).toEqual(['content/resumeer/kapitel-6-da.yaml']);
  expect(trial('.', change)).toEqual([]);
  const sprog = summaryQuestions({
    ...library,
    summaries: [{ id: 'kapitel-6-da' } as Summary],
  }).find(({ flag }) => flag === 'sprog')!;
  expect(sprog.refuse!('da', answers)).toContain('Der er allerede et');
  expect(sprog.refuse!('en', answers)).toBeUndefined();
});

test('a number alone is answered with the choices that have it', () => {
  const about = summaryQuestions(library).find(({ flag }) => flag === 'om')!;
  expect(refusal(about, '6', {})).toBe('»6« kan ikke vælges. Mente du »kapitel 6« eller »anbefaling 6«?');
  expect(refusal(about, '25', {})).toBe('»25« kan ikke vælges. Mente du »anbefaling 25«?');
  expect(refusal(about, '99', {})).toContain('Skriv det, som det står på listen');
});

test('a new source is valid, and a name that is taken is refused', () => {
  const questions = sourceQuestions(library);
  const flags = [
    '--titel',
    'Prøve: om "psykiatrien"',
    '--slags',
    'aftale',
    '--udgiver',
    'Ministeriet',
    '--dato',
    '2025-05-06',
    '--perspektiv',
    'myndighed',
    '--resume',
    'Partierne er enige.',
    '--link',
    'https://www.ism.dk/',
  ];
  const change = newSource(byFlags(questions, ...flags));
  expect([...change.keys()]).toEqual(['content/kilder/proeve-om-psykiatrien-2025-05-06.yaml']);
  expect(wrong(change)).toEqual([]);
  expect(() => byFlags(questions, ...flags, '--navn', 'raad-2024-05-07')).toThrow(
    'Der er allerede en kilde, der hedder raad-2024-05-07.',
  );
});

describe('a correction of the official text', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rettelse '));
    cpSync('content', join(root, 'content'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const why = 'Det er en prøve, og den er ikke sand.';
  const correct = (foer: string, efter: string, ...more: string[]): Change =>
    newErratum(
      byFlags(erratumQuestions(), '--foer', foer, '--efter', efter, '--hvorfor', why, ...more),
      library,
      '.',
      DAY,
    );

  test.each(
    some(
      [
        [
          'a word of a paragraph',
          'Alt for mange børn, unge',
          'For mange børn, unge',
          'content/kapitler/11-boern-og-unge.mdx',
        ],
        ['a heading', '## 11.1. Udfordringer', '## 11.1. Problemer', 'content/kapitler/11-boern-og-unge.mdx'],
        [
          'the title of a box',
          'Ambitiøse faglige mål for den',
          'Store faglige mål for den',
          'content/kapitler/07-udfordringer-og-muligheder.mdx',
          '/kapitel/7/',
        ],
        [
          'a stepping stone',
          'ny monitoreringsmodel, som',
          'god monitoreringsmodel, som',
          'content/anbefalinger/22.mdx',
        ],
        [
          'the title of a recommendation',
          'Ambitiøse målsætninger for nedbringelse',
          'Store målsætninger for nedbringelse',
          'content/anbefalinger/22.mdx',
          '/anbefaling/22/',
        ],
        [
          'the short form of a recommendation',
          'læring og videndeling',
          'læring og vidensdeling',
          'content/kapitler/03-samlede-anbefalinger.mdx',
        ],
      ],
      2,
    ),
  )(
    '%s: the ledger has an entry, the text has its mark, every word is still accounted for and no address moves',
    (_what, foer, efter, file, where = '') => {
      const change = correct(foer, efter, ...(where ? ['--fil', where] : []));
      const entries = [...change]
        .filter(([name]) => name.startsWith('content/original/regnskab/'))
        .flatMap(([, text]) => text.split(/^- /m).filter((entry) => entry.includes(why)));
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(entry).toContain(`hvorfor: "${why}"\n  dato: "${DAY}"\n`);
        const line = /linjer: "(\d+)"/.exec(entry)![1]!;
        expect([...change.values()].some((text) => text.includes(`<Rettelse linje={${line}} />`))).toBe(true);
      }
      expect([...change.keys()]).toContain(file);
      write(root, change);
      expect(checkContent(root, DAY)).toEqual([]);
      expect(accountContent(readLibrary(root), root).departures).toEqual([]);
    },
  );

  test.each([
    ['x', 'y', 'steder: '],
    ['Disse ord findes ikke', 'andre', 'står ikke i den officielle tekst'],
    ['Alt for mange børn, unge', 'Alt for <mange børn, unge', 'Skriv rettelsen uden < og {.'],
  ])('»%s« → »%s« is refused with a sentence', (foer, efter, sentence) => {
    expect(() => correct(foer, efter)).toThrow(sentence);
  });
});
