import { kinds, type Kind } from '../register/kinds.ts';
import type { Reference } from './query.ts';
import type { Entry } from '../register/entries.ts';
import type { Register } from '../register/register.ts';

/** The address's end that a reference leads to. */
const anchors: Record<string, (number: string) => string> = {
  anbefaling: (n) => `/anbefaling/${n}/`,
  kapitel: (n) => `/kapitel/${n}/`,
  afsnit: (n) => (n.includes('.') ? `#afsnit-${n}` : `/kapitel/${n}/`),
  boks: (n) => `#boks-${n}`,
  tabel: (n) => `#tabel-${n}`,
  figur: (n) => `#figur-${n}`,
  fodnote: (n) => `#fodnote-${n}`,
  traedesten: (n) => `/anbefaling/${n.replace('.', '/#traedesten-')}`,
  henvisning: (n) => `/henvisninger/#henvisning-${n}`,
};

const SECTION = /#afsnit-(\d[\d.]*\d|\d)$/;

/** What a reference names, or nothing when there is nothing of that number. "13.2" is a section, and a stepping stone of recommendation 13. */
export function lookUp({ kind, number }: Reference, register: Register): Entry[] {
  const plain = number.split('.').map(Number).join('.');
  const all = [...register.entries, ...register.citations];
  if (kind === 'tema')
    return register.entries.filter((entry) => entry.kind === 'tema').slice(Number(plain) - 1, Number(plain));
  const kinds: Kind[] = kind === 'afsnit' && /^\d+\.\d+$/.test(plain) ? ['afsnit', 'traedesten'] : [kind];
  const ends = kinds.flatMap((each) => anchors[each]?.(plain) ?? []);
  return ends.flatMap((end) => all.find(({ path }) => path.endsWith(end)) ?? []);
}

/** "Kapitel 13 fodnote 45" asks for the footnote: what stands within another thing that was named comes before it. */
export function innermostFirst(named: Entry[]): Entry[] {
  const isWithin = ({ path }: Entry) => named.some((other) => path.startsWith(`${other.path}#`));
  return [...named.filter(isWithin), ...named.filter((entry) => !isWithin(entry))];
}

/** What stands next to a thing that was named: in a chapter or section its parts, for a recommendation its stepping stones and its follow-up. */
export function around(found: Entry[], register: Register): Entry[] {
  const inside = found.flatMap((entry) => {
    if (entry.kind === 'kapitel') return register.entries.filter(({ path }) => path.startsWith(`${entry.path}#afsnit`));
    if (entry.kind === 'afsnit')
      return register.entries.filter(
        ({ path }) => path.startsWith(`${entry.path}.`) || path.startsWith(`${entry.path}-`),
      );
    if (entry.kind === 'anbefaling') {
      const number = Number(/\d+/.exec(entry.path)?.[0]);
      return register.entries.filter(
        ({ path, recommendations }) => path.startsWith(`${entry.path}#`) || recommendations.includes(number),
      );
    }
    return [];
  });
  return inside.filter((entry) => !found.includes(entry));
}

/** "Anbefaling 99" when there is no such thing, with how many there are. */
export function missing({ kind, number }: Reference, register: Register): string {
  const of = register.entries.filter((entry) => entry.kind === kind && (kind !== 'afsnit' || SECTION.test(entry.path)));
  const label = kinds[kind];
  if (kind === 'traedesten') {
    const stones = of.filter(({ path }) => path.startsWith(`/anbefaling/${number.split('.')[0]}/`)).length;
    return stones > 0
      ? `Anbefaling ${number.split('.')[0]} har ${stones} trædesten; der er ingen nummer ${number.split('.')[1]}.`
      : `Trædesten ${number} findes ikke.`;
  }
  if (kind === 'henvisning')
    return `Henvisning ${number} bruges ikke i teksten. Tallene går fra 1 til ${register.lastCitation}.`;
  if (kind === 'afsnit') {
    const [first, last] = [of[0], of.at(-1)].map((entry) => SECTION.exec(entry?.path ?? '')?.[1]);
    return `${label} ${number} findes ikke. Afsnittene er nummereret ${first} til ${last}.`;
  }
  const last = Math.max(...of.map(({ path }) => Number(/(\d+)\/?$/.exec(path)?.[1] ?? 0)));
  return `${label} ${number} findes ikke. De er nummereret fra 1 til ${kind === 'tema' ? of.length : last}.`;
}
