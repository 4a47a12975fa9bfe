import { FORM_FILE, sourceText } from '../content/source-text.ts';
import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { publishedStates, type Published } from '../changes/published.ts';
import { sealText } from '../changes/seal.ts';
import { LedgerError } from '../fidelity/ledger.ts';
import { accountContent } from '../fidelity/report.ts';
import { today } from '../site/date.ts';
import type { Library } from '../content/library.ts';
import { collectionOf, type CollectionName } from '../content/collections.ts';
import { checkErrata } from './errata.ts';
import { checkFacts } from './facts.ts';
import { checkFigures } from './figures.ts';
import { checkFolders } from './folders.ts';
import { checkFollowUp } from './follow-up.ts';
import { checkForm } from './form.ts';
import { checkJudgements } from './judgements.ts';
import { checkLinks } from './links.ts';
import { fileStart, hasErrors, problem, collect, type Check, type Problem, type Spot } from '../content/problem.ts';
import { readContent, type Reading } from '../content/reader.ts';
import { checkPages } from './pages.ts';
import { checkShown } from './pictures.ts';
import { checkLockFile, checkPermalinks } from './permalinks.ts';
import { checkProvenance } from './provenance.ts';
import { checkPublished, lockedEver } from './published.ts';
import { checkRevised } from './revised.ts';
import { checkSealed } from './sealed.ts';
import { checkReferences } from './references.ts';
import { checkSummaries } from './summaries.ts';
import { checkSubjects } from './subjects.ts';
import { checkSearchWords } from './search-words.ts';

/** Where our own words stand. */
const ours: Array<CollectionName | undefined> = ['opfoelgning', 'kilder', 'sider', 'resumeer'];

/** The content as it is now, and what is wrong with it whatever was before. */
interface Present {
  reading: Reading;
  problems: Problem[];
  root: string;
  day: string;
  source: string;
}

/**
 * Reads the content under `root` and finds all problems, of all files at once, in the order of the checks.
 * @param root the folder that holds `content/`
 * @param day today, "2024-05-07": nothing can have happened after it
 * @param published what was published before, and may only grow; what git knows of it, when nothing else is said
 * @param seal what the seal over our own words holds; null when nothing is to be held against it
 */
export function examineContent(
  root = '.',
  day = today(),
  published = publishedStates(root),
  seal: string | null = sealText(root),
): { problems: Problem[]; library: Library } {
  const present = examinePresent(root, day);
  return {
    problems: [...present.problems, ...heldAgainst(present, published, seal)],
    library: present.reading.library,
  };
}

/**
 * What is wrong with the content by itself; the wording is compared with the source only when every file can be read.
 * @param root, day as for {@link examineContent}
 */
export function examinePresent(root: string, day: string): Present {
  const { problems: found, value: reading } = collect(readContent(root));
  const source = sourceText(root);
  found.push(
    ...checkFolders(root),
    ...checkReferences(reading),
    ...checkFacts(reading),
    ...checkFigures(reading),
    ...checkErrata(reading, day, source),
    ...checkFollowUp(reading, day),
    ...checkProvenance(reading, day, source),
    ...checkPages(reading),
    ...checkSummaries(reading, day),
  );
  found.push(...checkShown(reading, root, found));
  // A slip in what is ours does not keep anybody from hearing of the text.
  if (!hasErrors(found.filter(({ file, rule }) => !ours.includes(collectionOf(file)) && !rule.startsWith('facet-')))) {
    found.push(...checkLinks(reading, root));
    const wording = [...checkWording(reading, root, day)];
    found.push(...wording);
    // What is looked for in the text is looked for when it is the text.
    if (!hasErrors(wording)) found.push(...checkSearchWords(reading), ...checkSubjects(reading));
  }
  return { reading, problems: found, root, day, source };
}

/** What is wrong with it beside what was published. @param published, seal as for {@link examineContent} */
export function heldAgainst(present: Present, published: Published[], seal: string | null): Problem[] {
  const { reading, problems, root, day, source } = present;
  const found: Problem[] = [];
  const past = [...checkPublished(reading, published, source)];
  // What could not be read is not gone.
  if (reading.unread.length === 0) {
    found.push(...checkPermalinks(reading, day, lockedEver(reading.lock, published)));
    // The past tells more exactly what the lock has lost.
    if (!past.some(({ rule }) => rule === 'udgivet-laas')) found.push(...checkLockFile(reading, root));
  }
  found.push(...past, ...checkRevised(reading, published, day), ...checkJudgements(reading, published, day));
  if (seal !== null) found.push(...checkSealed(reading, seal, day, [...problems, ...found]));
  return found;
}

/** The problems alone: see {@link examineContent}. */
export const checkContent = (...content: Parameters<typeof examineContent>): Problem[] =>
  examineContent(...content).problems;

function* checkWording({ library, ledgerPlaces }: Reading, root: string, day: string): Check {
  const placeOf = (entry: LedgerEntry): Spot => ledgerPlaces.get(entry) ?? fileStart('content/original/regnskab');
  try {
    const { departures, form, misfits, strayed } = accountContent(library, root);
    for (const { source, edition, sourcePlace, editionPlace } of departures) {
      const place = editionPlace ?? sourcePlace!;
      yield problem({ file: place.file, line: place.line, column: 1 }, 'ordlyd-aendret', {
        kildelinje: String(sourcePlace?.line ?? '?'),
        kilde: source || '(intet)',
        udgave: edition || '(intet)',
      });
    }
    yield* checkForm(form, day);
    for (const { name, line, place, lines } of strayed)
      yield problem(place, 'note-sted', { navn: name, linje: String(line), her: String([...lines][0] ?? '?') });
    for (const entry of misfits)
      yield problem(placeOf(entry), 'regnskab-post', {
        grund: `linjerne i »fra« (${entry.fra.join(', ')}) står ikke sådan efter hinanden ét sted i ${FORM_FILE}`,
      });
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    yield problem(placeOf(error.entry), 'regnskab-post', { grund: error.message });
  }
}
