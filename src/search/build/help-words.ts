import type { Library } from '../../content/library.ts';
import { plain, type SentHelpWords } from '../understand/help.ts';

/**
 * `content/hjaelp.yaml` as the browser gets it: without reasons and dates, each word as it is compared, and without what
 * something shorter already meets. Every reader who searches fetches it.
 */
export function helpWords({ helpWords: { ens, fyld, emne, selv, ord } }: Library): SentHelpWords {
  const same = ens.map((forms) => [...new Set(forms.flatMap(plain))]);
  const first = new Map(same.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)));
  const compared = (text: string): string =>
    plain(text)
      .map((word) => first.get(word) ?? word)
      .join(' ');
  const small = new Set(fyld.map(compared));
  const of = (place: 'alene' | 'overalt') => [
    ...new Set(ord.filter(({ hvor }) => hvor === place).flatMap((entry) => entry.ord.map(compared))),
  ];
  const all = { anywhere: of('overalt'), alone: of('alene') };
  const anywhere = all.anywhere.filter((one) => !all.anywhere.some((other) => other !== one && within(other, one)));
  const isMet = (one: string, other: string) =>
    other !== one && other.includes(' ') && within(other, one) && without(one, other).every((word) => small.has(word));
  const alone = all.alone.filter(
    (one) => !anywhere.some((other) => within(other, one)) && !all.alone.some((other) => isMet(one, other)),
  );
  return { same, small: [...small], subjects: emne, own: selv, alone, anywhere };
}

/** Whether the words of one expression stand in another, one after the other. */
const within = (inner: string, outer: string): boolean => ` ${outer} `.includes(` ${inner} `);

/** The words of an expression that are not those of one within it. */
const without = (outer: string, inner: string): string[] =>
  ` ${outer} `.replace(` ${inner} `, ' ').split(' ').filter(Boolean);
