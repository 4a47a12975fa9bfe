import type { Readable, Writable } from 'node:stream';
import { isCancel, log, multiline, note, select, text } from '@clack/prompts';
import { Failure } from '../lib/failure.ts';
import { refusal, type Answers, type Question } from './answers.ts';
import type { Change } from './trial.ts';

/** What the answers become: the files, and a report of what the checks say of them. */
export interface Outcome {
  change: Change;
  report: string;
  /** what readers will see */
  page?: string;
  /** whether the files may be written */
  sound: boolean;
}

interface Terminal {
  input?: Readable;
  output?: Writable;
}

/** More choices than this are typed: a list of them would fill the screen. */
const MOST_SHOWN = 40;
/** A file longer than this is not shown whole. */
const MOST_LINES = 40;

/** @throws Failure when the editor stops (Ctrl-C) */
function given<T>(reply: T): Exclude<T, symbol> {
  if (isCancel(reply)) throw new Failure('du stoppede. Der er ikke ændret noget.');
  return reply as Exclude<T, symbol>;
}

/**
 * Asks the questions in a terminal, shows what comes of the answers, and lets any of them be changed until the editor is content:
 * nothing that was answered is lost because something else is refused.
 * @param attempt makes the files and tries them, and writes nothing; throws Failure when they cannot be made
 * @returns the files that the editor wants written
 * @throws Failure when the editor stops
 */
export async function converse(
  questions: Question[],
  attempt: (answers: Answers) => Outcome,
  terminal: Terminal = {},
): Promise<Change> {
  const answers: Answers = {};
  for (const question of questions)
    if (!question.rare && (!question.when || question.when(answers)))
      answers[question.flag] = await ask(question, answers, terminal);
  for (;;) {
    const outcome = tried(() => attempt(completed(answers, questions)), terminal);
    const next = given(
      await select({
        message: 'Hvad vil du nu?',
        options: [
          ...(outcome?.sound ? [{ value: 'skriv', label: 'Skriv det i filerne' }] : []),
          { value: 'ret', label: 'Ret eller tilføj et svar' },
          { value: 'stop', label: 'Stop uden at skrive' },
        ],
        showInstructions: false,
        ...terminal,
      }),
    );
    if (next === 'skriv') return outcome!.change;
    if (next === 'stop') throw new Failure('du stoppede. Der er ikke ændret noget.');
    const question = await which(questions, answers, terminal);
    answers[question.flag] = await ask(question, answers, terminal);
  }
}

/** With what is left empty filled in, as it is when the answers come as flags. */
function completed(answers: Answers, questions: Question[]): Answers {
  const whole: Answers = {};
  for (const { flag, otherwise, when } of questions) {
    if (when && !when(whole)) continue;
    const own = answers[flag] ?? [];
    whole[flag] = own.length > 0 ? own : [otherwise?.(whole) ?? ''].filter(Boolean);
  }
  return whole;
}

/** What comes of the answers, shown; undefined when nothing can. */
function tried(attempt: () => Outcome, terminal: Terminal): Outcome | undefined {
  try {
    const outcome = attempt();
    for (const [file, content] of outcome.change) note(shown(content), file, { ...terminal, format: (line) => line });
    if (outcome.page) note(outcome.page, 'Sådan ser læserne det', { ...terminal, format: (line) => line });
    if (outcome.report) log.message(outcome.report, terminal);
    return outcome;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log.error(error.message, terminal);
    return undefined;
  }
}

function shown(content: string): string {
  const lines = content.trimEnd().split('\n');
  return lines.length <= MOST_LINES ? lines.join('\n') : ['…', ...lines.slice(-12)].join('\n');
}

async function which(questions: Question[], answers: Answers, terminal: Terminal): Promise<Question> {
  const open = questions.filter(({ when }) => !when || when(answers));
  return given(
    await select({
      message: 'Hvilket svar?',
      options: open.map((question) => ({
        value: question,
        label: question.label,
        hint: answers[question.flag]?.join(', ').slice(0, 60) || 'intet',
      })),
      maxItems: 12,
      showInstructions: false,
      ...terminal,
    }),
  );
}

/** The answers to one question; what was answered before stands ready to be changed. */
async function ask(question: Question, answers: Answers, terminal: Terminal): Promise<string[]> {
  const before = answers[question.flag] ?? [];
  if (!question.many) return [await one(question, answers, before[0], terminal)].filter(Boolean);
  const replies: string[] = [];
  for (;;) {
    const reply = await one(question, { ...answers, [question.flag]: replies }, before[replies.length], terminal);
    if (reply === '') return replies;
    replies.push(reply);
  }
}

async function one(
  question: Question,
  answers: Answers,
  before: string | undefined,
  terminal: Terminal,
): Promise<string> {
  const { flag, otherwise, many, long, choices = [], among } = question;
  const fallback = otherwise?.(answers) ?? '';
  const another = many && (answers[flag]?.length ?? 0) > 0;
  const message = another
    ? 'Én til? (tom: nej)'
    : `${question.ask}${fallback ? ` [${fallback}]` : otherwise ? ' (tom: intet)' : ''}`;
  if (!many && !among && choices.length > 0 && choices.length <= MOST_SHOWN)
    return given(
      await select({
        message,
        options: [
          ...(otherwise && !fallback ? [{ value: '', label: 'intet' }] : []),
          ...choices.map(({ value, name, means }) => ({ value, label: name, ...(means && { hint: means }) })),
        ],
        initialValue: before ?? (otherwise ? fallback : choices[0]!.value),
        maxItems: 12,
        showInstructions: false,
        ...terminal,
      }),
    );
  const validate = (reply: string | undefined): string | undefined => {
    const words = (reply ?? '').trim();
    if (words !== '') return refusal(question, words, answers);
    return another || otherwise ? undefined : 'Der skal stå noget her.';
  };
  const options = { message, validate, ...(before && { initialValue: before }), ...terminal };
  const reply = given(
    await (long ? multiline({ ...options, message: `${message} (to linjeskift: færdig)` }) : text(options)),
  );
  return (reply ?? '').trim();
}
