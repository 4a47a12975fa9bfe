import { diffArrays } from 'diff';
import { joinsFaithfully, type Place, type Token } from './stream.ts';

/** A passage that one side has and the other has not, or has in another form. */
export interface Departure {
  kind: 'mangler' | 'tilføjet' | 'ændret';
  source: string;
  edition: string;
  sourcePlace?: Place;
  editionPlace?: Place;
}

export interface Comparison {
  /** words of the source / of the edition, and how many of each stand in the other in the same order */
  sourceWords: number;
  editionWords: number;
  sourceFound: number;
  editionFound: number;
  departures: Departure[];
}

const words = (tokens: Token[]): string => tokens.map((token) => token.raw.replace(/\n/g, '⏎')).join(' ');

/**
 * Compares two readings of the same text word by word, in order.
 * @param source tokens of the source, as the ledger orders them
 * @param edition tokens of the edition
 */
export function compare(source: Token[], edition: Token[]): Comparison {
  const result: Comparison = {
    sourceWords: source.length,
    editionWords: edition.length,
    sourceFound: 0,
    editionFound: 0,
    departures: [],
  };
  let s = 0;
  let e = 0;
  let missing: Token[] = [];
  let added: Token[] = [];
  const flush = () => {
    if (missing.length || added.length) {
      result.departures.push({
        kind: !added.length ? 'mangler' : !missing.length ? 'tilføjet' : 'ændret',
        source: words(missing),
        edition: words(added),
        sourcePlace: (missing[0] ?? source[s] ?? source.at(-1))?.place,
        editionPlace: (added[0] ?? edition[e] ?? edition.at(-1))?.place,
      });
    }
    missing = [];
    added = [];
  };
  for (const change of diffArrays(
    source.map((t) => t.key),
    edition.map((t) => t.key),
  )) {
    if (change.removed) {
      missing.push(...source.slice(s, s + change.count));
      s += change.count;
    } else if (change.added) {
      added.push(...edition.slice(e, e + change.count));
      e += change.count;
    } else {
      flush();
      for (let i = 0; i < change.count; i++, s++, e++) {
        const from = source[s]!;
        const to = edition[e]!;
        if (from.raw === to.raw || joinsFaithfully(from.raw, to.raw)) {
          result.sourceFound++;
          result.editionFound++;
        } else {
          result.departures.push({
            kind: 'ændret',
            source: words([from]),
            edition: words([to]),
            sourcePlace: from.place,
            editionPlace: to.place,
          });
        }
      }
    }
  }
  flush();
  return result;
}
