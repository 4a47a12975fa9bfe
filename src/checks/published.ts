import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Published } from '../changes/published.ts';
import { derived } from '../lib/derived.ts';
import { PUBLICATION_FILE } from '../site/publication.ts';
import { describeDate, type SourceDate } from '../site/date.ts';
import { APPARATUS, sourcePath } from '../site/address.ts';
import { collectionOf, collections, type CollectionName } from '../content/collections.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { range, type LedgerEntry } from '../content/schemas/ledger.ts';
import { LOCK_FILE, lockSchema, readLock, type Lock } from '../content/schemas/lock.ts';
import { describeEntry, entrySum, inForce, namedEntries } from '../fidelity/entry.ts';
import { lockOf } from '../permalinks/lock.ts';
import { markOf } from '../permalinks/mark.ts';
import { siteAddresses } from '../permalinks/routes.ts';

/**
 * What was published may only grow: the lock over the addresses, the ledger, the list of sources.
 * @param source the source text, for the words that an entry is about
 */
export function* checkPublished(reading: Reading, published: Published[], source: string): Check {
  const reported = new Set<string>();
  for (const state of published)
    for (const one of [
      ...checkLock(reading, state),
      ...checkLedger(reading, state, source),
      ...checkSources(reading, state),
      ...checkFingerprints(reading, state),
      ...checkPublication(reading, state),
    ]) {
      // Two states of the past tell the same loss.
      const key = JSON.stringify([one.file, one.line, one.rule, one.detail['hvad']]);
      if (!reported.has(key)) yield one;
      reported.add(key);
    }
  // Without a history, or when it has the ledger as it is now, the lock says what was published.
  if (!published.some(({ files }) => [...files.keys()].some(isLedger))) yield* checkLockedEntries(reading, source);
}

/** What the YAML files of a state say, each read once. */
const contentOf = derived(
  ({ files }: Published): Map<string, unknown> =>
    new Map([...files].flatMap(([file, text]) => (file.endsWith('.yaml') ? [[file, parse(text)]] : []))),
);

/** The lock as it was, when it is another now. */
const lockAt = derived((state: Published): Lock | undefined => {
  if (!state.files.has(LOCK_FILE)) return undefined;
  const read = lockSchema.safeParse(contentOf(state).get(LOCK_FILE) ?? {});
  return read.success ? readLock(read.data) : undefined;
});

/** All that the present lock and those before it hold: what was published stays published, whatever the file says now. */
export function lockedEver(now: Lock, published: Published[]): Lock {
  const all: Lock = new Map([...now].map(([page, anchors]) => [page, new Map(anchors)]));
  for (const lock of published.map(lockAt))
    for (const [page, anchors] of lock ?? []) {
      const own = all.get(page) ?? new Map<string, string | undefined>();
      for (const [anchor, mark] of anchors) own.set(anchor, mark);
      all.set(page, own);
    }
  return all;
}

const MOST = 4;
const several = (names: string[]): string =>
  names.length > MOST
    ? `${names.slice(0, MOST).join(', ')} og ${names.length - MOST} andre adresser`
    : names.join(', ');

function* checkLock(reading: Reading, state: Published): Check {
  const before = lockAt(state);
  if (!before || isUnread(reading, LOCK_FILE)) return;
  // Of a text that cannot be read nobody knows the addresses.
  const site = reading.unread.length === 0 ? lockOf(siteAddresses(reading.library)) : undefined;
  const lost: string[] = [];
  const remarked: string[] = [];
  for (const [page, anchors] of before) {
    const now = reading.lock.get(page);
    if (!now) lost.push(page);
    for (const [anchor, mark] of now ? anchors : []) {
      const own = now!.get(anchor);
      if (!now!.has(anchor)) lost.push(`${page}#${anchor}`);
      // A passage whose first words were corrected gets a new mark by `npm run permalinks -- tilføj`, and no other.
      else if (own !== mark && site && own !== site.get(page)?.get(anchor)) remarked.push(`${page}#${anchor}`);
    }
  }
  for (const [what, names] of [
    ['har mistet', lost],
    ['har fået et andet aftryk for', remarked],
  ] as const)
    if (names.length > 0)
      yield problem(fileStart(LOCK_FILE), 'udgivet-laas', { hvad: `${what} ${several(names)}`, udgivet: state.commit });
}

const LEDGER = collections.regnskab.path;
const isLedger = (file: string): boolean => collectionOf(file) === 'regnskab';

function* checkLedger(reading: Reading, state: Published, source: string): Check {
  const { library, ledgerPlaces } = reading;
  const before = [...contentOf(state)].filter(([file]) => isLedger(file));
  if (before.length === 0 || isUnread(reading, LEDGER)) return;
  const left = new Set(library.everLedger);
  const unmatched: Array<{ file: string; entry: LedgerEntry }> = [];
  for (const [file, entries] of before)
    for (const entry of (entries ?? []) as LedgerEntry[]) {
      const same = [...left].find((now) => stays(entry, now));
      if (same) left.delete(same);
      else unmatched.push({ file, entry });
    }
  for (const { file, entry } of unmatched) {
    const twin = [...left].find((now) => now.slags === entry.slags && now.linjer === entry.linjer);
    // One that was written anew is told once, as what it was.
    if (twin) left.delete(twin);
    yield problem((twin && ledgerPlaces.get(twin)) ?? fileStart(file), 'udgivet-post', {
      hvad: describeEntry(entry, source),
      nu: twin ? 'står her med andre ord' : 'står her ikke mere',
      hent: `git show ${state.commit}:${file}`,
    });
  }
  // The source never changes and was accounted for whole: what is now left out or moved was read differently when it was published.
  for (const entry of left)
    if (entry.slags !== 'note' && !entry.dato)
      yield problem(ledgerPlaces.get(entry)!, 'udgivet-ny', { hvad: describeEntry(entry, source) });
}

