import { FORM_FILE, SOURCE_FILE } from '../content/source-text.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, Part } from '../content/library.ts';
import { filesIn } from '../lib/manifest.ts';
import { remember } from '../lib/remember.ts';
import { compare, type Comparison, type Departure } from './compare.ts';
import { readChapter } from './edition.ts';
import { applyForm, compareForm, formOf, readForm, type FormDeparture, type FormEntry, type FormLine } from './form.ts';
import { inHtml, isMark } from './html-form.ts';
import { remarksOf, standsRight, type Remark } from './remarks.ts';
import { officialPieces, type OfficialPiece } from './html.ts';
import { applyLedger } from './ledger.ts';
import { type LedgerEntry } from '../content/schemas/ledger.ts';
import { tokenize, type Fragment, type Opened, type Token } from './stream.ts';

/** The ledger's verdict over one reading of the edition. */
export interface Report {
  parts: Array<Comparison & { part: string }>;
  sourceWords: number;
  sourceFound: number;
  editionWords: number;
  editionFound: number;
  /** words of the source that the ledger leaves out as artefacts */
  droppedWords: number;
  departures: Departure[];
  /** what of the form departs from the record; nothing is said of the form of a part whose words depart */
  form: FormDeparture[];
  /** blocks and marks of the edition that were held against the record */
  formElements: number;
  /** entries of the ledger that fit nowhere in the record */
  misfits: FormEntry[];
  /** notes and corrections that stand in another passage than the one they are about */
  strayed: Remark[];
}

/** Entries by kind, e.g. `{ udeladt: 30, flyttet: 60, … }`. */
export const countKinds = (entries: LedgerEntry[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { slags } of entries) counts[slags] = (counts[slags] ?? 0) + 1;
  return counts;
};

/**
 * Compares a reading of the whole edition with the source as the ledger orders it.
 * @param source the source text
 * @param entries the ledger
 * @param edition the official words of a part, or undefined when the part is missing
 * @throws LedgerError when the ledger does not fit the source
 */
export function account(
  source: string,
  entries: LedgerEntry[],
  edition: (part: string) => Iterable<Fragment> | undefined,
): Report {
  const read = readSource(source, entries);
  return report(
    read,
    [...read.parts].map(([part, tokens]) => ({ part, ...compare(tokens, tokenize(edition(part) ?? [])) })),
  );
}

/** The source as the ledger orders it, by part. */
interface OrderedSource {
  parts: Map<string, Token[]>;
  dropped: string;
}

const ordered = remember<OrderedSource>();
const tokensOf = remember<Token[]>();

const readSource = (source: string, entries: LedgerEntry[]): OrderedSource =>
  ordered('', [source, ...entries], () => {
    const { parts, dropped } = applyLedger(source, entries, SOURCE_FILE);
    return {
      parts: new Map(
        [...parts].map(([part, fragments]) => [
          part,
          tokensOf(
            part,
            fragments.flatMap(({ text, place }) => [text, place.line]),
            () => tokenize(fragments),
          ),
        ]),
      ),
      dropped,
    };
  });

