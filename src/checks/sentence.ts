const END = /[.!?…:]["”»«)\]]*$/u;

/** Abbreviations that more must follow: their full stop is the word's, not the sentence's. "m.m." and "mv." may come last. */
const ABBREVIATIONS =
  'adr afs ang anb bl ca cf dvs eks ekskl evt fhv fig fx gns hhv hr ibid ifbm ifht ifm ift iht inkl jf jfr jnr kap kgl kl lign maks mht mhp mia mio ndr nr nuv opr ovf pba pga pgf pkt pr prof resp sml stk tidl tlf udg vedr vha vol';
/** A letter alone ("bl.a.", "f.eks." cut at "f.") and a day without its month ("den 7."); "litra a." and "punkt b." are whole. */
const GOES_ON = new RegExp(
  `(?:(?<![\\p{L}\\d])(?:${ABBREVIATIONS.replaceAll(' ', '|')}|(?<!(?:litra|punkt|bilag|del|gruppe) )\\p{Ll})|(?<!\\p{L})de[nt] \\d{1,2})\\.["”«)\\]]*$`,
  'u',
);
const LAST = /(?<!\p{L})(?:m\.m|m\.v|m\.fl|o\.l|e\.l|e\.a|o\.a|o\.m\.a|s\.m|et al)\.["”«)\]]*$/iu;

/** Whether a text stops at an abbreviation, as one does that was cut at a full stop. */
export const isCut = (text: string): boolean => GOES_ON.test(text.trim()) && !LAST.test(text.trim());

/** Whether a text ends as a sentence does. */
export const isWhole = (text: string): boolean => END.test(text.trim()) && !isCut(text);

/** What a text ends with, for a message. */
export const endOf = (text: string): string => text.trim().split(/\s+/).slice(-4).join(' ');
