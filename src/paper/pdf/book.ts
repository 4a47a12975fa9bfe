import { Failure } from '../../lib/failure.ts';
import { officialPieces } from '../../fidelity/html.ts';
import type { Library } from '../../content/library.ts';
import { official } from '../../site/publication.ts';
import { proveWording } from '../wording.ts';
import { finish } from './finish.ts';
import { bookPage } from './page.ts';
import type { Printer } from './printer.ts';
import { readPdf, type ReadPdf } from './read.ts';
import { firstDeparture, pageWords } from './words.ts';

/** The whole edition as a PDF, and what a reader's program finds in it. */
export interface Book {
  bytes: Uint8Array;
  read: ReadPdf;
}

/**
 * Prints the whole edition: once to learn where everything stands, once more with the page numbers in the contents and the index.
 * @throws Failure when the PDF is not what it must be: the ledger's wording word for word, every letter of the page in
 * the order of the tags, right page numbers, links that lead somewhere
 */
export async function makeBook(printer: Printer, library: Library, dist: string): Promise<Book> {
  const page = bookPage(library, dist);
  const first = await readPdf((await printer.printHtml(page.html(() => undefined))).bytes);
  const pageOf = (id: string): number =>
    first.destinations.get(id) ?? stop(`indholdsfortegnelsen eller registret nævner ${id}, som ikke findes i PDF'en.`);
  const html = page.html(pageOf);
  proveWording(library, 'PDF’en', officialPieces(html, 'PDF'));
  const { bytes: printed, headings } = await printer.printHtml(html);
  const bytes = await finish(
    printed,
    {
      title: `${official.title} – ${official.subtitle}`,
      subject: `Uofficiel udgave af ${official.authors.join('s og ')}s ${official.subtitle.toLowerCase().replace('fagligt', 'faglige')}, ${official.year}`,
      keywords: official.keywords,
    },
    headings,
  );
  const read = await readPdf(bytes);

  if (!read.tagged || read.language !== 'da') stop('PDF’en mangler mærker eller sprog.');
  if (read.missing.length > 0) stop(`PDF’en kan ikke læses helt med en skærmlæser: ${read.missing[0]}.`);
  for (const id of page.listed) {
    // A place that shares its page with another of the same word is not led to, and then has no name in the PDF.
    const place = read.destinations.get(id);
    if (place !== undefined && place !== pageOf(id))
      stop(`${id} står på side ${place}, men indholdsfortegnelsen eller registret siger ${pageOf(id)}.`);
  }
  for (const name of read.innerLinks)
    if (!read.destinations.has(name)) stop(`et link i PDF’en fører til ${name}, som ikke findes.`);
  const departure = firstDeparture(pageWords(html), read.text.join('\n'));
  if (departure) stop(`PDF’ens tekst viger fra siden: »…${departure.page}« er blevet til »…${departure.pdf}«.`);
  return { bytes, read };
}

const stop = (message: string): never => {
  throw new Failure(message);
};
