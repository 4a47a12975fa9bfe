import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { parse } from 'yaml';
import { Failure } from '../lib/failure.ts';
import { yamlLine } from '../content/schema-issue.ts';
import { parts } from '../fidelity/ledger.ts';
import { type LedgerEntry } from '../content/schemas/ledger.ts';
import { accountContent } from '../fidelity/report.ts';
import { SOURCE_FILE } from '../content/source-text.ts';
import { shortForms } from '../text/short-forms.ts';
import { today } from '../site/date.ts';
import { written, type Library, type Part, type Recommendation } from '../content/library.ts';
import type { ChapterData } from '../content/schemas/chapter.ts';
import type { RecommendationData } from '../content/schemas/recommendation.ts';
import { parseMdx } from '../content/mdx.ts';
import { sourceFile } from '../content/source-file.ts';
import { answer, type Answers, type Question } from './answers.ts';
import { markErratum } from './mark-erratum.ts';
import { narrower, sourceEntries, type SourceEntry } from './source-entries.ts';
import type { Change } from './trial.ts';

type Text = Part | Recommendation;

/** What must be known of a correction. */
export const erratumQuestions = (): Question[] => [
  {
    flag: 'foer',
    label: 'Ordene, som de står nu',
    ask: 'Hvad står der nu? Skriv eller kopiér ordene, som de står: gerne et par ord omkring fejlen.',
    takes: 'ordene, som de står nu',
  },
  {
    flag: 'efter',
    label: 'Ordene, som de skal stå',
    ask: 'Hvad skal der stå i stedet?',
    takes: 'ordene, som de skal stå',
    refuse: (text, given) => (text === answer(given, 'foer') ? 'Det er det samme, som står der nu.' : undefined),
  },
  {
    flag: 'hvorfor',
    label: 'Hvorfor',
    ask: 'Hvorfor? Én sætning, som læserne ser ved rettelsen.',
    takes: 'hvorfor, i én sætning; læserne ser den',
    refuse: (text) => (text.length < 8 ? 'Skriv en hel sætning.' : undefined),
  },
  {
    flag: 'fil',
    label: 'Hvor ordene står',
    rare: true,
    ask: 'Står ordene flere steder, så skriv sidens adresse, fx /anbefaling/22/.',
    takes: 'filen eller sidens adresse, når ordene står flere steder',
    otherwise: () => '',
  },
];

/**
 * A correction of the official text: the words in the edition, an entry of the ledger that shows readers when, what and why,
 * and the mark where it is shown.
 * @throws Failure when the words are not found, stand in several places, or are not the official text
 */
export function newErratum(answers: Answers, library: Library, root = '.', day = today()): Change {
  // A copy from the site carries its no-break spaces.
  const [before, after] = [answer(answers, 'foer'), answer(answers, 'efter')].map((text) =>
    text.replace(/\s+/g, ' '),
  ) as [string, string];
  const { text: one, raw, at } = place(before, answer(answers, 'fil'), library, root);
  const edited = raw.slice(0, at) + after + raw.slice(at + before.length);
  const entries = account(library, one, edited, before, after, root);
  const change: Change = new Map([[one.file, edited]]);
  for (const { linjer } of entries) {
    const line = Number(linjer);
    const short = partOf(line) === shortForms(library.parts)?.part && 'shortText' in one ? one : undefined;
    if (short) markShortForm(change, short, line, library, root);
    else change.set(one.file, markErratum(one.file, change.get(one.file)!, changedEnd(before, after, at), line));
  }
  for (const entry of entries)
    addEntry(change, { slags: 'rettet', ...entry, hvorfor: answer(answers, 'hvorfor'), dato: day }, root);
  return change;
}

/** Where the words that differ end, in the corrected text. */
function changedEnd(before: string, after: string, at: number): number {
  const [, changed = after] = narrower(before, after).at(-1) ?? [];
  return at + after.lastIndexOf(changed) + changed.length;
}

