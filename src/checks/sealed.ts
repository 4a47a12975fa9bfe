import { isKept, isRevised, marksOf, readSeal, saidIn, SEAL_FILE, type Said } from '../changes/seal.ts';
import { collectionOf, collections } from '../content/collections.ts';
import { fileStart, problem, type Check, type Problem } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { LOCK_FILE } from '../content/schemas/lock.ts';
import { isAsWritten } from '../lib/sealed.ts';

/**
 * What is ours says what it said when it was published, or when it was revised: held against the seal, also where there is no
 * history to tell it.
 * @param text the seal's file, empty when there is none
 * @param day today: what was revised today may be revised once more
 * @param told what the history has told already, of the same files
 */
export function* checkSealed(reading: Reading, text: string, day: string, told: Problem[]): Check {
  // A publication that has not come out has nothing to keep.
  if (text === '') {
    if (reading.lock.size > 0 && !isUnread(reading, LOCK_FILE))
      yield problem(fileStart(SEAL_FILE), 'udgivet-aftryk', { hvad: 'er væk' });
    return;
  }
  if (!isAsWritten(text)) return yield problem(fileStart(SEAL_FILE), 'udgivet-aftryk', { hvad: 'er ændret i hånden' });
  const now = new Map(saidIn(reading.contents).map((one) => [one.key, one]));
  const known = new Set(told.map(({ file, rule }) => `${rule} ${file}`));
  for (const [key, { revised, marks }] of readSeal(text)) {
    const own = now.get(key);
    const file = own?.file ?? key.replace(/#.*/, '');
    if (isUnread(reading, file)) continue;
    const found = own ? altered(own, marks) : gone(file);
    if (found === undefined && (revised === '' || (own?.revised ?? '') >= revised)) continue;
    if (own && isRevised(own.revised, revised, day)) continue;
    const rule = own?.rule ?? 'udgivet-rettet';
    if (known.has(`${rule} ${file}`)) continue;
    const spot = (own && reading.spots.get(file)?.(own.path)) ?? fileStart(file);
    const name = key.includes('#') ? ` ved »${key.slice(key.indexOf('#') + 1)}«` : '';
    yield rule === 'udgivet-rettet'
      ? problem(spot, rule, {
          felter: `${own ? (found ?? '»revised«') : 'det hele'}${name}`,
          udgivet: 'HEAD',
          fil: file,
          ret: collectionOf(file) === 'omdirigeringer' ? 'dato' : 'revised',
          dag: day,
        })
      : problem(spot, rule, { hvad: `${found}${name} er ikke, som det er udgivet`, udgivet: 'HEAD', fil: file });
  }
}

/** The fields that say something else than was published; undefined when all of it still stands. More may have come. */
function altered(own: Said, published: Set<string>): string | undefined {
  const now = marksOf(own);
  if (isKept(published, now)) return undefined;
  const fields = [...now].filter(([mark]) => !published.has(mark)).map(([, field]) => field.split('.')[0]!);
  return fields.length > 0 ? [...new Set(fields)].map((field) => `»${field}«`).join(', ') : 'noget';
}

/** A page that is gone is missed by its address. */
const gone = (file: string): string | undefined => {
  const name = collectionOf(file);
  return name && 'address' in collections[name] ? undefined : 'det hele';
};
