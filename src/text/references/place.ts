/** Where in the text something stands, as readers name it; `kind` is the word before the number. */
export interface Place {
  kind:
    | 'kapitel'
    | 'afsnit'
    | 'boks'
    | 'tabel'
    | 'figur'
    | 'målene i kapitel'
    | 'fodnote'
    | 'anbefaling'
    | 'kort form af anbefaling'
    | 'del';
  /** "13.1.1", "4"; the name of a part that has no number: "ordliste" */
  number: string;
}

/** "afsnit 13.1.1", "boks 4", "ordliste" */
export const placeName = ({ kind, number }: Place): string => (kind === 'del' ? number : `${kind} ${number}`);

/** A piece of a line of places: words, or words that lead to a place. */
export interface PlacePiece {
  text: string;
  path?: string;
}

/** Places in one line, by kind, the first of a kind with its word: "afsnit 1.2, 5.2.3 og 7.6 · boks 4". */
export function placeLine(mentions: Array<{ place: Place; path: string }>): PlacePiece[] {
  const groups = Map.groupBy(mentions, ({ place }) => place.kind);
  return [...groups.values()]
    .flatMap((items, group) =>
      items.flatMap(({ place, path }, index) => [
        { text: index === 0 ? (group === 0 ? '' : ' · ') : index === items.length - 1 ? ' og ' : ', ' },
        { text: index === 0 ? placeName(place) : place.number, path },
      ]),
    )
    .filter(({ text }) => text !== '');
}
