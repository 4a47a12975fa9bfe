import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerChanges } from '../../src/changes/compare.ts';
import { changeReport } from '../../src/changes/report.ts';
import type { CollectionName } from '../../src/content/collections.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { GOOD } from '../checks/wrong-content.ts';
import { some } from '../support/thorough.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ændringer '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const NEW = 'content/opfoelgning/2024-05-07-proeve.mdx';
const before = readLibrary();
const [update] = [...before.updates].filter(
  ({ recommendations, supersededBy, sameAs }) => recommendations.length === 1 && !supersededBy && !sameAs,
);
const { file, slug } = update!;
const about = `Anbefaling ${update!.recommendations[0]!.number}`;

/** The report of what is different after a change to the copy; then the copy is put back. */
function report(change: (at: (path: string) => string) => void): string {
  change((path) => join(root, path));
  try {
    return changeReport(readerChanges(before, readLibrary(root)), []);
  } finally {
    rmSync(join(root, 'content'), { recursive: true });
    cpSync('content', join(root, 'content'), { recursive: true });
  }
}

const edit = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`»${from}« står ikke i ${path}.`);
  writeFileSync(path, edited);
};

test('nothing altered is said', () => {
  expect(report(() => {})).toBe('## Hvad læserne vil se ændret\n\nIngen ændringer i indholdet.\n');
});

test('a new update stands under its recommendation', () => {
  expect(report((at) => writeFileSync(at(NEW), GOOD))).toBe(
    '## Hvad læserne vil se ændret\n\n**Anbefaling 22: 1 ny opfølgning**\n- »Rådet drøftede forebyggelse af tvang« (Status, 7. maj 2024)\n',
  );
});

