/**
 * Every weight of the ranking, in one place. They were set on the judged queries marked "A" in tests/search/queries.yaml;
 * a later change answers a cause that a later set of queries showed, never a single query (npm run soegekvalitet).
 */

/** How much one occurrence says about a record, by where it stands. */
export const fieldWeights = {
  /** In a short title a word is more of what the thing is about than in a long one. */
  title: (words: number): number => 2.4 / Math.sqrt(Math.max(1, Math.min(words, 9))),
  /** keywords of a recommendation: its own words, picked by a reader */
  keyword: 0.7,
  /** a recommendation's short text */
  short: 0.35,
  /** the title of what it stands in */
  context: 0.12,
  /** prose; a word of a long text counts less than one of a short. `length` is in average texts */
  text: (length: number): number => 0.16 / (0.35 + 0.65 * length),
};

/** From the sum of weights to 0–1: the tenth occurrence says less than the first. */
export const impact = (weight: number): number => 1 - Math.exp(-weight);

/** How much like the reader's word another way to say it is, 1 being the word itself. */
export const likeness = {
  /** the same but for rings and strokes: "far" for "får" */
  coarse: 0.9,
  /** the word ends a compound: "inddragelse" in "pårørendeinddragelse" */
  tail: 0.6,
  /** the word begins a compound: "tvang" in "tvangsindlæggelse" */
  head: 0.5,
  /** the parts of a compound of the text, apart */
  apart: 0.5,
  /** the parts of a compound that the reader has made */
  parts: 0.8,
  /** what the text says instead (content/soegeord.yaml, abbreviations) */
  synonym: 0.85,
  /** the word is only begun: how much of it there is */
  prefix: (share: number): number => 0.9 * Math.sqrt(share),
};

/** The place that has most of the reader's own word, against the best of those that say it otherwise. */
export const ownWord = 1.15;

/** What a record's kind and place do to its score. */
export const kindWeights = {
  anbefaling: 1.15,
  traedesten: 0.55,
  tema: 1,
  kapitel: 0.9,
  afsnit: 1,
  boks: 0.95,
  maal: 0.7,
  tabel: 0.95,
  figur: 0.9,
  begreb: 1.05,
  fodnote: 0.5,
  henvisning: 0.3,
  opfoelgning: 0.33,
  kilde: 0.35,
  side: 0.5,
} as const;

/** A recommendation about the thing before a passage that mentions it: added in proportion to how much it is about all that was asked. */
export const aboutRecommendation = 0.9;

/**
 * The question is the title, or the title begins with or holds the question. When the words stand nearly everywhere, as
 * "psykiske lidelser" do, being the title is all that tells.
 */
export const titleWeights = {
  same: 1.7,
  sameOfCommon: 3,
  begins: 1.2,
  holds: 1.12,
  /** a page of ours is asked for by this word, or by these words */
  named: 2,
  namedInWords: 6,
};

/** A question for an amount is answered by text that tells amounts, and by figures and tables. */
export const numericWeights = { numeric: 1.7, figure: 1.35, recommendation: 0.7 };

/** What is asked for by its own words has at least this share of all that was asked. */
export const namedShare = 0.5;

/** A question for things of a kind, "hvilke anbefalinger …", is answered by those. */
export const askedKind = 4;

/** A question for what something is, is answered by a term's definition. */
export const definition = 1.8;

/** A word that stands in more than this share of the records need not be met: it tells nothing apart. */
export const commonShare = 0.35;

/** Stars decide between equals only. */
export const star = 1.01;

/** The least share of a question's weight that must be met before partial matches are shown; unknown words weigh the most. */
export const leastShare = 0.2;

/** A question in words is met by what has this share of what the best has of it; the share is raised to a power when they are ranked. */
export const mostlyShare = 0.6;
export const mostlyPower = 2;

/** How many different words of a question are looked at. */
export const mostWords = 12;

/** Words of the text that are nearly what was asked, offered when nothing was found: from how many letters on, how far off a letter each, how many for each word and in all. */
export const nearly = { from: 5, off: 0.25, each: 4, most: 6 } as const;

/** A word less like the question than this is not marked in the text. */
export const leastMarked = 0.35;

/** How what people in need write is met. */
export const needed = {
  /** how far off a word may be written, by its length: a short one is too easily another */
  slip: (length: number): number => (length < 6 ? 0 : length < 9 ? 1 : 1.5),
  /** how many small words may stand between two words of an expression: "vil bare gerne dø" */
  between: 4,
  /** letters of a word that may be written in two, or of two written in one */
  written: 6,
  /** letters of an expression that is known when it is written as one word */
  whole: 9,
  /** letters of a short word that may lack one, have one too many, or two that changed places, beside other words of need */
  short: { from: 4, to: 5 },
} as const;

