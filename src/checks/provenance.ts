import { visit } from 'unist-util-visit';
import type { Update } from '../content/library.ts';
import { fileStart, problem, type Check, type Problem, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { range } from '../content/schemas/ledger.ts';
import { inKroner, type Amount } from '../followup/money.ts';
import { remember } from '../lib/remember.ts';
import { danish, whyNotAmount } from '../provenance/amount.ts';
import { find, passages, SHORTEST, type Fingerprint, type Range } from '../provenance/fingerprint.ts';
import { run, within, wordsOf } from '../provenance/words.ts';
import { days, describeDate, type SourceDate } from '../site/date.ts';

type At = (path: PropertyKey[]) => Spot;

/** Words that a file says stand in a source. */
interface Claim {
  felt: string;
  text: string;
  path: PropertyKey[];
}

/**
 * Each claim of the follow-up stands in its source, is as old as its source, and its figures are what they are said to be.
 * @param source the publication's own text, which an update may quote too
 */
export function* checkProvenance(reading: Reading, day: string, source: string): Check {
  const { library, spots } = reading;
  const bySlug = new Map(library.updates.map((update) => [update.slug, update]));
  for (const update of library.updates) {
    const at = spots.get(update.file)!;
    const fingerprint = library.fingerprints.get(update.source);
    yield* checkOrder(update, bySlug.get(update.supersededBy ?? ''), at);
    yield* checkAmounts(update, at);
    if (fingerprint)
      yield* provenBefore(update.file, [at, fingerprint], () => [
        ...checkUpdate(update, fingerprint, at),
        ...checkQuotations(update, fingerprint, source, at),
      ]);
  }
  yield* checkFingerprints(reading);
  yield* checkStated(reading, day);
  yield* checkSameMoney(reading);
  yield* checkCrosswalk(reading);
  for (const name of library.fingerprints.keys())
    if (!library.sources.has(name) && !isUnread(reading, `content/kilder/${name}.yaml`))
      yield problem(fileStart(`content/fingeraftryk/${name}.yaml`), 'fingeraftryk-uden-kilde', { navn: name });
}

/** Lines are numbered by the fingerprint: without it nobody can say what stands there. */
function* checkFingerprints(reading: Reading): Check {
  const { library } = reading;
  const unproven = library.updates.filter(({ source, lines }) => lines && !library.fingerprints.has(source));
  for (const [id, updates] of Map.groupBy(unproven, ({ source }) => source)) {
    const source = library.sources.get(id);
    if (source && !isUnread(reading, `content/fingeraftryk/${id}.yaml`))
      yield problem(fileStart(source.file), 'fingeraftryk-mangler', {
        navn: id,
        antal: updates.length === 1 ? 'Én opfølgning' : `${updates.length} opfølgninger`,
        første: updates[0]!.file,
      });
  }
}

const provenBefore = remember<Problem[]>();

const span = ({ date, until }: SourceDate): [string, string] => [days(date)[0], days(until ?? date)[1]];

/**
 * A source speaks on its own day; where that is only known as a period, within it. When several updates say another day than
 * their source, it is the source's description that was changed, and that is told once.
 */
function* checkStated({ library, spots }: Reading, day: string): Check {
  const other = library.updates.filter(({ source, stated }) => {
    const document = library.sources.get(source);
    // What has not happened yet is told already.
    if (!document || days(stated.date)[0] > day) return false;
    const [from, to] = span(stated);
    const [first, last] = span(document.date);
    return from < first || to > last;
  });
  for (const [id, updates] of Map.groupBy(other, ({ source }) => source)) {
    const { date, file } = library.sources.get(id)!;
    const kildedato = describeDate(date);
    if (updates.length > 1)
      yield problem(spots.get(file)!(['date']), 'kilde-skiftet', {
        kildedato,
        antal: String(updates.length),
        dato: describeDate(updates[0]!.stated),
        fil: file,
      });
    else
      yield problem(spots.get(updates[0]!.file)!(['stated', 'date']), 'sagt-dato', {
        dato: describeDate(updates[0]!.stated),
        kildedato,
        stated: `{ date: "${date.date}"${date.until ? `, until: "${date.until}"` : ''} }`,
        kilde: id,
      });
  }
}

/** Further from the day it was spoken of than a plan reaches, or a memory: a slip in the year. */
const FARTHEST = { back: 60, ahead: 40 };

function* checkOrder({ stated, event }: Update, newer: Update | undefined, at: At): Check {
  if (newer && span(newer.stated)[1] < span(stated)[0])
    yield problem(at(['supersededBy']), 'afloest-af-aeldre', {
      anden: newer.slug,
      andendato: describeDate(newer.stated),
      dato: describeDate(stated),
    });
  for (const field of ['date', 'until'] as const) {
    const dato = event?.[field];
    if (!dato) continue;
    const years = Number(dato.slice(0, 4)) - Number(stated.date.slice(0, 4));
    if (years > FARTHEST.ahead || -years > FARTHEST.back)
      yield problem(at(['event', field]), 'dato-langt-vaek', { dato, aar: String(Math.abs(years)) });
  }
}

function* checkAmounts({ amounts, quote = '' }: Update, at: At): Check {
  for (const [index, amount] of amounts.entries()) {
    const grund = whyNotAmount(amount, quote);
    if (grund) yield problem(at(['amounts', index]), 'beloeb-tal', { grund });
  }
}

const sum = ({ value, unit }: Amount): string => `${danish(value)} ${unit}`;

function* checkSameMoney({ library, spots }: Reading): Check {
  const first = new Map<string, { update: Update; amount: Amount; worth: string }>();
  for (const update of library.updates)
    for (const [index, amount] of update.amounts.entries()) {
      // A figure that is not its own words is told already.
      if (!amount.sameMoney || whyNotAmount(amount, update.quote ?? '')) continue;
      const worth = String(inKroner(amount) ?? `${amount.value} ${amount.unit}`);
      const known = first.get(amount.sameMoney);
      if (!known) first.set(amount.sameMoney, { update, amount, worth });
      else if (known.worth !== worth)
        yield problem(spots.get(update.file)!(['amounts', index, 'sameMoney']), 'beloeb-samme', {
          navn: amount.sameMoney,
          beloeb: sum(amount),
          andet: sum(known.amount),
          anden: known.update.file,
        });
    }
}

function* checkUpdate(update: Update, fingerprint: Fingerprint, at: At): Check {
  const { quote, statusWord, statusContext, amounts, lines } = update;
  const named = yield* checkLines(lines, quote ?? statusContext ?? statusWord ?? amounts[0]?.text, fingerprint, at);
  if (named === 'wrong') return;
  const standing: string[] = [];
  for (const { felt, text, path } of [
    ...(quote ? [{ felt: 'quote', text: quote, path: ['quote'] }] : []),
    ...(statusContext ? [{ felt: 'statusContext', text: statusContext, path: ['statusContext'] }] : []),
  ]) {
    yield* checkClaim({ felt, text, path }, named, fingerprint, at);
    standing.push(text);
  }
  if (statusWord)
    yield* checkShort(
      { felt: 'statusWord', text: statusWord, path: ['statusWord'] },
      standing,
      named,
      fingerprint,
      at,
      statusContext
        ? 'Skriv ordet, som det står i »statusContext«.'
        : 'Tilføj »statusContext:« med kildens ord omkring statusordet, mindst fire i træk, eller vælg et citat, som rummer det.',
    );
  for (const [index, { text }] of amounts.entries())
    yield* checkShort(
      { felt: 'text', text, path: ['amounts', index, 'text'] },
      standing,
      named,
      fingerprint,
      at,
      'Skriv beløbet, som det står i citatet, eller skriv flere af kildens ord i »text«, fx »150 mio. kr. i 2025«.',
    );
}

/** What stands in »…« in our own text is the source's words, or the publication's: shorter ones may be a name or a word for something. */
function* checkQuotations(update: Update, fingerprint: Fingerprint, source: string, at: At): Check {
  const places: Array<{ text: string; felt: string; spot: Spot }> = [
    { text: update.title, felt: 'title', spot: at(['title']) },
  ];
  visit(update.tree, 'text', ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    places.push({ text: value, felt: 'teksten', spot: { file: update.file, line, column } });
  });
  for (const { text, felt, spot } of places)
    for (const [, quotation = ''] of text.matchAll(/»([^«]*)«/g))
      for (const { text: ord, words } of passages(quotation))
        if (words.length >= SHORTEST && !find(fingerprint, words).lines && !plain(source).includes(run(words)))
          yield problem(spot, 'belaeg-ikke-ordret', {
            ord,
            felt,
            linjer: '',
            forslag: 'Skriv kildens egne ord, som de står, eller fortæl det med dine egne ord uden »…«.',
          });
}

