import { kinds } from './kinds.ts';
import type { Reference } from './query.ts';
import type { Entry, Register } from './register.ts';

/** The address's end that a reference leads to. */
const anchors: Record<string, (number: string) => string> = {
  anbefaling: (n) => `/anbefaling/${n}/`,
  kapitel: (n) => `/kapitel/${n}/`,
  afsnit: (n) => (n.includes('.') ? `#afsnit-${n}` : `/kapitel/${n}/`),
  boks: (n) => `#boks-${n}`,
  tabel: (n) => `#tabel-${n}`,
  figur: (n) => `#figur-${n}`,
  fodnote: (n) => `#fodnote-${n}`,
};

/** The thing a reference names, or undefined when there is none of that number. */
export function lookUp({ kind, number }: Reference, register: Register): Entry | undefined {
  const plain = number.split('.').map(Number).join('.');
  if (kind === 'tema') return register.entries.filter((entry) => entry.kind === 'tema')[Number(plain) - 1];
  const end = anchors[kind]?.(plain);
  return end === undefined ? undefined : register.entries.find(({ path }) => path.endsWith(end));
}

/** What stands next to a thing that was named: in a chapter or section its parts, for a recommendation what follows up on its number. */
export function around(found: Entry[], register: Register): Entry[] {
  const inside = found.flatMap((entry) => {
    if (entry.kind === 'kapitel') return register.entries.filter(({ path }) => path.startsWith(`${entry.path}#afsnit`));
    if (entry.kind === 'afsnit')
      return register.entries.filter(
        ({ path }) => path.startsWith(`${entry.path}.`) || path.startsWith(`${entry.path}-`),
      );
    return [];
  });
  return inside.filter((entry) => !found.includes(entry));
}

/** "Anbefaling 99" when there is no such thing, with how many there are. */
export function missing({ kind, number }: Reference, register: Register): string {
  const of = register.entries.filter((entry) => entry.kind === kind && (kind !== 'afsnit' || /^\d/.test(entry.title)));
  const label = kinds[kind];
  if (kind === 'afsnit') return `${label} ${number} findes ikke. Afsnittene er nummereret 1.1 til 16.2.3.`;
  const last = Math.max(
    ...of.map(({ title, path }) => Number(/\d+/.exec(kind === 'kapitel' ? path : title)?.[0] ?? 0)),
  );
  return `${label} ${number} findes ikke. De er nummereret fra 1 til ${kind === 'tema' ? of.length : last}.`;
}
