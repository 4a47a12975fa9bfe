import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { Failure } from '../lib/failure.ts';
import { suggest } from '../content/suggest.ts';
import { complete, refusal, type Answers, type Question } from './answers.ts';

/**
 * Reads the flags.
 * @returns undefined when none are given: then the questions are asked
 * @throws Failure naming an unknown flag and the nearest known one, or one without a value
 */
export function readFlags(args: string[], questions: Question[]): Answers | undefined {
  if (args.length === 0) return undefined;
  const options = Object.fromEntries(
    questions.map(({ flag }) => [flag, { type: 'string' as const, multiple: true as const }]),
  );
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true });
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new Failure(`»${token.value}« hører ikke til noget. Sæt en tekst med mellemrum i anførselstegn.`);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name))
      throw new Failure(`${token.rawName} kendes ikke. ${suggest(token.name, Object.keys(options))}`);
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      throw new Failure(`${token.rawName} mangler sin værdi.`);
  }
  const given = values as Answers;
  for (const { flag, many } of questions)
    if (!many && (given[flag]?.length ?? 0) > 1) throw new Failure(`--${flag} står to gange.`);
  return given;
}

/**
 * Fills in and judges answers given as flags.
 * @throws Failure with everything that is missing or cannot be used
 */
export function completeFlags(given: Answers, questions: Question[]): Answers {
  const { answers, refused } = complete(given, questions);
  if (refused.length > 0)
    throw new Failure(
      `svarene kan ikke bruges.\n  ${refused.map(({ flag, reason }) => `--${flag}${reason.startsWith('mangler') ? '' : ':'} ${reason}`).join('\n  ')}`,
    );
  return answers;
}

/**
 * Asks the questions one by one, and again when an answer cannot be used.
 * @throws Failure when the editor stops, or the input ends before the last question
 */
export async function ask(questions: Question[], input: Readable, output: Writable): Promise<Answers> {
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const answers: Answers = {};
  const next = async (question: string): Promise<string> => {
    output.write(`${question}\n> `);
    const { value, done } = await lines.next();
    if (done) throw new Failure(`der kom ikke svar på »${question.split('?')[0]}?«.`);
    return value.trim();
  };
  for (const question of questions) {
    if (question.rare || (question.when && !question.when(answers))) continue;
    answers[question.flag] = [];
    for (;;) {
      const reply = await reading(question, answers, next);
      if (reply === undefined) break;
      answers[question.flag]!.push(reply);
      if (!question.many) break;
    }
  }
  await lines.return?.();
  return answers;
}

/** One usable answer, or undefined when the editor leaves it empty and may. */
async function reading(
  question: Question,
  answers: Answers,
  next: (question: string) => Promise<string>,
): Promise<string | undefined> {
  const { ask, otherwise, many, flag } = question;
  const fallback = otherwise?.(answers);
  const another = many && (answers[flag]?.length ?? 0) > 0;
  let words = another
    ? 'Én til? (tom: nej)'
    : `${ask}${fallback ? ` [${fallback}]` : otherwise ? ' (tom: intet)' : ''}`;
  for (;;) {
    const reply = (await next(words)) || (another ? '' : (fallback ?? ''));
    if (reply === '') {
      if (another || otherwise) return undefined;
      words = `Der skal stå noget her. ${ask}`;
      continue;
    }
    const reason = refusal(question, reply, answers);
    if (!reason) return reply;
    words = `${reason} ${ask}`;
  }
}

/** How the command is used: its flags and what they take. */
export const usage = (command: string, questions: Question[]): string =>
  [
    `Brug: npm run ny${command ? ` -- ${command}` : ''}   (spørger om det hele)`,
    `   eller med svarene i kommandoen${command ? '' : ': npm run ny -- --titel "…" --kilde …'}`,
    '',
    ...questions.map(
      ({ flag, takes, otherwise, many }) =>
        `  --${flag.padEnd(14)} ${takes}${otherwise ? '' : ' (skal med)'}${many ? ' (kan gentages)' : ''}`,
    ),
  ].join('\n');