/** The words of a whole text in a row. */
const plain = (text: string): string => rows('', [text], () => run(wordsOf(text)));
const rows = remember<string>();

/** More lines than any point of a source fills: a claim about all of them is a claim about none. */
const MOST_LINES = 200;

/** The lines an update names; undefined when it names none and says nothing that must stand anywhere. */
function* checkLines(
  lines: string | undefined,
  words: string | undefined,
  fingerprint: Fingerprint,
  at: At,
): Generator<Problem, Range | 'wrong' | undefined> {
  const somewhere = (): string => {
    const found = words === undefined ? undefined : passages(words)[0];
    const there = found && found.words.length >= SHORTEST ? find(fingerprint, found.words).lines : undefined;
    return there
      ? `Det står i linje ${shown(there)}: lines: "${shown(there)}".`
      : 'Skriv de linjer, det står på, fx lines: "36-48".';
  };
  if (lines === undefined) {
    if (words === undefined) return undefined;
    yield problem(at(['source']), 'belaeg-linjer', {
      grund: 'Opfølgningen gengiver kildens ord, men siger ikke, på hvilke linjer de står',
      forslag: somewhere(),
    });
    return 'wrong';
  }
  const [from, to] = range(lines);
  const { first, last } = fingerprint;
  if (from <= to && from >= first && to <= last && to - from < MOST_LINES) return [from, to];
  yield problem(at(['lines']), 'belaeg-linjer', {
    grund:
      from > to
        ? `Linjerne »${lines}« slutter, før de begynder`
        : to <= last && from >= first
          ? `Linjerne »${lines}« er ${to - from + 1}: det er ikke ét sted i kilden`
          : `Linjerne »${lines}« findes ikke i kilden: dens tekst står på linje ${first}-${last}`,
    forslag: somewhere(),
  });
  return 'wrong';
}