/** The one place in the official text where the words stand. */
function place(words: string, where: string, library: Library, root: string): { text: Text; raw: string; at: number } {
  const file = where.startsWith('/') ? sourceFile(where, library) : where || undefined;
  const all: Text[] = [...library.parts, ...library.recommendations.values()];
  if (where && !all.some((one) => one.file === file))
    throw new Failure(
      `${where} er ikke en fil eller side med den officielle tekst. Skriv fx /anbefaling/22/ eller content/kapitler/11-boern-og-unge.mdx.`,
    );
  const found = all
    .filter((one) => !file || one.file === file)
    .flatMap((text) => {
      const raw = readFileSync(join(root, text.file), 'utf8');
      return occurrences(raw, words).map((at) => ({ text, raw, at }));
    });
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new Failure(
      `»${words}« står ikke ${where ? `i ${where}` : 'i den officielle tekst'}. Skriv ordene præcis, som de står, uden fodnotetal.`,
    );
  const places = [...new Set(found.map((one) => one.text.file))].slice(0, 6);
  throw new Failure(
    `»${words}« står ${found.length} steder: ${places.join(', ')}. Skriv flere af ordene omkring fejlen${places.length > 1 ? ', eller sig, hvilken fil eller side det er (--fil)' : ''}.`,
  );
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** The corrections of the source that make it say what the edition now says; the comparison itself is the judge. */
function account(
  library: Library,
  one: Text,
  edited: string,
  before: string,
  after: string,
  root: string,
): SourceEntry[] {
  const changed = withText(library, one, edited);
  const lines = readFileSync(join(root, SOURCE_FILE), 'utf8').split('\n');
  const departures = (entries: SourceEntry[]) =>
    accountContent(
      {
        ...changed,
        ledger: [
          ...library.ledger,
          ...entries.map((entry): LedgerEntry => ({ slags: 'rettet', hvorfor: 'rettelse', ...entry })),
        ],
      },
      root,
    ).departures;
  const accepted: SourceEntry[] = [];
  let left = departures([]);
  if (left.length === 0)
    throw new Failure(
      `»${before}« er ikke den officielle ordlyd. Ret den direkte i ${one.file}; den kræver ingen rettelse i regnskabet.`,
    );
  while (left.length > 0) {
    const line = left[0]!.sourcePlace?.line ?? 1;
    const next = [...sourceEntries(lines, line, before, after)]
      .map((entry) => ({ entry, left: departures([...accepted, entry]) }))
      .find((trial) => trial.left.length < left.length);
    if (!next)
      throw new Failure(
        `kilden deler ordene over flere linjer (omkring linje ${line}: »${lines[line - 1]?.trim()}«). Ret færre ord ad gangen, helst ét.`,
      );
    accepted.push(next.entry);
    left = next.left;
  }
  return accepted;
}

/** The library as it would be with another text in one of its files. @throws Failure when the text cannot be read */
function withText(library: Library, one: Text, edited: string): Library {
  try {
    const { tree, yaml } = parseMdx(one.file, edited);
    if (!('shortText' in one)) {
      const now: Part = { ...one, ...written('kapitler', one.file, parse(yaml) as ChapterData, tree) };
      return { ...library, parts: library.parts.map((part) => (part === one ? now : part)) };
    }
    const now = written('anbefalinger', one.file, parse(yaml) as RecommendationData, tree);
    const shortTitle = now.shortTitle ?? now.title;
    return { ...library, recommendations: new Map(library.recommendations).set(one.number, { ...now, shortTitle }) };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new Failure('med de ord kan filen ikke læses. Skriv rettelsen uden < og {.');
  }
}

const partOf = (line: number): string => parts.filter((one) => one.line <= line).at(-1)!.part;

/** The short form stands in a chapter, though its words are the recommendation's fields. */
function markShortForm(change: Change, { number }: Recommendation, line: number, library: Library, root: string): void {
  const { file } = shortForms(library.parts)!;
  const text = change.get(file) ?? readFileSync(join(root, file), 'utf8');
  change.set(
    file,
    text.replace(`<Kortform nummer={${number}} />`, (form) => `${form}\n\n<Rettelse linje={${line}} />`),
  );
}

function addEntry(
  change: Change,
  { slags, linjer, tekst, til, hvorfor, dato, foer, efter }: Extract<LedgerEntry, { slags: 'rettet' }>,
  root: string,
): void {
  const folder = 'content/original/regnskab';
  const file = `${folder}/${readdirSync(join(root, folder)).find((name) => name.startsWith(partOf(Number(linjer))))}`;
  const quoted = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`  ${name}: ${JSON.stringify(value)}`];
  const entry = [
    `- ${yamlLine('slags', slags)}`,
    ...quoted('linjer', linjer),
    ...quoted('tekst', tekst),
    ...quoted('til', til),
    ...quoted('foer', foer),
    ...quoted('efter', efter),
    ...quoted('hvorfor', hvorfor),
    ...quoted('dato', dato),
  ].join('\n');
  const text = change.get(file) ?? readFileSync(join(root, file), 'utf8');
  change.set(file, `${text.trimEnd()}\n${entry}\n`.replace(/^\n/, ''));
}