function report(read: OrderedSource, parts: Report['parts']): Report {
  const sum = (pick: (c: Comparison) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return {
    parts,
    sourceWords: sum((c) => c.sourceWords),
    sourceFound: sum((c) => c.sourceFound),
    editionWords: sum((c) => c.editionWords),
    editionFound: sum((c) => c.editionFound),
    droppedWords: tokenize([{ text: read.dropped, place: { file: SOURCE_FILE, line: 1 } }]).length,
    departures: parts.flatMap((part) => part.departures),
    form: [],
    formElements: 0,
    misfits: [],
    strayed: [],
  };
}

const compared = remember<{ words: Comparison; form: FormLine[]; remarks: Remark[] }>();

/** First proof: over `content/`. A part is compared again when its file, that of a recommendation in it or its source is another: a tree is parsed from its whole file. */
export function accountContent(library: Library, root = '.'): Report {
  const read = readSource(readFileSync(join(root, SOURCE_FILE), 'utf8'), library.ledger);
  const byPart = new Map(library.parts.map((part) => [part.part, part]));
  const inserted = (part: Part | undefined) =>
    part?.anchors.flatMap(({ kind, id }) =>
      kind === 'recommendation' ? (library.recommendations.get(Number(id.replace('anbefaling-', '')))?.tree ?? []) : [],
    ) ?? [];
  const parts = [...read.parts].map(([id, source]) => {
    const part = byPart.get(id);
    return {
      part: id,
      ...compared(id, [source, part?.tree, ...inserted(part)], () => {
        const opened: Opened[] = [];
        const edition = tokenize(part ? readChapter(part, library.recommendations) : [], opened);
        return { words: compare(source, edition), form: formOf(opened, source), remarks: remarksOf(opened, source) };
      }),
    };
  });
  const found = report(
    read,
    parts.map(({ part, words }) => ({ part, ...words })),
  );
  const record = applyForm(readForm(readFileSync(join(root, FORM_FILE), 'utf8')), library.ledger, (entry) =>
    found.misfits.push(entry),
  );
  // A place in the source is known by the words: where they depart, there is nothing to compare.
  for (const { part, words, form, remarks } of parts)
    if (words.departures.length === 0) {
      found.form.push(...compareForm(record.get(part) ?? [], form));
      found.formElements += form.length;
      found.strayed.push(...remarks.filter((one) => !standsRight(one, library.ledger)));
    }
  return found;
}

const plain = (tokens: Token[]): string => ` ${tokens.map((token) => token.raw.replace(/\n/g, ' ')).join(' ')} `;

/** Most pages of the follow-up repeat nothing official: they need not be parsed to know it. */
function piecesOf(file: string): OfficialPiece[] {
  const html = readFileSync(file, 'utf8');
  return html.includes('data-kilde') ? officialPieces(html, file) : [];
}

const unmarked = (opened: Opened[]): Opened[] => opened.filter(({ kind }) => !isMark(kind));

/** A mark that the source has not, and the words from it on. */
const markDeparture = ({ kind, place, token }: Opened, tokens: Token[]): FormDeparture => ({
  published: [],
  edition: [`${kind}: ${plain(tokens.slice(token, token + 12)).trim()}`],
  before: undefined,
  place,
});

/** The title of a recommendation has the level that its page gives it. */
const titled = <T extends FormLine>(line: T, index: number): T =>
  index === 0 ? { ...line, text: line.text.replace(/overskrift \d$/, 'overskrift') } : line;

/** The recommendations and short forms of a part, as pages that show one of them whole must have it; by the name of the piece. */
function wholeForms(record: string[], source: Token[]): Array<[piece: string, { source: Token[]; form: string[] }]> {
  return record.flatMap((line, index) => {
    const [, start, dots = '', name, number] = /^(\S+) ((?:· )*)(anbefaling|kortform) (\d+)/.exec(line) ?? [];
    if (!name) return [];
    const after = record.findIndex(
      (other, at) => at > index && !/^\S+ ((?:· )*)/.exec(other)![1]!.startsWith(`${dots}· `),
    );
    const form = inHtml(
      record.slice(index, after < 0 ? undefined : after).map((one) => one.replace(` ${dots}`, ' ')),
      source,
    )
      .slice(1)
      .map((one, at) => titled({ text: one.replace(' · ', ' '), place: { file: '', line: 1, column: 1 } }, at).text);
    const from = source.findIndex(({ place }) => String(place.line) === start);
    return [[`${name}-${number}`, { source: source.slice(from), form }] as const];
  });
}

/** A part as its page has it. */
interface PageText {
  words: Comparison;
  tokens: Token[];
  opened: Opened[];
}

/**
 * Second proof: over the built site. The pages of the text, in order, are the text once (their elements named by the part),
 * word for word and block for block; every other element of official text repeats a piece of it identically, and a whole
 * recommendation or short form has its form too. Nothing official is set apart by a mark that the source has not.
 * @param dist folder of the built site
 */
export function accountSite(library: Library, dist: string, root = '.'): Report {
  const read = readSource(readFileSync(join(root, SOURCE_FILE), 'utf8'), library.ledger);
  const record = applyForm(readForm(readFileSync(join(root, FORM_FILE), 'utf8')), library.ledger, () => {});
  const pageOf = (path: string) => join(dist, path, 'index.html');
  const files = filesIn(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(dist, name));
  const own = new Map(library.parts.map((part) => [pageOf(part.path), part.part]));
  // Only the pages of the text are kept; each of the others is read, compared and let go.
  const pages = new Map(files.filter((file) => own.has(file)).map((file) => [file, piecesOf(file)]));
  const text = new Map<string, PageText>();
  for (const [part, source] of read.parts) {
    const page = library.parts.find((one) => one.part === part);
    const pieces = (page && pages.get(pageOf(page.path))) ?? [];
    const opened: Opened[] = [];
    const tokens = tokenize(
      pieces.flatMap((piece) => (piece.name === part ? piece.fragments : [])),
      opened,
    );
    text.set(part, { words: compare(source, tokens), tokens, opened });
  }
  const found = report(
    read,
    [...text].map(([part, { words }]) => ({ part, ...words })),
  );
  const lines = new Map([...record].map(([part, all]) => [part, inHtml(all, read.parts.get(part) ?? [])]));
  for (const [part, { words, opened }] of text)
    // A place in the source is known by the words: where they depart, there is nothing to compare.
    if (words.departures.length === 0) {
      const form = formOf(unmarked(opened), read.parts.get(part)!);
      found.form.push(...compareForm(lines.get(part) ?? [], form));
      found.formElements += form.length;
    }
  const wholes = new Map([...record].flatMap(([part, all]) => wholeForms(all, read.parts.get(part) ?? [])));
  // A part at a time: the words of the whole text, each with its place, are many times larger than the text.
  const whole = [...text.values()].map(({ tokens }) => plain(tokens)).join('');
  for (const file of files)
    for (const piece of pages.get(file) ?? piecesOf(file)) {
      const opened: Opened[] = [];
      const tokens = tokenize(piece.fragments, opened);
      found.form.push(...opened.filter(({ kind }) => isMark(kind)).map((mark) => markDeparture(mark, tokens)));
      if (piece.name === own.get(file)) continue;
      if (!whole.includes(plain(tokens))) {
        found.departures.push({
          kind: 'ændret',
          source: `(stykket ${piece.name} gentages ikke ordret)`,
          edition: plain(tokens).trim().slice(0, 400),
          editionPlace: tokens[0]?.place,
        });
        continue;
      }
      const known = wholes.get(piece.name);
      if (!known) continue;
      const form = formOf(unmarked(opened), known.source);
      found.form.push(...compareForm(known.form, form.map(titled)));
      found.formElements += form.length;
    }
  return found;
}