/** Every entry has its address, and the lock holds its sum: one that is gone, or says something else, is known without the past. */
function* checkLockedEntries(reading: Reading, source: string): Check {
  const { library, ledgerPlaces, lock } = reading;
  const locked = lock.get(APPARATUS) ?? new Map<string, string>();
  if (locked.size === 0 || isUnread(reading, LEDGER, LOCK_FILE)) return;
  const entries = new Map(namedEntries(library.everLedger).map(({ id, entry }) => [id, entry]));
  const gone = new Set<string>();
  for (const [id, mark] of locked) {
    // The special references have a rule of their own.
    if (id.startsWith('henvisning-')) continue;
    const entry = entries.get(id);
    if (entry && markOf(entrySum(entry)) === mark) continue;
    if (!entry) gone.add(id.replace(/-.*/, ''));
    yield problem(entry ? ledgerPlaces.get(entry)! : fileStart(fileNear(id, reading)), 'udgivet-post', {
      hvad: entry ? describeEntry(entry, source) : id.replace('-', ' '),
      nu: entry ? 'står her med andre ord' : 'står her ikke mere',
      hent: 'den står i den udgave af projektet, du begyndte med',
    });
  }
  for (const [id, entry] of entries)
    // One that is gone may be this one, with other lines: told already.
    if (!locked.has(id) && !gone.has(entry.slags) && entry.slags !== 'note' && !entry.dato)
      yield problem(ledgerPlaces.get(entry)!, 'udgivet-ny', { hvad: describeEntry(entry, source) });
}

/** The file that an entry which is gone stood in: that of the entry nearest to its line. */
function fileNear(id: string, { library, ledgerPlaces }: Reading): string {
  const line = Number.parseInt(id.replace(/^.*-/, ''), 10);
  const away = (entry: LedgerEntry) => Math.abs(range(entry.linjer)[0] - line);
  const [near] = library.everLedger.toSorted((a, b) => away(a) - away(b));
  return (near && ledgerPlaces.get(near)?.file) ?? LEDGER;
}

/** Whether an entry is as it was published; that it no longer holds may have been added. */
const stays = (before: LedgerEntry, now: LedgerEntry): boolean =>
  isDeepStrictEqual(before, before.ophoert ? now : inForce(now));

/** The id of an entry whose file was published; undefined for a file of another collection. */
const idIn = (name: CollectionName, file: string): string | undefined =>
  collectionOf(file) === name ? basename(file, '.yaml') : undefined;

function* checkSources(reading: Reading, state: Published): Check {
  const { commit } = state;
  const { library, spots } = reading;
  if (isUnread(reading, 'content/kilder')) return;
  for (const [file, fields] of contentOf(state)) {
    const id = idIn('kilder', file);
    if (!id) continue;
    const before = fields as Record<'title' | 'publisher' | 'date', unknown>;
    const moved = library.redirects.find(({ fra }) => fra === sourcePath(id))?.til;
    const now = library.sources.get(id) ?? [...library.sources.values()].find((one) => moved === sourcePath(one.id));
    if (!now) {
      yield problem(fileStart(file), 'udgivet-kilde', {
        hvad: `Kilden »${String(before.title)}« er udgivet, men filen er væk`,
        udgivet: commit,
        fil: file,
      });
      continue;
    }
    for (const field of ['title', 'publisher', 'date'] as const)
      if (!sameValue(before[field], now[field]))
        yield problem(spots.get(now.file)!([field]), 'udgivet-kilde', {
          hvad: `Kildens »${field}« er udgivet som ${show(before[field])}, og her står nu ${show(now[field])}`,
          udgivet: commit,
          fil: file,
        });
  }
}

/** What the publication is never changes; the sums of its text and its form, which everything is held against, stand in it too. */
function* checkPublication({ contents, spots, unread }: Reading, state: Published): Check {
  const before = contentOf(state).get(PUBLICATION_FILE);
  if (before === undefined || unread.includes(PUBLICATION_FILE)) return;
  const now = contents.udgivelse as Record<string, unknown>;
  for (const [field, value] of Object.entries(before as Record<string, unknown>))
    if (!sameValue(value, now[field]))
      yield problem(spots.get(PUBLICATION_FILE)!([field]), 'udgivet-udgivelse', {
        hvad: `»${field}« er en anden end den, der er udgivet`,
        udgivet: state.commit,
        fil: PUBLICATION_FILE,
      });
}

/** A fingerprint is of one text for good: another would prove other quotations. */
function* checkFingerprints(reading: Reading, state: Published): Check {
  if (isUnread(reading, 'content/fingeraftryk')) return;
  for (const [file, before] of contentOf(state)) {
    const id = idIn('fingeraftryk', file);
    const now = reading.contents.fingeraftryk.find((one) => one.id === id);
    const moved = reading.library.redirects.some(({ fra }) => id !== undefined && fra === sourcePath(id));
    if (id === undefined || moved || (now && sameValue(before, now))) continue;
    yield problem(fileStart(file), 'udgivet-kilde', {
      hvad: `Fingeraftrykket af kilden »${id}« er udgivet, men ${now ? 'er nu af en anden tekst' : 'filen er væk'}`,
      udgivet: state.commit,
      fil: file,
    });
  }
}

/** What the schema adds when it is left out is no change. */
const sameValue = (before: unknown, now: unknown): boolean =>
  typeof before === 'object' && before !== null && typeof now === 'object' && now !== null
    ? Object.entries(before).every(([key, value]) => sameValue(value, (now as Record<string, unknown>)[key]))
    : before === now;

const show = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'date' in value
    ? describeDate(value as SourceDate)
    : `»${String(value)}«`;
