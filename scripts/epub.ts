/** `npm run epub`: makes an EPUB 3 of the built pages, proves and validates it, and puts it in `hent/`. `npm run build`, which follows, offers it. */
import { sentence } from '../src/lib/failure.ts';
import { readLibrary } from '../src/content/reader.ts';
import { describe } from '../src/paper/describe.ts';
import { keepDownloads } from '../src/paper/downloads.ts';
import { makeEpub } from '../src/paper/epub/book.ts';
import { requireFreshSite } from '../src/paper/fresh.ts';

const DIST = 'dist';
const FILE = 'fagligt-oplaeg.epub';

try {
  requireFreshSite(DIST);
  const { bytes, files, verdict } = await makeEpub(readLibrary(), DIST);
  keepDownloads('epub', [{ file: FILE, content: bytes }]);
  console.log(
    `${FILE}: ${files} filer, ${describe({ file: FILE, bytes: bytes.length })}, ordlyden er kildens. ${verdict}.`,
  );
} catch (error) {
  console.error(`E-bogen er ikke lavet: ${sentence(error)}`);
  process.exitCode = 1;
}
