import { parse } from 'yaml';
import type { Published } from '../changes/published.ts';
import { collectionOf } from '../content/collections.ts';
import type { Entry } from '../content/library.ts';
import { parseMdx } from '../content/mdx.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { remember } from '../lib/remember.ts';

type Fields = Record<string, unknown>;

/** Told of by rules of their own: another of these, and it is another document. */
const identity = ['title', 'publisher', 'date'];

/**
 * What an update or a source said when it was published, it still says, or it says that it was revised: a letter that was hit by
 * mistake and a file that was cut off are otherwise not to be told from what was meant. Something new beside the old needs no word.
 * @param day today: what was revised today may be revised once more
 */
export function* checkRevised({ library, spots }: Reading, published: Published[], day: string): Check {
  const now = new Map<string, Entry & { revised?: string | undefined; tree?: unknown }>(
    [...library.updates, ...library.sources.values()].map((entry) => [entry.file, entry]),
  );
  for (const { files, commit } of published)
    for (const [file, text] of files) {
      const entry = now.get(file);
      const before = entry && known(file, [text], () => read(file, text));
      if (!before) continue;
      const { revised: then, ...fields } = before.fields;
      const altered = Object.keys(fields).filter(
        (field) =>
          !stands(fields[field], (entry as unknown as Fields)[field]) &&
          !(collectionOf(file) === 'kilder' && identity.includes(field)),
      );
      if (before.words !== undefined && before.words !== wordsOf(entry.tree)) altered.push('teksten');
      const later =
        entry.revised !== undefined &&
        (entry.revised > (typeof then === 'string' ? then : '') || entry.revised === day);
      if (altered.length > 0 ? later : then === undefined || then === entry.revised) continue;
      yield problem(spots.get(file)?.([altered[0] ?? 'revised']) ?? fileStart(file), 'udgivet-rettet', {
        felter: (altered.length > 0 ? altered : ['revised']).map((field) => `»${field}«`).join(', '),
        udgivet: commit,
        fil: file,
        ret: 'revised',
        dag: day,
      });
    }
}

const known = remember<ReturnType<typeof read>>();

/** A published file as far as it tells something; undefined for the files of other collections. */
function read(file: string, text: string): { fields: Fields; words?: string } | undefined {
  switch (collectionOf(file)) {
    case 'kilder':
      return { fields: (parse(text) ?? {}) as Fields };
    case 'opfoelgning': {
      // Under a name of its own: the file as it is now stays parsed.
      const { yaml, tree } = parseMdx(`${file} (udgivet)`, text);
      return { fields: (parse(yaml) ?? {}) as Fields, words: wordsOf(tree) };
    }
    default:
      return undefined;
  }
}

/** A text as it is told, with its marks and links; how its lines are broken is nothing to a reader. */
const wordsOf = (tree: unknown): string =>
  JSON.stringify(tree, (key, value: unknown) =>
    key === 'position' || key === 'data' || isFields(value)
      ? undefined
      : typeof value === 'string'
        ? value.replace(/\s+/g, ' ')
        : value,
  );

const isFields = (node: unknown): boolean => (node as { type?: unknown } | null)?.type === 'yaml';

/** Whether all that was said is still said; more may have come. */
const stands = (before: unknown, now: unknown): boolean =>
  typeof before === 'object' && before !== null
    ? typeof now === 'object' &&
      now !== null &&
      Object.entries(before).every(([key, value]) => stands(value, (now as Fields)[key]))
    : before === now;
