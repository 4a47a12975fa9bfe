import type { Library } from '../../content/library.ts';
import { derived } from '../../lib/derived.ts';
import { remember } from '../../lib/remember.ts';
import { recommendationPath } from '../../site/address.ts';
import { passages } from '../references/mentions.ts';
import type { Place } from '../references/place.ts';

/** A passage of the text, at its address. */
export interface Passage {
  path: string;
  text: string;
  /** the text in small letters */
  small: string;
}

/** A place of the index: a section, box, table, recommendation … with its passages in reading order. */
export interface IndexPlace {
  /** as `content/emneord.yaml` names it: "13.1.3", "anbefaling 22" */
  name: string;
  place: Place;
  passages: Passage[];
}

/**
 * The places that the index can lead to, in reading order. Chapter 3's short forms are not among them: they repeat the
 * recommendations, which are.
 */
export const indexPlaces = derived((library: Library): Map<string, IndexPlace> =>
  // An update is no part of the text.
  kept('', [...library.parts, ...library.recommendations.values()], () => read(library)),
);

const kept = remember<Map<string, IndexPlace>>();

function read(library: Library): Map<string, IndexPlace> {
  const places = new Map<string, IndexPlace>();
  const add = (place: Place, path: string, text: string) => {
    const name = indexName(place);
    const found = places.get(name) ?? { name, place, passages: [] };
    found.passages.push({ path, text, small: text.toLowerCase() });
    places.set(name, found);
  };
  for (const { path, place, prose } of passages(library)) {
    if (place.kind === 'kort form af anbefaling') continue;
    if (place.kind === 'anbefaling' && !places.has(indexName(place))) {
      const number = Number(place.number);
      add(place, recommendationPath(number), library.recommendations.get(number)!.title);
    }
    add(place, path, prose.text);
  }
  return places;
}

const indexName = ({ kind, number }: Place): string =>
  kind === 'afsnit' || kind === 'del' ? number : kind === 'målene i kapitel' ? `mål ${number}` : `${kind} ${number}`;
