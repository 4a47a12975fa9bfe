import { readLibrary } from '../../src/content/reader.ts';
import { answer, type Answer, type AnswerOptions } from '../../src/search/answer.ts';
import { buildRegister } from '../../src/search/build/register.ts';
import type { PackedRegister } from '../../src/search/packed.ts';
import { Register } from '../../src/search/register.ts';

/** The search as a reader meets it, without a browser: the register as it is sent, and the texts for phrases. */
export function engine(): { register: Register; ask: (query: string, options?: AnswerOptions) => Answer } {
  const { packed, records } = buildRegister(readLibrary());
  const register = Register.unpack(JSON.parse(JSON.stringify(packed)) as PackedRegister);
  const plain = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const texts = records.map(({ title, text }) => plain(`${title} ${text}`));
  return {
    register,
    ask: (query, options = {}) => {
      const found = answer(query, register, options);
      const { phrases } = found.query;
      if (phrases.length === 0) return found;
      const phrase = new Set(
        texts.flatMap((text, number) => (phrases.every((each) => text.includes(plain(each))) ? [number] : [])),
      );
      return answer(query, register, { ...options, phrase });
    },
  };
}
