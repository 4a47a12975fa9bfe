import { unlessFailed } from '../../lib/memo.ts';

/** The part of Pagefind that is used here (pagefind.app/docs/api). */
export interface Pagefind {
  search(words: string | null, options?: { sort: Record<string, 'asc'> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<{ content: string; url: string; meta: Record<string, string> }>;
}

/** A block with an address of its own, and where it begins in the text of its record. */
export interface Block {
  id: string;
  start: number;
}

/** A record's text, and its blocks. */
export interface RecordText {
  text: string;
  blocks: Block[];
}

/** Pagefind waits for ever for an engine that does not come. */
const PATIENCE = 10_000;

/** Pagefind holds the text of every record, and knows which of them hold a phrase. */
export class Texts {
  /** Sorted by the records' numbers, Pagefind's results are the register's records. */
  private readonly ready: () => Promise<{
    pagefind: Pagefind;
    results: PagefindResult[];
    numbers: Map<string, number>;
  }>;
  private readonly read = unlessFailed(async (result: PagefindResult): Promise<RecordText & { url: string }> => {
    const { content, url, meta } = await result.data();
    return { text: content, url, blocks: readBlocks(meta['stykker'] ?? '') };
  });

  /** @param load gives Pagefind; called again after a failure */
  constructor(load: () => Promise<Pagefind>) {
    this.ready = unlessFailed(async () => {
      const pagefind = await load();
      const { results } = await inTime(pagefind.search(null, { sort: { nr: 'asc' } }));
      return { pagefind, results, numbers: new Map(results.map(({ id }, number) => [id, number])) };
    });
  }

  /**
   * The text of a record.
   * @throws when Pagefind or the text cannot be fetched
   */
  async of({ number, path }: { number: number; path: string }): Promise<RecordText> {
    const nothing = { text: '', blocks: [] };
    const { results } = await this.ready();
    const result = results[number];
    if (!result) return nothing;
    const found = await this.read(result);
    // After a new edition an old index may still be in the browser: better no text than another record's.
    return found.url.endsWith(path) ? found : nothing;
  }

  /**
   * The numbers of the records that hold these words one after another, in some of their forms.
   * @throws when Pagefind cannot be fetched
   */
  async holding(words: string): Promise<Set<number>> {
    const { pagefind, numbers } = await this.ready();
    const { results } = await inTime(pagefind.search(`"${words.replaceAll('"', ' ')}"`));
    return new Set(results.flatMap(({ id }) => numbers.get(id) ?? []));
  }
}

/** Blocks as they are written into Pagefind's index: "afsnit-13.1.4-3@512 …". */
export const writeBlocks = (blocks: Block[]): string => blocks.map(({ id, start }) => `${id}@${start}`).join(' ');

const readBlocks = (written: string): Block[] =>
  written
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const at = each.lastIndexOf('@');
      return { id: each.slice(0, at), start: Number(each.slice(at + 1)) };
    });

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('Pagefind svarer ikke')), PATIENCE)),
  ]);
