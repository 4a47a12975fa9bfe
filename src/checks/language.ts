import { problem, type Check, type Spot } from '../content/problem.ts';

interface Stumble {
  /** the words, as a pattern without word boundaries */
  words: string;
  grund: string;
  /** what to write instead */
  bedre: string;
}

const menneske = 'det gør et menneske til sin sygdom';
const begaa = '»begå« er et ord om forbrydelser';
const kort = 'forkortelsen kender ikke alle';
const kancelli = 'det er kancellisprog';

/** Words that people who are ill, or who do not work in an office, stumble over. */
export const stumbles: Stumble[] = [
  { words: '(?:de )?psykisk syge', grund: menneske, bedre: 'mennesker med psykiske lidelser' },
  { words: '(?:de )?sindslidende', grund: menneske, bedre: 'mennesker med psykiske lidelser' },
  { words: '(?:en skizofren|skizofrene)', grund: menneske, bedre: 'mennesker med skizofreni' },
  { words: '(?:de )?autister(?:ne)?', grund: menneske, bedre: 'mennesker med autisme' },
  { words: '(?:stof|narko)?misbruger(?:e|en|ne)?', grund: menneske, bedre: 'mennesker med rusmiddelproblemer' },
  { words: 'narkoman(?:er|en|erne)?', grund: menneske, bedre: 'mennesker med rusmiddelproblemer' },
  { words: 'alkoholiker(?:e|en|ne)?', grund: menneske, bedre: 'mennesker med alkoholproblemer' },
  { words: '(?:de )?handicappede', grund: menneske, bedre: 'mennesker med handicap' },
  { words: 'sindssyge?', grund: 'ordet bruges som skældsord', bedre: 'psykotisk, eller lovens ord i »…«' },
  { words: 'beg(?:å|år|ået|ik) selvmord', grund: begaa, bedre: 'tage sit eget liv' },
  {
    words: '(?:mislykkede?|vellykkede?) selvmord(?:sforsøg)?',
    grund: 'et selvmord er hverken vellykket eller mislykket',
    bedre: 'selvmord eller selvmordsforsøg',
  },
  {
    words: 'lid(?:er|e|t|ende) af (?=\\p{L})',
    grund: 'det siger, hvordan et menneske har det, uden at vi ved det',
    bedre: 'har',
  },
  { words: 'ift\\.', grund: kort, bedre: 'i forhold til, om eller for' },
  { words: 'ifm\\.', grund: kort, bedre: 'i forbindelse med eller ved' },
  { words: 'ifbm\\.', grund: kort, bedre: 'i forbindelse med eller ved' },
  { words: 'mhp\\.?', grund: kort, bedre: 'for at' },
  { words: 'm\\.h\\.p\\.', grund: kort, bedre: 'for at' },
  { words: 'vedr\\.', grund: kort, bedre: 'om' },
  { words: 'pba\\.', grund: kort, bedre: 'ud fra' },
  { words: 'hhv\\.', grund: kort, bedre: 'henholdsvis, eller del sætningen' },
  { words: 'såfremt', grund: kancelli, bedre: 'hvis' },
  { words: 'nærværende', grund: kancelli, bedre: 'denne' },
  { words: 'på bagkant af', grund: kancelli, bedre: 'efter' },
  { words: 'i regi af', grund: kancelli, bedre: 'hos' },
  { words: 'foreligger', grund: kancelli, bedre: 'er kommet eller findes' },
  { words: 'fordrer', grund: kancelli, bedre: 'kræver' },
  { words: 'initiere(?:r|s|t|de)?', grund: kancelli, bedre: 'begynde eller sætte i gang' },
  { words: 'eksekvere(?:r|s|t|de)?', grund: kancelli, bedre: 'gennemføre' },
  { words: 'facilitere(?:r|s|t|de)?', grund: kancelli, bedre: 'hjælpe på vej eller lede' },
  { words: 'adressere(?:r|s|t|de)?', grund: kancelli, bedre: 'tage fat på' },
  { words: 'italesæt(?:te|ter|tes|sat)?', grund: kancelli, bedre: 'sige eller tale om' },
  { words: 'snitflade(?:r|n|rne)?', grund: kancelli, bedre: 'overgang' },
  { words: 'primo(?= [\\p{L}\\d])', grund: kancelli, bedre: 'i begyndelsen af' },
  { words: 'medio(?= [\\p{L}\\d])', grund: kancelli, bedre: 'i midten af' },
  { words: 'ultimo(?= [\\p{L}\\d])', grund: kancelli, bedre: 'i slutningen af' },
];

