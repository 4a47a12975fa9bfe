import { official } from '../site/publication.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { escapeRegExp } from '../lib/escape.ts';

const names = [
  ...official.authors.filter(Boolean).map(escapeRegExp),
  'styrelse(?:n|rne)?',
  'myndighed(?:en|erne)?',
  'ministeri(?:et|erne|um)',
  'minister(?:en|iet)?',
  'regeringen',
  'Folketinget',
  'staten',
  'Danske Regioner',
  'KL',
  'WHO',
];
/** Those in whose name nobody here may speak. */
const AUTHORITY = `(?<!\\p{L})(${names.join('|')})s?(?!\\p{L})`;
/** This edition, as one speaks of it. */
const EDITION =
  /(?<!\p{L})(?:denne|dette|vores) (?:side|udgave|hjemmeside|websted|webudgave|opfølgning)(?!\p{L})|(?<!\p{L})webudgaven/iu;
const NOT = '(?<!(?<!\\p{L})(?:ikke|aldrig|hverken|eller|ingen|uden at)(?: \\p{L}+)?\\s)';
/** What an authority does that vouches for something, or says it. */
const VOUCHES = `${NOT}(?<!\\p{L})(?:anbefale[rdt]\\p{L}*|godkend\\p{L}*|støtte[rdt]?\\p{L}*|bakke[rd]? op|står (?:bag|inde for)|stiller sig bag|bifalde[rt]|blåstempl\\p{L}*|autoriser\\p{L}*|certificer\\p{L}*|akkrediter\\p{L}*|kvalitetssikr\\p{L}*|kontroller\\p{L}*|efterprøve[rdt]\\p{L}*|gennemgå\\p{L}*|gennemlæs\\p{L}*|bekræfte[rdt]\\p{L}*|garantere[rdt]\\p{L}*|indestå\\p{L}*|opfordre[rdt]\\p{L}*|rose[rt]|ønske[rt]|mener|vurdere[rdt]\\p{L}*|finansiere[rdt]\\p{L}*|betale[rt]|drive[rt]|vedligeholde[rt]|samarbejde[rt]|henvise[rt] til|lavet|lave[rt]|udvikle[rt]|bestilt|medvirke[rt]|siger|sagt|udtal\\p{L}*|skriver|oplyse[rt]|kalde[rt]?|understrege[rt]|love[rt])(?!\\p{L})`;

/** "Sundhedsstyrelsen anbefaler", "godkendt af styrelserne", "i samarbejde med", "den officielle webudgave". */
const claims = [
  new RegExp(`${AUTHORITY}[^.!?:;]{0,60}?${VOUCHES}`, 'iu'),
  new RegExp(`${VOUCHES}[^.!?:;]{0,40}?(?<!\\p{L})af [^.!?:;]{0,25}?${AUTHORITY}`, 'iu'),
  new RegExp(
    `${NOT}(?<!\\p{L})(?:i samarbejde med|på vegne af|på opdrag (?:af|fra)|med støtte fra|efter aftale med|ifølge|for)\\s+${AUTHORITY}`,
    'iu',
  ),
  new RegExp(
    `${NOT}(?<!\\p{L})(?:officielle?|autoriserede?|myndighedernes|styrelsernes)(?: egen)? (?:webudgave|websted|hjemmeside|side|udgave)(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:side|udgave|webudgave|websted|hjemmeside)(?:n|t)? er (?:[\\p{L}]+ ){0,2}?${NOT}(?:officiel|autoriseret|godkendt|anbefalet|myndighedernes|styrelsernes)(?:t|e)?(?!\\p{L})`,
    'iu',
  ),
];
const sentences = /[^.!?]+[.!?]*/gu;

/**
 * No words of ours speak in an authority's name, or make this edition one that it stands behind.
 * @param text words of ours; quotations in »…« are somebody else's
 * @param everywhere whether what an authority thinks of anything is a claim too: on our own pages nobody's source says it
 */
export function* checkAuthority(text: string, at: (index: number) => Spot, everywhere: boolean): Check {
  const ours = text.replace(/»[^«]*«/g, (quotation) => '.'.repeat(quotation.length));
  for (const { 0: sentence, index } of ours.matchAll(sentences)) {
    if (!everywhere && !EDITION.test(sentence)) continue;
    const found = claims.map((claim) => claim.exec(sentence)).find((one) => one !== null);
    if (found)
      yield problem(at(index + found.index), 'paastand-om-myndighed', {
        ord: sentence.trim(),
        hvem: new RegExp(AUTHORITY, 'iu').exec(sentence)?.[1] ?? 'en myndighed',
      });
  }
}
