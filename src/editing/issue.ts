import { z } from 'zod';
import { Failure } from '../lib/failure.ts';
import type { Question } from './answers.ts';
import { entryKindNames, entryKinds } from './kinds.ts';
import { entryNames, NEW_SOURCE, type Entry } from './entry.ts';
import { MARK } from './issue-text.ts';
import type { Library } from '../content/library.ts';

/** Far above what two entries take. */
const LONGEST = 60_000;

const entrySchema = z.strictObject({
  kind: z.enum(entryKindNames),
  answers: z.record(z.string().regex(/^[a-z]{1,20}$/), z.array(z.string().max(4000)).max(40)),
});
/** One entry, or a source and an update from it: what belongs together. */
const entriesSchema = z
  .array(entrySchema)
  .min(1)
  .max(2)
  .refine((entries) => entries.length === 1 || (entries[0]!.kind === 'kilde' && entries[1]!.kind === 'opfoelgning'));

/**
 * The entries that an issue's text carries. Whatever stands in it is data: texts for answers, and nothing else.
 * @throws Failure when it is not the form's text
 */
export function fromIssue(text: string, library: Library): Entry[] {
  if (text.length > LONGEST) throw new Failure(`teksten er ${text.length} tegn lang, og grænsen er ${LONGEST}.`);
  const blocks = [...text.replaceAll('\r\n', '\n').matchAll(/^<!-- ([a-z ]+) -->\n```json\n([\s\S]*?)\n```$/gm)].filter(
    ([, mark]) => mark === MARK,
  );
  if (blocks.length !== 1)
    throw new Failure(
      `der skal stå ét forslag fra formularen i teksten; der står ${blocks.length === 0 ? 'intet' : blocks.length}.`,
    );
  const entries = entriesSchema.safeParse(json(blocks[0]![2]!));
  if (!entries.success)
    throw new Failure(
      'forslaget har ikke den form, som formularen giver det. Lav det igen i formularen, og ret ikke i teksten.',
    );
  for (const { kind, answers } of entries.data) {
    const questions: Question[] = entryKinds[kind].questions(library);
    for (const flag of Object.keys(answers)) {
      const question = questions.find((one) => one.flag === flag);
      if (!question) throw new Failure(`»${flag}« er ikke et svar, der hører til ${entryNames[kind]}.`);
      if (!question.many && answers[flag]!.length > 1) throw new Failure(`»${flag}« er besvaret to gange.`);
      // An answer of one line is one line, wherever it comes from.
      if (!question.long) answers[flag] = answers[flag]!.map((one) => one.replace(/\s+/g, ' '));
    }
  }
  if (entries.data.length === 2 && entries.data[1]!.answers['kilde']?.[0] !== NEW_SOURCE)
    throw new Failure('opfølgningen er ikke taget fra den kilde, der står sammen med den.');
  return entries.data;
}

function json(text: string): unknown {
  try {
    // What can change what objects are is no answer.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}
