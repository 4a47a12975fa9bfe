import { tokens } from '../language/tokens.ts';
import { withoutCitations } from '../language/words.ts';
import type { Texts } from '../passage/texts.ts';
import type { Entry } from '../register/entries.ts';
import { ours } from '../register/kinds.ts';
import { replies as tuned } from '../weights.ts';
import type { Answer } from './answer.ts';
import { likenessIn } from './likeness.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** A sentence of the text that answers a question. */
export interface SentenceReply extends Sentence {
  entry: Entry;
}

/** Begins with what only the sentence before can explain. */
const LEANING = /^(?:Det samme|Dette|Disse|Denne|Heraf|Herunder|Herved|Sådan)(?!\p{L})/u;

/** An amount, but for the numbers of figures and sections, which are taken away first: no year. */
const AMOUNT = /\d\s?(?:%|pct|procent|mio|mia|gange)|\d\.\d{3}|\b(?!(?:19|20)\d\d\b)\d{2,}/iu;
const NUMBERED = /(?:figur|tabel|boks|kapitel|afsnit|§)\s[\d.]+/giu;
/** What a sentence must have to answer a question that begins like this. */
const demands: Array<[question: RegExp, sentence: RegExp]> = [
  [/^hvornår\b/iu, /(?:19|20)\d\d(?!\d)/],
  [/^hvorfor\b/iu, /fordi|skyldes|årsag|på grund af|forklar/iu],
];

/**
 * The sentence that answers a question in words, of those in the first hits: the one that says the most of what was asked; for a question of how
 * many, one that tells a number; for one of what something is, the definition of the term.
 * @returns nothing when no sentence says nearly all of it: a wrong answer is worse than none
 * @throws when a text cannot be fetched
 */
export async function sentenceReply(found: Answer, texts: Texts): Promise<SentenceReply | undefined> {
  const { query, hits, asked, missing, corrections } = found;
  if (!query.answerable || query.phrases.length > 0 || missing.length + corrections.length > 0) return undefined;
  // What is not the publication's answers no question of what its text says.
  const of = hits.filter(({ kind, text }) => text && !ours.has(kind)).slice(0, tuned.read);
  if (query.defining) {
    const term = of[0]?.kind === 'begreb' && asked.length === 1 ? of[0] : undefined;
    const [definition] = term ? sentencesOf(await texts.of(term)) : [];
    return term && definition && definition.text.length <= tuned.longest ? { ...definition, entry: term } : undefined;
  }
  const asksFor = query.numeric ? AMOUNT : demands.find(([question]) => question.test(query.text))?.[1];
  const has = (words: string) => asksFor === undefined || asksFor.test(words);
  const all = asked.reduce((sum, { worth }) => sum + worth, 0);
  const read = await Promise.all(of.map(async (entry) => ({ entry, sentences: sentencesOf(await texts.of(entry)) })));
  let best: { reply: SentenceReply; share: number } | undefined;
  for (const { entry, sentences } of read)
    for (const sentence of sentences) {
      const words = withoutCitations(sentence.text).replace(NUMBERED, ' ');
      if (words.length > tuned.longest || LEANING.test(words) || !/[.?!]$/.test(words) || !has(words)) continue;
      const stems = new Set(tokens(words).map(({ stem }) => stem));
      const share = asked.reduce((sum, { expansions, worth }) => sum + likenessIn(stems, expansions) * worth, 0) / all;
      const own = asked
        .map(({ expansions }) => expansions.filter(({ substitute }) => !substitute))
        .filter((expansions) => likenessIn(stems, expansions) >= tuned.own).length;
      const enough = asksFor
        ? share >= tuned.share && own >= tuned.words
        : share >= tuned.shareOfAny && own >= tuned.wordsOfAny;
      if (enough && share > (best?.share ?? 0)) best = { reply: { ...sentence, entry }, share };
    }
  return best?.reply;
}
