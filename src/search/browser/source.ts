import type { PackedRegister } from '../register/packed.ts';
import { HelpWords, type SentHelpWords } from '../understand/help.ts';
import { Register } from '../register/register.ts';
import { answer } from '../show/answer.ts';
import type { Stems } from '../show/excerpt.ts';
import { letIn, slices } from './slices.ts';

/** Where the search's files come from: one promise each for all fields, which the starter has begun on. */
export interface Fetching {
  register: () => Promise<PackedRegister>;
  help: () => Promise<SentHelpWords>;
}

let words: Promise<HelpWords> | undefined;

/**
 * Whether who asks this should be shown help before anything else. Should the words not come, a search is still a search.
 * @param typed anything at all
 */
export async function needsHelp(fetching: Fetching, typed: string): Promise<boolean> {
  if (typed.trim() === '') return false;
  try {
    words ??= fetching.help().then((sent) => new HelpWords(sent));
    return (await words).meant(typed);
  } catch {
    words = undefined;
    return false;
  }
}

/** The stems that a question marks, as the search understands it; none when the register does not come. */
export async function stemsFor(fetching: Fetching, question: string): Promise<Stems> {
  try {
    return answer(question, await register(fetching)).stems;
  } catch {
    return new Map();
  }
}

let unpacked: Promise<Register> | undefined;

/** The register, unpacked once; a failure is forgotten, so that the next try is a real one. */
export function register(fetching: Fetching): Promise<Register> {
  unpacked ??= fetching.register().then(unpack);
  unpacked.catch(() => {
    unpacked = undefined;
  });
  return unpacked;
}

async function unpack(packed: PackedRegister): Promise<Register> {
  const register = await Register.unpackInSlices(packed, slices());
  // The answer that waits for it begins a task of its own.
  await letIn();
  return register;
}
