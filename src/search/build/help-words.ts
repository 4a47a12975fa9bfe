import type { Library } from '../../content/library.ts';
import type { SentHelpWords } from '../understand/help.ts';

/** `content/hjaelp.yaml` as the browser gets it: without reasons and dates. */
export function helpWords({ helpWords: { ens, fyld, emne, selv, ord } }: Library): SentHelpWords {
  const where = (place: 'alene' | 'overalt') => ord.filter(({ hvor }) => hvor === place).flatMap((entry) => entry.ord);
  return { same: ens, small: fyld, subjects: emne, own: selv, alone: where('alene'), anywhere: where('overalt') };
}
