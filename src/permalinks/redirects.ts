import type { Redirect } from '../content/schemas/redirect.ts';

/** Where an anchor that was moved leads now. */
export interface Move {
  /** the old anchor, without "#" */
  old: string;
  /** the new address */
  to: string;
}

/** Whole pages that were moved, as from → to. */
export const movedPages = (redirects: Redirect[]): Redirect[] => redirects.filter(({ fra }) => !fra.includes('#'));

/** Anchors that were moved away from a page; those that stay on it stand apart from those that leave it. */
export function movesFrom(path: string, redirects: Redirect[]): { within: Move[]; away: Move[] } {
  const moves = redirects.flatMap(({ fra, til }): Move[] =>
    fra.startsWith(`${path}#`) ? [{ old: fra.slice(path.length + 1), to: til }] : [],
  );
  const stays = ({ to }: Move) => to.startsWith(`${path}#`);
  return { within: moves.filter(stays), away: moves.filter((move) => !stays(move)) };
}
