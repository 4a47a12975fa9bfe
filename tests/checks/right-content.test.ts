import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { newErratum } from '../../src/editing/new-erratum.ts';
import type { Change } from '../../src/editing/trial.ts';
import { publishedNow } from '../support/published.ts';

/*
 * What breaks a promise is refused (mutations.test.ts, wrong-content.test.ts); what keeps it must pass every rule, also those
 * that nobody thought of when they were written. All of it is added at once.
 */
const DAY = '2061-11-23';
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oplæg '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const add = (change: Change): void => {
  for (const [file, text] of change) writeFileSync(join(root, file), text);
};
const edit = (file: string, alter: (text: string) => string): void => {
  const before = readFileSync(join(root, 'content', file), 'utf8');
  const after = alter(before);
  if (after === before) throw new Error(`prøven ændrer ikke ${file}`);
  writeFileSync(join(root, 'content', file), after);
};
const update = (name: string, fields: string, text: string): void => {
  const file = `content/opfoelgning/${name}.mdx`;
  if (existsSync(join(root, file))) throw new Error(`${file} er der allerede`);
  add(new Map([[file, `---\n${fields.trim()}\n---\n\n${text}\n`]]));
};

const REFERAT = 'source: raad-2060-03-04\nstated: { date: "2060-03-04" }\nplace: "punkt 3"';

/** Everything that an editor may rightly add. */
function everything(): void {
  // A source that the machine has not read, and what it says.
  add(
    new Map([
      [
        'content/kilder/raad-2060-03-04.yaml',
        `title: "Referat af 12. møde i Nationalt råd for psykiske lidelser og mental sundhed"
kind: "Referat af rådsmøde"
publisher: "Sundhedsstyrelsen"
date: { date: "2060-03-04" }
dateBasis: "Mødedatoen er trykt i referatets hoved."
perspective: rådsreferat
summary:
  - "Status på særlige pladser i regionerne."
links:
  - { title: "Rådets side", url: "https://www.sst.dk/da/raad" }
`,
      ],
    ]),
  );
  // Hospitals, universities and places are nobody's private name; a table, a list and links are text.
  update(
    '2060-03-04-nyt-afsnit-i-aarhus',
    `title: "Aarhus Universitetshospital: nyt afsnit for spiseforstyrrelser"
scope: anbefaling
kind: Status
recommendations:
  - { number: 23, confidence: mulig }
${REFERAT}
why: "Kilden nævner spiseforstyrrelser, men ikke anbefalingen."`,
    `Aarhus Universitetshospital åbnede i 2059–2060 et afsnit for voksne med spiseforstyrrelser. Rigshospitalet, Syddansk Universitet og Bispebjerg Hospital deltager (se [anbefaling 23](/anbefaling/23/) og [styrelsens side](https://www.sst.dk/)).

| År | Pladser |
| --- | ---: |
| 2059 | 12 |
| 2060 | 18 |

Afsnittet tager imod fra:

- Region Midtjylland
- Region Nordjylland.`,
  );
  // Two sources that disagree, and one that has been overtaken.
  update(
    '2060-03-04-afsnittet-er-ikke-aabnet',
    `title: "Rådet: afsnittet i Aarhus er endnu ikke åbnet"
scope: anbefaling
kind: Opmærksomhedspunkt
recommendations:
  - { number: 23, confidence: mulig }
${REFERAT}
contradicts: [2060-03-04-nyt-afsnit-i-aarhus]
why: "Det samme afsnit som i den anden oplysning."`,
    'Et medlem oplyste, at afsnittet venter på ansættelser. »Vi er ikke i mål,« sagde formanden om pladserne.',
  );
  for (const [name, more] of [
    ['2060-03-04-midler-varsles', '\nsupersededBy: 2060-03-04-midler-fordeles'],
    ['2060-03-04-midler-fordeles', ''],
  ] as const)
    update(
      name,
      `title: "Midler til nye pladser${more ? ' varsles' : ' fordeles'}"
scope: tema
kind: Bevilling
themes: [boern-og-unge]
event: { date: "2060", text: "foråret 2060" }
${REFERAT}
amounts:
  - { text: "1,5 mia. kr.", value: 1.5, unit: "mia. kr.", purpose: "nye pladser", sameMoney: nye-pladser-2060 }${more}`,
      `Der er 1,5 mia. kr. til nye pladser. Fordelingen er ${more ? 'ikke kendt' : 'besluttet for fire regioner'}.`,
    );
  // A word of the source's, quoted from the lines where it stands.
  update(
    '2024-05-07-proeve-i-tre-kommuner',
    `title: "Tre kommuner afprøver afklaringspladser i socialpsykiatrien"
scope: anbefaling
kind: Afprøvning
recommendations:
  - { number: 30, confidence: sandsynlig }
stated: { date: "2024-05-07" }
source: raad-2024-05-07
place: "punkt 2"
lines: "36-48"
quote: "Afprøvning af afklaringspladser: Faaborg-Midtfyn, Roskilde og Aarhus"`,
    'Afklaringspladser afprøves i de tre kommuner, der er nævnt i referatet.',
  );
  // The ledger grows: a correction today, a note that has ended, and one in its place.
  add(
    newErratum(
      {
        foer: ['Alt for mange børn, unge'],
        efter: ['For mange børn, unge'],
        hvorfor: ['Styrelserne har rettet sætningen.'],
      },
      readLibrary(root),
      root,
      DAY,
    ),
  );
  edit('original/regnskab/06-status-paa-omraadet.yaml', (text) =>
    text.replace(
      /(- slags: note\n {2}linjer: "(\d+).*\n(?: {2}.*\n)+)/,
      (entry, _, line: string) =>
        `${entry}  ophoert: { dato: "${DAY}", hvorfor: "noten er skrevet kortere" }
- slags: note
  linjer: "${line}"
  tekst: "Sådan står det i kilden."
  hvorfor: "kortere end før"\n`,
    ),
  );
}

test('what is right passes every rule, without as much as a warning', () => {
  everything();
  expect(checkContent(root, DAY, [publishedNow()])).toEqual([]);
});

test('and without a history', () => {
  expect(checkContent(root, DAY, [])).toEqual([]);
});

test('a form that was published wrongly is another by the entry that the message itself proposes', () => {
  const chapter = 'kapitler/11-boern-og-unge.mdx';
  const ledger = 'original/regnskab/11-boern-og-unge.yaml';
  const split = (text: string): string => text.replace(/(?<=\n)- ([^\n]+)\n- ([^\n]+)\n\n/, '- $1\n\n- $2\n\n');
  edit(chapter, split);
  const found = checkContent(root, DAY, [publishedNow()]).filter(({ rule }) => rule === 'form-aendret');
  expect(found).toHaveLength(1);
  const [, entry = ''] = /skriv i regnskabet: (- \{.*\})$/.exec(found[0]!.detail['post'] ?? '') ?? [];
  edit(ledger, (text) => `${text}${entry.replace('hvorfor: "…"', 'hvorfor: "Punkterne står med luft imellem."')}\n`);
  expect(checkContent(root, DAY, [publishedNow()]).map(({ rule }) => rule)).toEqual([]);
});
