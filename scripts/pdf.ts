/**
 * `npm run pdf`: prints the built site as PDFs – the whole edition, and each recommendation on one page – proves them,
 * and puts them in `hent/`. `npm run build`, which follows, offers them on the site.
 */
import { sentence } from '../src/lib/failure.ts';
import { readLibrary } from '../src/content/reader.ts';
import { keepDownloads } from '../src/paper/downloads.ts';
import { requireFreshSite } from '../src/paper/fresh.ts';
import { makeBook } from '../src/paper/pdf/book.ts';
import { openPrinter } from '../src/paper/pdf/printer.ts';
import { makeRecommendation } from '../src/paper/pdf/recommendation.ts';

const DIST = 'dist';
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;

try {
  requireFreshSite(DIST);
  const library = readLibrary();
  const printer = await openPrinter(DIST);
  try {
    const { bytes, read } = await makeBook(printer, library, DIST);
    console.log(
      `fagligt-oplaeg.pdf: ${read.pages} sider, ${megabytes(bytes.length)}, ${read.bookmarks.length} bogmærker, ${read.innerLinks.length} links i bogen og ${read.outerLinks.length} ud af den, mærket og med hvert bogstav på plads.`,
    );
    const files: Parameters<typeof keepDownloads>[1] = [
      { file: 'fagligt-oplaeg.pdf', content: bytes, pages: read.pages },
    ];
    const scales: number[] = [];
    for (const recommendation of library.recommendations.values()) {
      const { bytes: content, scale } = await makeRecommendation(printer, recommendation, DIST);
      files.push({
        file: `anbefaling-${recommendation.number}.pdf`,
        content,
        pages: 1,
        recommendation: recommendation.number,
      });
      scales.push(scale);
    }
    console.log(
      `anbefaling-1.pdf til anbefaling-${scales.length}.pdf: én A4-side hver, ${scales.filter((scale) => scale === 1).length} i fuld størrelse, mindste ${Math.round(Math.min(...scales) * 100)} %.`,
    );
    keepDownloads('pdf', files);
  } finally {
    await printer.close();
  }
} catch (error) {
  console.error(`PDF'erne er ikke lavet: ${sentence(error)}`);
  process.exitCode = 1;
}
