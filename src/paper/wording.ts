import { readFileSync } from 'node:fs';
import { Failure } from '../lib/failure.ts';
import type { OfficialPiece } from '../fidelity/html.ts';
import { account } from '../fidelity/report.ts';
import { SOURCE_FILE } from '../content/source-text.ts';
import type { Library } from '../content/library.ts';

/**
 * The proof that is made over the site, made over paper: the official words are the source's, both ways.
 * @param name what is proven, for the message
 * @throws Failure at the first departure
 */
export function proveWording(library: Library, name: string, pieces: OfficialPiece[]): void {
  const byPart = new Map(pieces.map((piece) => [piece.name, piece.fragments]));
  const {
    departures: [departure],
  } = account(readFileSync(SOURCE_FILE, 'utf8'), library.ledger, (part) => byPart.get(part));
  if (departure)
    throw new Failure(
      `ordlyden i ${name} afviger fra kilden: »${departure.source}« er blevet til »${departure.edition}«.`,
    );
}
