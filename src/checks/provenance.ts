import type { Proposals, Update } from '../content/library.ts';
import { fileStart, problem, type Check, type Problem, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { range } from '../content/schemas/ledger.ts';
import { remember } from '../lib/remember.ts';
import { find, passages, SHORTEST, type Fingerprint, type Range } from '../provenance/fingerprint.ts';
import { within, wordsOf } from '../provenance/words.ts';
import { checkAmounts, checkSameMoney } from './amounts.ts';
import { checkQuotations } from './quotations.ts';
import { checkOrder, checkStated } from './stated.ts';

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
  for (const proposals of reading.library.proposals) yield* checkProposals(reading, proposals);
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

function* checkProposals({ library, spots }: Reading, { file, proposals }: Proposals): Check {
  const at = spots.get(file)!;
  // Where one is missing, all after it are moved: the first says it.
  const out = proposals.findIndex(({ proposal }, index) => proposal !== index + 1);
  if (out >= 0)
    yield problem(at(['proposals', out, 'proposal']), 'forslag-raekke', {
      nummer: String(proposals[out]!.proposal),
      ventet: String(out + 1),
    });
  for (const [index, { text, source, lines }] of proposals.entries()) {
    const fingerprint = library.fingerprints.get(source);
    if (fingerprint)
      yield* checkClaim({ felt: 'text', text, path: ['proposals', index, 'text'] }, range(lines), fingerprint, at);
  }
}