test('an altered update is told by its words and fields', () => {
  const said = report((at) => {
    edit(at(file), /^title: "/m, 'title: "Nu: ');
    edit(at(file), /^place: .*$/m, 'place: "side 99"');
  });
  expect(said).toContain(`**${about}: 1 ændret opfølgning**`);
  expect(said).toMatch(/: .*»?Nu:.*; sted i kilden$/m);
});

test('a removed update, and one whose file has another name, are not taken for new ones', () => {
  expect(report((at) => rmSync(at(file)))).toContain(`**${about}: 1 opfølgning fjernet**`);
  const said = report((at) => renameSync(at(file), at(file.replace(slug, `${slug}-igen`))));
  expect(said).toContain(`**${about}: 1 opfølgning har fået en ny adresse**`);
  expect(said).toContain(`: /opfoelgning/${slug}/ → /opfoelgning/${slug}-igen/`);
  expect(said).not.toMatch(/ny opfølgning|fjernet/);
});

test('a source alone, a word of the official text, and a fact about a recommendation', () => {
  expect(
    report((at) => edit(at('content/kilder/raad-2024-05-07.yaml'), /^publisher: .*$/m, 'publisher: "Rådet"')),
  ).toContain('**Kilder: 1 ændret kilde**');
  expect(
    report((at) => edit(at('content/kapitler/11-boern-og-unge.mdx'), 'Alt for mange børn', 'For mange børn')),
  ).toContain('**Kapitel 11: teksten er ændret**\n- »Alt for« → »For«');
  expect(report((at) => edit(at('content/anbefalinger/22.mdx'), 'related: [16]', 'related: []'))).toContain(
    '**Anbefaling 22: beslægtede anbefalinger er ændret**\n- beslægtede anbefalinger: 16 → ingen',
  );
});

/** A change of each kind of content, and how its report begins. A lock of addresses is nothing that readers see. */
const ofEachKind: Record<
  Exclude<CollectionName, 'permalinks' | 'resumeer'>,
  [file: string, from: RegExp, to: string, said: string]
> = {
  kapitler: ['kapitler/11-boern-og-unge.mdx', /Alt for mange børn/, 'For mange børn', 'Kapitel 11: teksten er ændret'],
  anbefalinger: ['anbefalinger/22.mdx', /^theme: .*$/m, 'theme: sammenhaeng', 'Anbefaling 22: tema er ændret'],
  opfoelgning: [file.replace('content/', ''), /^title: "/m, 'title: "Nu: ', `${about}: 1 ændret opfølgning`],
  sider: ['sider/om.mdx', /I januar 2022/, 'I 2022', 'Siden /om/: teksten er ændret'],
  kilder: ['kilder/raad-2024-05-07.yaml', /^publisher: .*$/m, 'publisher: "Rådet"', 'Kilder: 1 ændret kilde'],
  fingeraftryk: [
    'fingeraftryk/input-udsatte-2024.yaml',
    /^sha256: "./m,
    'sha256: "0',
    'Kilder: hvad maskinen har efterprøvet, er ændret',
  ],
  regnskab: [
    'original/regnskab/06-status-paa-omraadet.yaml',
    /^- slags: udeladt$/m,
    '- slags: udeladt\n  linjer: "2724"\n  hvorfor: "Sidetal fra sidens kant"\n- slags: udeladt',
    'Regnskabet over afvigelser fra kilden: 1 ny post',
  ],
  temaer: ['temaer.yaml', /name: Sammenhæng/, 'name: Bedre sammenhæng', 'Temaer: listen er ændret'],
  facetter: ['facetter.yaml', /navn: Staten/, 'navn: Stat', 'Aktører og målgrupper: listen er ændret'],
  forslag: [
    'forslag/psykiatriloeftet.yaml',
    /confidence: sikker/,
    'confidence: mulig',
    'Andres forslag: listen er ændret',
  ],
  henvisninger: ['henvisninger.yaml', /hvorfor: "/, 'hvorfor: "Nu: ', 'Henvisninger: listen er ændret'],
  begreber: ['begreber.yaml', /\[afhængighed, /, '[', 'Begreber: listen er ændret'],
  forkortelser: ['forkortelser.yaml', /- \{ forkortelse: ACT.*\n/, '', 'Forkortelser: listen er ændret'],
  soegeord: ['soegeord.yaml', /\[nedtrykt, /, '[', 'Søgeord: listen er ændret'],
  emneord: ['emneord.yaml', /ord: afhængighed, /, 'ord: misbrug af alt, ', 'Emneord: listen er ændret'],
  statusord: ['statusord.yaml', /\[fået i opdrag, /, '[', 'Kildernes statusord: listen er ændret'],
  hjaelp: ['hjaelp.yaml', /\[jeg, /, '[', 'Ord, der viser hjælp: listen er ændret'],
  omdirigeringer: [
    'omdirigeringer.yaml',
    /$/,
    '\n- { fra: /gammel/, til: /om/, dato: 2027-03-01, hvorfor: "Siden er flyttet" }\n',
    'Omdirigeringer: listen er ændret',
  ],
  webudgave: ['webudgave.yaml', /charts: \[3, 4\]/, 'charts: [3]', 'Webudgavens egne valg: ændret'],
  udgivelse: ['udgivelse.yaml', /^subtitle: /m, 'subtitle: Nyt ', 'Oplysninger om udgivelsen: ændret'],
};

test.each(some(Object.entries(ofEachKind), 3))('what is changed in %s is told', (_, [path, from, to, told]) => {
  expect(report((at) => edit(at(`content/${path}`), from, to))).toContain(`\n\n**${told}**`);
});

test('a summary that came is told with its words', () => {
  expect(
    report((at) => {
      mkdirSync(at('content/resumeer'), { recursive: true });
      writeFileSync(
        at('content/resumeer/kapitel-6-en.yaml'),
        'about: kapitel 6\nlanguage: en\nauthor: oversætter\nreviewed: "2026-11-26"\ntext: ["This chapter tells how things are."]\n',
      );
    }),
  ).toContain('**Resuméer: 1 nyt resumé**\n- kapitel 6, på engelsk: This chapter tells how things are.');
});

test('a link or a place of a page of ours that is another is told, also when the words are the same', () => {
  expect(report((at) => edit(at('content/sider/om.mdx'), '(/henvisninger/)', '(/kilder/)'))).toContain(
    '**Siden /om/: links, overskrifter eller byggeklodser er ændret**',
  );
});

test('words of a file cannot become marks, links or mentions in a comment', () => {
  const said = report((at) =>
    writeFileSync(
      at(NEW),
      GOOD.replace('Rådet drøftede forebyggelse af tvang', '@alle [se her](https://eksempel.dk) **vigtigt** <b>'),
    ),
  );
  expect(said).not.toMatch(/@alle|[^\\]\[se|[^\\]<b/);
});

test('the command compares with where a branch began, with what is not committed and not yet added, and refuses an unknown one', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Prøve', '-c', 'user.email=proeve@eksempel.dk', ...args], {
      cwd: root,
      stdio: 'ignore',
      env: clean,
    });
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const run = (branch: string) =>
    spawnSync(process.execPath, [resolve('scripts/aendringer.ts'), branch], {
      cwd: root,
      encoding: 'utf8',
      env: clean,
    });
  expect(run('main')).toMatchObject({
    status: 1,
    stderr: 'Ingen sammenligning: mappen er ikke hentet med git, så der er intet at sammenligne med.\n',
  });
  git('init', '-b', 'main');
  git('add', 'content');
  git('commit', '-m', 'før');
  git('switch', '-c', 'min-aendring');
  writeFileSync(join(root, NEW), GOOD);
  writeFileSync(join(root, 'læsmig.txt'), 'x');
  expect(run('main')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('**Anbefaling 22: 1 ny opfølgning**'),
  });
  expect(run('findes-ikke')).toMatchObject({
    status: 1,
    stdout: '',
    stderr:
      'Ingen sammenligning: grenen »findes-ikke« kendes ikke her. Hent den med git fetch, eller skriv en anden, fx origin/main.\n',
  });
}, 60_000);

test('another form of the official text is told as its words are', () => {
  const said = report((at) => {
    edit(at('content/kapitler/07-udfordringer-og-muligheder.mdx'), '## 7.2. Mål', '### 7.2. Mål');
    edit(
      at('content/kapitler/07-udfordringer-og-muligheder.mdx'),
      /^Der har gennem årene/m,
      '~~Der har~~ gennem årene',
    );
    edit(at('content/anbefalinger/22.mdx'), /^Anvendelsen af/m, '**Anvendelsen** af');
  });
  expect(said).toContain(
    '**Anbefaling 22: formen er ændret**\n- nyt: fed skrift ved »Anvendelsen af tvangsforanstaltninger i«',
  );
  expect(said).toContain(
    '**Kapitel 7: formen er ændret**\n- nyt: overstreget ved »Der har gennem årene«\n- overskrift 2 → overskrift 3 ved »7.2. Mål og temaer«',
  );
  expect(said).not.toContain('teksten er ændret');
});

test('a new departure from the source is told with the words it is about, and so is one that no longer holds', () => {
  const said = report((at) => {
    edit(
      at('content/original/regnskab/06-status-paa-omraadet.yaml'),
      '- slags: udeladt\n  linjer: "3912"\n  hvorfor: "Sidetal fra sidens kant"\n',
      '- slags: udeladt\n  linjer: "3912"\n  hvorfor: "Sidetal fra sidens kant"\n  ophoert: { dato: "2026-11-23", hvorfor: "tallet var tekst" }\n- slags: udeladt\n  linjer: "2724"\n  hvorfor: "Sidetal og kolumnetitel"\n',
    );
  });
  expect(said).toContain(
    '**Regnskabet over afvigelser fra kilden: 1 ny post**\n- udeladt 2724: »aldersgruppen mellem 16 og 34 år.« (Sidetal og kolumnetitel)',
  );
  expect(said).toContain('1 post gælder ikke mere**\n- udeladt 3912: »64« (tallet var tekst)');
});
