import { askedIn, writeState, type State } from '../show/address-state.ts';

/** Where the reader was on the search page: in the history's entry, which the browser alone knows. */
interface Place {
  y: number;
  /** how many hits were shown */
  shown: number;
}

/** The place this page was left at, if it is come back to. */
export function placeLeft(): Place | undefined {
  const { y, shown } = (history.state ?? {}) as { y?: unknown; shown?: unknown };
  return typeof y === 'number' && typeof shown === 'number' ? { y, shown } : undefined;
}

/** Keeps the place for whoever comes back. */
export const keepPlace = (shown: number): void => history.replaceState({ y: scrollY, shown } satisfies Place, '');

/**
 * Writes what is asked into the address.
 * @param shown how many hits stand here now, when what was asked before is to be a step back
 */
export function writeAddress(state: State, shown?: number): void {
  try {
    if (shown !== undefined) keepPlace(shown);
    history[shown === undefined ? 'replaceState' : 'pushState'](null, '', writeState(state) || location.pathname);
  } catch {
    // Browsers refuse when it happens too often; the next change writes it.
  }
}

/** The question in the address. */
export const readQuery = (): string => askedIn(location.search);
