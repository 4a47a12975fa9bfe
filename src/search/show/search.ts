import { findPassage } from '../passage/find.ts';
import type { Texts } from '../passage/texts.ts';
import type { Register } from '../register/register.ts';
import { answer, mayBePasted, passagesOf, type Answer, type AnswerOptions } from './answer.ts';

/**
 * Answers a question from the register, and from the texts where its words may stand together.
 * @param typed anything
 * @throws when the texts cannot be fetched
 */
export async function search(
  typed: string,
  register: Register,
  texts: Texts,
  options: AnswerOptions = {},
): Promise<Answer> {
  const first = answer(typed, register, options);
  const passages = passagesOf(first.query);
  if (passages.length === 0) return first;
  const likely = first.found.map(({ number }) => number);
  const find = (passage: string) => findPassage(passage, texts, register.entries, likely);
  if (mayBePasted(first.query)) {
    const whole = await find(first.query.text);
    if (whole.verbatim.length > 0) return answer(typed, register, { ...options, findings: [whole], pasted: true });
  }
  const findings = await Promise.all(passages.map(find));
  return answer(typed, register, { ...options, findings });
}