/** What share of the updates found a feed must have to be offered before a wider one. */
export const feeds = { most: 0.66 } as const;

/** When a sentence answers a question. */
export const replies = {
  /** in how many of the first hits it is looked for */
  read: 3,
  /** what share of the question's weight it must say, and how many of its words, when what is asked for (an amount, a year, a cause) is there */
  share: 0.75,
  words: 2,
  /** the same when that cannot be told */
  shareOfAny: 0.95,
  wordsOfAny: 3,
  /** how much like the question's a word must be to be its own */
  own: 0.9,
  /** characters of the longest sentence that is an answer in one line */
  longest: 400,
} as const;

/** How the register is sent: what the first answer waits for against how often more is fetched. */
export const sent = {
  /** a word in so few records is a rare one: it is sent with its postings, in the register or, when there are too many, in shards */
  rare: { here: 2, apart: 3 },
  /** about how many postings of the other words are sent together */
  block: 900,
  /** how many steps an impact is rounded to */
  steps: 12,
  /** the first words of a title whose places are told */
  titleWords: 6,
  /** of so many letters in all, the rare words and the titles are sent with the register: one file is the fastest while it is small */
  whole: 150_000,
  /** how many words a shard has, and for how many records the titles are sent together, when they are sent apart */
  shard: 300,
  titles: 32,
  /** how many forms are sent together */
  forms: 2000,
} as const;

/** How a passage is looked for. */
export const passage = {
  /** words of a piece that Pagefind is asked for, and how many pieces at most */
  shingle: 3,
  shingles: 12,
  /** how many texts are read: those that hold some of the pieces, and those that hold them all */
  read: 8,
  readWhole: 24,
  /** how many texts a passage that stands nowhere is compared with */
  compared: 4,
  /** what share of the words, and how many, must be the same for it to be called nearly there */
  near: 0.6,
  nearWords: 4,
  /** the same share when there are no quotation marks: the words may be just words */
  nearUnquoted: 0.75,
  /** words without quotation marks that make a passage */
  words: 3,
  /** of how many words a passage must be to stand before everything else, and in how few places one of so many words may stand to */
  certain: 5,
  few: (words: number): number => (words < 4 ? 2 : 8),
} as const;

/** What an excerpt is cut like, in characters. */
export const excerpts = {
  /** about how long it is: what the lines kept for it hold (src/styles/results.css) */
  length: 150,
  /** so much longer a text is shown whole */
  whole: 1.2,
  /** how far back the beginning of a sentence is looked for, or of a word */
  back: 110,
  backToWord: 50,
  /** how much sooner or later the end of a sentence may end it */
  sooner: 60,
  later: 20,
  /** what each word of the question says that is there again, and how many of them */
  repeat: 0.01,
  repeats: 9,
} as const;

/** When a word falls apart in two; how well a part stands as a word is told by Known (language/compounds.ts). */
export const compounds = {
  /** letters of the shortest compound, and of the shortest part but for some */
  shortest: 7,
  part: 4,
  /** letters of a first part, or of a last part, that only the dictionary knows; after an "s" it may be shorter */
  strangeHead: 5,
  strange: 6,
  strangeAfterS: 5,
  /** from this sum on two parts are sure; else they must have so many letters */
  sure: 3,
  unsure: { head: 5, tail: 8 },
  /** how well a first part stands that nobody searches for, and what must come after it */
  loose: { score: 2, tail: 6 },
  /** how well a last part stands that is a compound itself */
  chained: 2.5,
  /** what each letter of the shorter part says */
  balance: 0.1,
} as const;

/** How wrong a word may be written and still be taken for another, by how many letters it has; shorter ones not at all. */
export const tolerated = [
  { from: 13, off: 2.5 },
  { from: 10, off: 2 },
  { from: 8, off: 1.5 },
  { from: 5, off: 1 },
  { from: 4, off: 0.5 },
] as const;

/** How a misspelt word is compared with others. */
export const slips = {
  /** what it costs that the first letter is wrong, and what that may be on top of what is tolerated */
  start: 0.25,
  /** from how many letters on the first may be quite another */
  startFrom: 6,
  /** a word of so few letters may lack one */
  short: 4,
  /** from how many letters on stems are compared too */
  stemsFrom: 9,
  /** from how many letters on one with a wrong first letter is compared with stems as it is written */
  plainFrom: 7,
  /** how many words a misspelt one may have been meant for at once, how much further off the last may be, and how much each weighs against the one before */
  candidates: 3,
  apart: 0.5,
  next: 0.7,
  /** so near another word, a word of known parts is rather a slip */
  beside: 1,
} as const;
