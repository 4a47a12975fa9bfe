import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { collectionNames, collections, type CollectionName } from '../content/collections.ts';
import { bodyText, type Contents, type Filed } from '../content/library.ts';
import type { RuleId } from '../content/rules.ts';
import { sourceDocumentSchema } from '../content/schemas/source-document.ts';
import { updateSchema } from '../content/schemas/update.ts';
import { derived } from '../lib/derived.ts';
import { remember } from '../lib/remember.ts';
import { sealed } from '../lib/sealed.ts';
import { judgementsOf, type Judgement } from './judgements.ts';

/** Where the seal stands: marks of all that is ours to say, as it was when it was published. */
export const SEAL_FILE = 'content/udgivet.txt';

/** The seal as its file has it; empty when it is not there. */
export const sealText = (root = '.'): string =>
  existsSync(join(root, SEAL_FILE)) ? readFileSync(join(root, SEAL_FILE), 'utf8') : '';

/** Something that was said: where it stands, and what of it cannot change without a word, or at all. */
export interface Said extends Judgement {
  file: string;
  rule: Extract<RuleId, 'udgivet-rettet' | 'udgivet-kilde' | 'udgivet-udgivelse'>;
}

/** What was said when it was published: its key → when it was last revised, and the mark of each thing it said. */
export type Seal = Map<string, { revised: string; marks: Set<string> }>;

/** What makes a source the document it is. */
const identity = ['title', 'publisher', 'date'] as const;
const ofUpdate = Object.keys(updateSchema.shape).filter((field) => field !== 'revised' && field !== 'added');
const ofSource = Object.keys(sourceDocumentSchema.shape).filter(
  (field) => field !== 'revised' && !identity.includes(field as 'title'),
);

/** Every single value of some fields, by its way to it: "recommendations.0.confidence". */
function leaves(data: object, fields: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (way: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) add(`${way}.${key}`, inner);
    else if (value !== undefined) found[way] = JSON.stringify(value);
  };
  for (const field of fields) add(field, (data as Record<string, unknown>)[field]);
  return found;
}

/** A text as it is told, with what is emphasised in it and where its links lead. */
function told(tree: Root): string {
  const marks: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') marks.push(node.url);
    else if (node.type !== 'text' && node.type !== 'paragraph' && node.type !== 'yaml') marks.push(node.type);
  });
  return [bodyText(tree), ...marks].join('\n').replace(/\s+/g, ' ');
}

type Sayings = Array<Judgement & { rule?: Said['rule'] }>;
type Say = (data: never) => Sayings;

const update = derived(({ tree, revised, ...fields }: Contents['opfoelgning'][number]) => [
  { key: '', path: [], said: { ...leaves(fields, ofUpdate), teksten: told(tree) }, revised },
]);
const source = derived(({ revised, ...fields }: Contents['kilder'][number]) => [
  { key: '', path: [], said: leaves(fields, ofSource), revised },
  { key: 'dokumentet', path: [], said: leaves(fields, identity), rule: 'udgivet-kilde' as const },
]);
const fingerprint = derived(({ salt, sha256, linjer }: Contents['fingeraftryk'][number]) => [
  {
    key: '',
    path: [],
    said: { fingeraftrykket: JSON.stringify([salt, sha256, linjer]) },
    rule: 'udgivet-kilde' as const,
  },
]);
const publication = (fields: object) => [
  { key: '', path: [], said: leaves(fields, Object.keys(fields)), rule: 'udgivet-udgivelse' as const },
];

const sayings: Partial<Record<CollectionName, Say>> = {
  ...judgementsOf,
  opfoelgning: update,
  kilder: source,
  fingeraftryk: fingerprint,
  udgivelse: publication,
};

/** All that is ours to say, as it is said now. */
export const saidIn = (contents: Contents): Said[] =>
  collectionNames.flatMap((name) => {
    const say = sayings[name] as ((data: unknown) => Sayings) | undefined;
    // What cannot be read says nothing.
    if (!say || contents[name] === null) return [];
    const { form, path } = collections[name];
    const files = form === 'file' ? [{ file: path, data: contents[name] as unknown }] : filesOf(contents[name]);
    return files.flatMap(({ file, data }) =>
      known(file, [data], () =>
        say(data).map((one): Said => ({
          rule: 'udgivet-rettet' as const,
          ...one,
          file,
          key: one.key ? `${file}#${one.key}` : file,
        })),
      ),
    );
  });

const known = remember<Said[]>();

const filesOf = (entries: unknown): Array<{ file: string; data: unknown }> =>
  (entries as Filed[]).map((data) => ({ file: data.file, data }));

/** A few signs for one thing that was said. */
const markOf = (field: string, value: string): string =>
  createHash('sha256').update(`${field}\0${value}`).digest('base64url').slice(0, 5);

/** The marks of what is said, each with its field. */
export const marksOf = derived(
  ({ said }: Judgement): Map<string, string> =>
    new Map(Object.entries(said).map(([field, value]) => [markOf(field, value), field])),
);

/** Whether all that was said is still said. */
export const isKept = (before: Set<string>, now: { has: (mark: string) => boolean }): boolean =>
  [...before].every((mark) => now.has(mark));

/** Whether what was published may be another now: it says so, later than it did, or today. */
export const isRevised = (now: string | undefined, then: string, day: string): boolean =>
  now !== undefined && (now > then || now === day);

const head = `# Det, vi selv har sagt, som det blev udgivet: et aftryk af hvert felt i opfølgningen, kilderne og det, vi har skønnet.
# Skrives af »npm run permalinks -- tilføj« og rettes ikke i hånden. Uden en historie i git ses det her, at noget er ændret.
`;

/** The seal as its file has it: "content/opfoelgning/2024-….mdx = 2026-11-26 x3Yz_ …". */
export const writeSeal = (seal: Seal): string =>
  sealed(
    head +
      [...seal]
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, { revised, marks }]) => `${key} = ${[revised || '-', ...[...marks].sort()].join(' ')}\n`)
        .join(''),
  );

/** The seal of what its file has. */
export const readSeal = (text: string): Seal =>
  new Map(
    text.split('\n').flatMap((line): Array<[string, { revised: string; marks: Set<string> }]> => {
      const at = line.lastIndexOf(' = ');
      if (line.startsWith('#') || at < 0) return [];
      const [revised = '-', ...marks] = line.slice(at + 3).split(' ');
      return [[line.slice(0, at), { revised: revised === '-' ? '' : revised, marks: new Set(marks) }]];
    }),
  );

/**
 * The seal with all that has come, and with what was revised as it is now. What was altered without a word stays as it was
 * published, and what is gone stays in it.
 */
export function extendSeal(seal: Seal, said: Said[], day: string): Seal {
  const next = new Map(seal);
  for (const one of said) {
    const before = seal.get(one.key);
    const marks = new Set(marksOf(one).keys());
    if (!before || isKept(before.marks, marks) || isRevised(one.revised, before.revised, day))
      next.set(one.key, { revised: one.revised ?? before?.revised ?? '', marks });
  }
  return next;
}

/** What is said now and no seal holds: a way back to it is not known. */
export const unsealed = (seal: Seal, said: Said[]): string[] =>
  said
    .filter((one) => {
      const { marks } = seal.get(one.key) ?? {};
      return !marks || !isKept(new Set(marksOf(one).keys()), marks);
    })
    .map(({ key }) => key);
