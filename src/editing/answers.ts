import { suggest } from '../content/suggest.ts';

/** An answer that can be chosen. */
export interface Choice {
  value: string;
  /** as it is shown: "Anbefaling 22: Forebyggelse af tvang" */
  name: string;
  /** what it means to choose it */
  means?: string;
  /** offered only when this is among the answers to the question that `Question.among` names */
  belongs?: string;
}

/** A question to the editor, in the terminal and in the form; its answer can also be given as a flag. */
export interface Question {
  /** name of the flag: `--titel` */
  flag: string;
  /** above the field of the form: "Titel" */
  label: string;
  /** as asked: "Hvad fortæller kilden? Én linje." */
  ask: string;
  /** for the usage text: what the flag takes */
  takes: string;
  /** the field of the file that the answer becomes */
  field?: string;
  /** left empty, this is the answer; without it an answer is needed */
  otherwise?: (given: Answers) => string;
  /** several answers: the flag may be repeated, the question is asked until the answer is empty */
  many?: boolean;
  /** an answer of several lines */
  long?: boolean;
  /** the parts of an answer, written with " | " between them; the form has a field for each */
  pieces?: string[];
  /** what can be chosen: the only answers there are, unless `refuse` judges them */
  choices?: Choice[];
  /** the question whose answers decide which of the choices are offered */
  among?: string;
  /** asked only if so */
  when?: (given: Answers) => boolean;
  /** seldom needed: the form folds it away, and the terminal asks for it when the editor wants to say more */
  rare?: boolean;
  /** a Danish sentence when the answer cannot be used */
  refuse?: (answer: string, given: Answers) => string | undefined;
}

/** Answers by flag. */
export type Answers = Record<string, string[]>;

/** Why an answer cannot be used: the question refuses it, or it is none of the choices; undefined when it can. */
export function refusal({ choices, refuse }: Question, reply: string, given: Answers): string | undefined {
  if (refuse) return refuse(reply, given);
  const values = choices?.map(({ value }) => value) ?? [reply];
  return values.includes(reply)
    ? undefined
    : `»${reply}« kan ikke vælges. ${suggest(reply, values, 'Skriv det, som det står på listen')}`;
}

/** The first answer to a question; "" when there is none. */
export const answer = (answers: Answers, flag: string): string => answers[flag]?.[0] ?? '';

/** What cannot be used of the answers, and why. */
export interface Refused {
  flag: string;
  reason: string;
}

/** Fills in and judges answers that have been given all at once. */
export function complete(given: Answers, questions: Question[]): { answers: Answers; refused: Refused[] } {
  const answers: Answers = {};
  const refused: Refused[] = [];
  for (const question of questions) {
    const { flag, when, otherwise, takes } = question;
    if (when && !when(answers) && !given[flag]) continue;
    const values = (given[flag] ?? []).map((text) => text.trim()).filter(Boolean);
    if (values.length === 0 && otherwise) values.push(...[otherwise(answers)].filter(Boolean));
    else if (values.length === 0) refused.push({ flag, reason: `mangler: ${takes}.` });
    for (const value of values) {
      const reason = refusal(question, value, answers);
      if (reason) refused.push({ flag, reason });
    }
    answers[flag] = values;
  }
  return { answers, refused };
}
