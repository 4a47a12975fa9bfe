import { readLibrary } from '../../src/content/reader.ts';
import { buildRegister } from '../../src/search/build/register.ts';
import type { SearchRecord } from '../../src/search/build/records.ts';
import type { PackedRegister } from '../../src/search/register/packed.ts';
import { Register } from '../../src/search/register/register.ts';
import { answer, type Answer, type AnswerOptions } from '../../src/search/show/answer.ts';
import { search } from '../../src/search/show/search.ts';
import type { Texts } from '../../src/search/passage/texts.ts';
import { pagefindTexts } from '../support/pagefind.ts';

/** The search as a reader meets it while typing, without a browser: the register as it is sent. */
export async function engine(): Promise<{
  register: Register;
  records: SearchRecord[];
  ask: (query: string, options?: AnswerOptions) => Answer;
}> {
  const { register: packed, files, records } = buildRegister(readLibrary());
  const register = Register.unpack(JSON.parse(JSON.stringify(packed)) as PackedRegister);
  for (const [name, file] of files) await register.add(name, file);
  return { register, records, ask: (query, options = {}) => answer(query, register, options) };
}

/** The search as the search page does it, with the real Pagefind for the passages. */
export async function wholeEngine(): Promise<
  Awaited<ReturnType<typeof engine>> & {
    texts: Texts;
    search: (query: string, options?: AnswerOptions) => Promise<Answer>;
  }
> {
  const own = await engine();
  const texts = await pagefindTexts(readLibrary());
  return { ...own, texts, search: (query, options = {}) => search(query, own.register, texts, options) };
}
