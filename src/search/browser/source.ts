import type { Entry } from '../register/entries.ts';
import type { FileName, PackedFile, PackedRegister } from '../register/packed.ts';
import { HelpWords, type SentHelpWords } from '../understand/help.ts';
import { Register } from '../register/register.ts';
import { answer, type Answer, type AnswerOptions } from '../show/answer.ts';
import type { Stems } from '../show/excerpt.ts';
import { unlessFailed } from '../../lib/memo.ts';
import { letIn, slices } from './slices.ts';

/** Where the search's files come from: each is fetched once for all fields, and the starter has begun on some. */
export interface Fetching {
  get: <T>(file: string) => Promise<T>;
  /** forgets what has come: the site may have been published anew since */
  forget: () => void;
}

const helpWords = unlessFailed((fetching: Fetching) =>
  fetching.get<SentHelpWords>('hjaelp.json').then((sent) => new HelpWords(sent)),
);

/**
 * Whether who asks this should be shown help before anything else. Should the words not come, a search is still a search.
 * @param typed anything at all
 */
export async function needsHelp(fetching: Fetching, typed: string): Promise<boolean> {
  if (typed.trim() === '') return false;
  try {
    return (await helpWords(fetching)).meant(typed);
  } catch {
    return false;
  }
}

/** An answer, the register it is from, and whether it takes the last word for half typed. */
export interface Answered {
  found: Answer;
  known: Register;
  live: boolean;
}

/**
 * Answers a question, and fetches what the answer turns out to need.
 * @param typed anything
 * @throws when that does not come
 */
export async function ask(fetching: Fetching, typed: string, options: AnswerOptions): Promise<Answered> {
  try {
    return await answered(fetching, typed, options);
  } catch {
    // What came later is of another edition than the register, or was there no longer: begin again with the newest.
    register.forget();
    fetching.forget();
    return answered(fetching, typed, options);
  }
}

/** How long a pause in the typing is, in milliseconds. */
export const PAUSE = 250;
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE));

/**
 * Answers whoever types. A word that is half typed is no slip yet, so what gives nothing is looked for wider when the typing pauses.
 * @param current whether nothing more has been typed
 * @throws as ask() does
 */
export async function askTyping(
  fetching: Fetching,
  typed: string,
  options: AnswerOptions,
  current: () => boolean,
): Promise<Answered> {
  const first = await ask(fetching, typed, { ...options, live: true });
  if (first.found.found.length > 0 || first.found.empty) return first;
  await pause();
  return current() ? ask(fetching, typed, { ...options, live: false }) : first;
}

async function answered(fetching: Fetching, typed: string, options: AnswerOptions): Promise<Answered> {
  const known = await register(fetching);
  const tried = new Set<FileName>();
  for (;;) {
    const found = answer(typed, known, options);
    const lacking = found.lacking.filter((each) => !tried.has(each));
    if (lacking.length === 0) return { found, known, live: options.live ?? false };
    lacking.forEach((each) => tried.add(each));
    await Promise.all(lacking.map((each) => add(each, known, fetching)));
    // The next try begins a task of its own.
    await letIn();
  }
}

/** Fetches what the register lacks. Without the words' other forms a question can still be answered. */
async function add(name: FileName, known: Register, fetching: Fetching): Promise<void> {
  try {
    await known.add(name, await fetching.get<PackedFile>(`${name}.json`), slices());
  } catch (error) {
    // Slips are then compared with the commonest form of each word only.
    if (!name.startsWith('former/')) throw error;
  }
}

/**
 * Sees to it that the titles of some entries are here, while a register is so large that they come as they are needed.
 * @throws when they do not come
 */
export async function titlesOf(entries: Entry[], known: Register, fetching: Fetching): Promise<void> {
  known.needTitles(entries);
  await Promise.all(known.takeLacking().map((name) => add(name, known, fetching)));
}

/** The stems that a question marks, as the search understands it; none when the register does not come. */
export async function stemsFor(fetching: Fetching, question: string): Promise<Stems> {
  try {
    const known = await register(fetching);
    const tried = new Set<FileName>();
    for (;;) {
      const { stems, lacking } = answer(question, known, { shown: 0 });
      // Which words they are is all that is asked, not where they stand.
      const words = lacking.filter((name) => !name.startsWith('ord/') && !tried.has(name));
      if (words.length === 0) return stems;
      words.forEach((name) => tried.add(name));
      await Promise.all(words.map((name) => add(name, known, fetching)));
    }
  } catch {
    return new Map();
  }
}

/** The register, unpacked once. */
export const register = unlessFailed((fetching: Fetching) =>
  fetching.get<PackedRegister>('register.json').then(unpack),
);

async function unpack(packed: PackedRegister): Promise<Register> {
  const register = await Register.unpackInSlices(packed, slices());
  // The answer that waits for it begins a task of its own.
  await letIn();
  return register;
}
