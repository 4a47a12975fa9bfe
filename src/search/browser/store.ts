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
