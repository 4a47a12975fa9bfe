import { address, base } from './elements.ts';

/** The part of Pagefind that is used here (pagefind.app/docs/api). */
interface Pagefind {
  search(
    words: string | null,
    options?: { sort: Record<string, 'asc'> },
  ): Promise<{ results: Array<{ id: string; data(): Promise<{ content: string; url: string }> }> }>;
}

interface Texts {
  pagefind: Pagefind;
  /** Pagefind's results in the register's order */
  results: Awaited<ReturnType<Pagefind['search']>>['results'];
}

/** Pagefind waits for ever for an engine that does not come. */
const PATIENCE = 10_000;

let texts: Promise<Texts> | undefined;

/** Pagefind holds the text of every record; sorted by the records' numbers, its results are the register's records. */
function load(): Promise<Texts> {
  texts ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    const { results } = await inTime(pagefind.search(null, { sort: { nr: 'asc' } }));
    return { pagefind, results };
  })();
  texts.catch(() => {
    texts = undefined;
  });
  return texts;
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('Pagefind svarer ikke')), PATIENCE)),
  ]);

/**
 * The text of a record.
 * @throws when Pagefind or the text cannot be fetched
 */
export async function textOf({ number, path }: { number: number; path: string }): Promise<string> {
  const found = await (await load()).results[number]?.data();
  // After a new edition an old index may still be in the browser: better no excerpt than another record's.
  return found && found.url.endsWith(address(path)) ? found.content : '';
}

/**
 * The numbers of the records that hold every phrase, word for word.
 * @throws when Pagefind cannot be fetched
 */
export async function withPhrases(phrases: string[]): Promise<Set<number>> {
  const { pagefind, results } = await load();
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  const sets = await Promise.all(
    phrases.map(
      async (phrase) =>
        new Set(
          (await pagefind.search(`"${phrase.replaceAll('"', ' ')}"`)).results.map(({ id }) => numbers.get(id) ?? -1),
        ),
    ),
  );
  return sets.reduce((all, set) => new Set([...all].filter((number) => set.has(number))));
}