const patterns = stumbles.map((stumble) => ({
  ...stumble,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${stumble.words})(?![\\p{L}\\p{N}])`, 'giu'),
}));

/** Most texts have none of them: asked for together first. */
const any = new RegExp(stumbles.map(({ words }) => words).join('|'), 'iu');

/** "7-10 år": a hyphen where Danish has a dash. A date ("2024-05-07") has a hyphen. */
const range = /(?<![\p{L}\p{N}-])(\d{1,4})-(\d{1,4})(?![\p{N}-])/gu;

const NUMBER =
  '(?:\\d+|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|tredive)';

/** "For to år siden", "sidste år": right only while it is written, and read for years. */
const fleeting = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:for (?:${NUMBER}|få|nogle|et par|kort|nogen|lang|en|et|ganske kort) (?:år|måned|måneder|uge|uger|dag|dage|tid) siden|(?:i )?(?:sidste|forrige|forgangne|kommende|næste) (?:år|måned|uge|forår|sommer|efterår|vinter)|(?:dette|indeværende) år|denne (?:måned|uge)|i (?:fjor|går|forgårs|morgen|overmorgen)|i år(?! \\d)|for nylig|fornylig|lige nu|for øjeblikket|p\\.t\\.)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "ni af 36": of what, nobody can tell, nor count. */
const uncounted = new RegExp(
  `(?<![\\p{L}\\p{N}.,–-]|side )${NUMBER} (?:ud )?af (?:de |alle |i alt )?(?:(?!(?:19|20)\\d\\d)\\d+|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|tredive)(?=[ ]*(?:[).,;:!?«–]|$))(?![.,]\\d)`,
  'giu',
);

/** Longer than this, and most readers must begin again. The plain-language guides say 20–25; this is where it hurts. */
const LONGEST_SENTENCE = 45;

const sentences = new Intl.Segmenter('da', { granularity: 'sentence' });

/**
 * Language that the site's readers stumble over. Only our own words: quotations in »…« are the source's.
 * @param text our own words
 * @param at where in the file a place in the text stands
 */
export function* checkLanguage(text: string, at: (index: number) => Spot): Check {
  const ours = text.replace(/»[^«]*«/g, (quotation) => '.'.repeat(quotation.length));
  for (const { pattern, grund, bedre } of any.test(ours) ? patterns : [])
    for (const { index, 0: tekst } of ours.matchAll(pattern))
      yield problem(at(index), 'sprog', { tekst, grund, forslag: `Skriv fx: ${bedre}.` });
  for (const { index, 0: tekst, 1: from, 2: to } of ours.matchAll(range))
    yield problem(at(index), 'sprog', {
      tekst,
      grund: 'mellem to tal står en tankestreg',
      forslag: `Skriv: ${from}–${to}.`,
    });
  for (const { index, 0: tekst } of ours.matchAll(fleeting)) yield problem(at(index), 'tid-flygtig', { tekst });
  for (const { index, 0: tekst } of ours.matchAll(uncounted)) yield problem(at(index), 'antal-uden-ting', { tekst });
  // A short text has no long sentence.
  if (text.split(/[^\p{L}\p{N}]+/u, LONGEST_SENTENCE + 2).length < LONGEST_SENTENCE) return;
  for (const { segment, index } of sentences.segment(text)) {
    const words = segment.match(/[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (words > LONGEST_SENTENCE) yield problem(at(index), 'saetning-lang', { antal: String(words) });
  }
}
