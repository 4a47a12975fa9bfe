import { existsSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../content/collections.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';

/** A reader on a phone fetches it whole. */
const MOST_BYTES = 5_000_000;

/** What makes a document do something, or carry something else with it, as far as it stands open in the file. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|Encrypt)\b/;

/** A source's document is what its name says, is light enough to fetch, and is the document of a source. */
export function* checkAttachment(root: string, path: string, entry: Dirent): Check {
  const wrong = (grund: string, forslag: string) => problem(fileStart(path), 'kildefil', { grund, forslag });
  if (entry.isSymbolicLink()) return yield problem(fileStart(path), 'fil-genvej');
  const name = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.pdf$/.exec(entry.name)?.[1];
  if (!entry.isFile() || !name)
    return yield wrong(
      'her ligger kun kilders dokumenter som PDF',
      'Gem dokumentet som PDF, og kald det det samme som kilden, fx raad-2024-10-22.pdf. Alt andet skal slettes.',
    );
  if (!existsSync(join(root, `${collections.kilder.path}/${name}.yaml`)))
    yield wrong(
      `ingen kilde hedder ${name}`,
      'Kald filen det samme som kildens fil i content/kilder/, eller beskriv kilden: npm run ny -- kilde.',
    );
  const bytes = readFileSync(join(root, path));
  if (bytes.length > MOST_BYTES)
    yield wrong(
      `den fylder ${(Math.ceil(bytes.length / 1e5) / 10).toFixed(1).replace('.', ',')} MB, og grænsen er ${MOST_BYTES / 1e6} MB`,
      'Gem den med mindre billeder, eller skriv kun dokumentets adresse under »links«.',
    );
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-'))
    return yield wrong('den er ikke en PDF-fil, selv om den hedder det', 'Åbn dokumentet, og gem det som PDF.');
  if (!text.slice(-2048).includes('%%EOF'))
    return yield wrong('den er ikke hel: slutningen mangler', 'Hent dokumentet igen.');
  const active = ACTIVE.exec(text)?.[0];
  if (active)
    yield wrong(
      `den rummer mere end tekst og billeder (${active})`,
      'Gem den igen som en almindelig PDF uden kode, kodeord og vedhæftede filer (»Udskriv til PDF«).',
    );
}
