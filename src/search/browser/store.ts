/** What is remembered in this browser and nowhere else. A browser that keeps nothing is no error. */
function read<T>(key: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as T;
  } catch {
    return fallback;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Private browsing, or storage is full or refused.
  }
}

const RECENT = 'soeg.seneste';
const MOST = 6;

/** The latest questions, newest first. */
export const recent = (): string[] => {
  const found = read<unknown>(RECENT, []);
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string').slice(0, MOST) : [];
};

export const remember = (query: string): void => {
  const text = query.trim();
  if (text.length > 1 && text.length < 80)
    write(RECENT, [text, ...recent().filter((each) => each !== text)].slice(0, MOST));
};

export const forget = (): void => write(RECENT, []);

/** The key that the starter looks for on every page. */
export const PASSAGE = 'soeg.fremhaev';

/** What to mark on the page a hit opens. */
export interface Passage {
  /** address of the hit with base path */
  address: string;
  stems: string[];
  /** when it was opened, in milliseconds */
  at: number;
}

export const leavePassage = (passage: Passage): void => write(PASSAGE, passage);

/** Takes what was left for this page, a moment ago at most. */
export function takePassage(here: string, now: number): Passage | undefined {
  const passage = read<Passage | undefined>(PASSAGE, undefined);
  if (!passage || typeof passage.address !== 'string' || !Array.isArray(passage.stems)) return undefined;
  const fresh = now - passage.at < 20_000;
  if (!fresh || passage.address === here) {
    try {
      localStorage.removeItem(PASSAGE);
    } catch {
      // See write().
    }
  }
  return fresh && passage.address === here ? passage : undefined;
}
