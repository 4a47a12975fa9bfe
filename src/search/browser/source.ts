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
  forms: () => Promise<string>;
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

/**
 * Fetches the words' other forms, for a question with a word that is not known.
 * @returns whether they came: then it is worth asking again
 */
export async function moreForms(fetching: Fetching, known: Register): Promise<boolean> {
  try {
    await known.addForms(await fetching.forms(), slices());
    return true;
  } catch {
    return false;
  }
}

/** The stems that a question marks, as the search understands it; none when the register does not come. */
export async function stemsFor(fetching: Fetching, question: string): Promise<Stems> {
  try {
    const known = await register(fetching);
    const found = answer(question, known);
    return found.unsure && (await moreForms(fetching, known)) ? answer(question, known).stems : found.stems;
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
