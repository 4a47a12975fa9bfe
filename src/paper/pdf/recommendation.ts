import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import { officialPieces } from '../../fidelity/html.ts';
import { recommendationPath } from '../../site/address.ts';
import type { Recommendation } from '../../content/library.ts';
import { official } from '../../site/publication.ts';
import { finish } from './finish.ts';
import type { Printer } from './printer.ts';
import { readPdf } from './read.ts';
import { letters } from './words.ts';

/** Print as it is made, and then smaller, but never so small that it cannot be read. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75];

/**
 * A recommendation's page on one sheet of A4.
 * @throws Failure when it does not fit, or does not have the whole official text
 */
export async function makeRecommendation(
  printer: Printer,
  { number, title }: Recommendation,
  dist: string,
): Promise<{ bytes: Uint8Array; scale: number }> {
  for (const scale of scales) {
    const { bytes: printed, headings } = await printer.printPath(recommendationPath(number), scale);
    const { pages } = await readPdf(printed);
    if (pages > 1) continue;
    const bytes = await finish(
      printed,
      {
        title: `Anbefaling ${number}: ${title}`,
        subject: `Fra ${official.title} – ${official.subtitle}, ${official.year}. Uofficiel udgave`,
        keywords: [...official.keywords, `anbefaling ${number}`],
      },
      headings,
    );
    const { tagged, text, missing } = await readPdf(bytes);
    if (!tagged) throw new Failure(`PDF’en af anbefaling ${number} har ingen mærker.`);
    if (missing.length > 0)
      throw new Failure(`PDF’en af anbefaling ${number} kan ikke læses helt med en skærmlæser: ${missing[0]}.`);
    if (!letters(text.join('')).includes(officialLetters(number, dist)))
      throw new Failure(`PDF’en af anbefaling ${number} har ikke hele den officielle tekst.`);
    return { bytes, scale };
  }
  throw new Failure(
    `anbefaling ${number} kan ikke stå på én side. Ret udskriftens stil (src/styles/print.css), så mindre af vores eget kommer med på papir.`,
  );
}

function officialLetters(number: number, dist: string): string {
  const file = join(dist, recommendationPath(number), 'index.html');
  const piece = officialPieces(readFileSync(file, 'utf8'), file).find(({ name }) => name === `anbefaling-${number}`);
  if (!piece) throw new Failure(`${file} har ingen tekst mærket data-kilde="anbefaling-${number}".`);
  return letters(piece.fragments.map(({ text }) => text).join(''));
}