const shown = ([from, to]: Range): string => (from === to ? String(from) : `${from}-${to}`);

/** Each passage of a claim stands in the lines named. */
function* checkClaim({ felt, text, path }: Claim, named: Range | undefined, fingerprint: Fingerprint, at: At): Check {
  const parts = passages(text);
  for (const { text: ord, words } of parts.length > 0 ? parts : [{ text, words: [] }]) {
    if (words.length < SHORTEST) {
      yield problem(at(path), 'belaeg-for-kort', {
        ord,
        felt,
        forslag: 'Tag flere af kildens ord med: mindst fire i træk, også på hver side af »…«.',
      });
      continue;
    }
    if (find(fingerprint, words, named).lines) continue;
    yield problem(at(path), 'belaeg-ikke-ordret', {
      ord,
      felt,
      linjer: named ? `s linje ${shown(named)}` : '',
      forslag: remedy(ord, words, fingerprint, named),
    });
  }
}

/** What to do about words that do not stand there: they stand elsewhere, or the source goes another way after some of them. */
function remedy(text: string, words: string[], fingerprint: Fingerprint, named: Range | undefined): string {
  const { lines, agree } = find(fingerprint, words);
  if (lines)
    return `Det står i linje ${shown(lines)}. Ret »lines« til "${shown(lines)}", eller skriv det, der står i de linjer, du har skrevet.`;
  const here = find(fingerprint, words, named).agree;
  const most = Math.max(agree, here);
  return most >= SHORTEST
    ? `Kilden begynder ens: »${begin(text, most)}«; derefter står der noget andet. Skriv det, som kilden har det; udelader du noget, så sæt »…«.`
    : 'Skriv kildens egne ord, som de står, eller slet feltet og fortæl det med dine egne ord i teksten.';
}

/** The first words of a text as it is written. */
const begin = (text: string, count: number): string =>
  new RegExp(`^(?:[^\\p{L}\\p{N}]*\\S*[\\p{L}\\p{N}]\\S*){${count}}`, 'u')
    .exec(text)?.[0]
    .replace(/[^\p{L}\p{N}]+$/u, '') ?? text;

/** A few words: they stand within a claim that is proven, or are many enough to be proven themselves. */
function* checkShort(
  claim: Claim,
  standing: string[],
  named: Range | undefined,
  fingerprint: Fingerprint,
  at: At,
  forslag: string,
): Check {
  const words = wordsOf(claim.text);
  if (words.length > 0 && standing.some((text) => passages(text).some((passage) => within(words, passage.words))))
    return;
  if (words.length >= SHORTEST) return yield* checkClaim(claim, named, fingerprint, at);
  yield problem(at(claim.path), 'belaeg-for-kort', { ord: claim.text, felt: claim.felt, forslag });
}

function* checkCrosswalk({ library, spots }: Reading): Check {
  const at = spots.get('content/psykiatriloeftet.yaml');
  if (!at) return;
  for (const [index, { text, source, lines }] of library.crosswalk.entries()) {
    const fingerprint = library.fingerprints.get(source);
    if (fingerprint) yield* checkClaim({ felt: 'text', text, path: [index, 'text'] }, range(lines), fingerprint, at);
  }
}
