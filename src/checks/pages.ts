import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { collections } from '../content/collections.ts';
import type { OwnPage } from '../content/library.ts';
import { fileStart, problem, type Check, type Problem } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { pageAddresses, pageNames } from '../content/schemas/page.ts';
import { slipFor } from '../lib/nearest.ts';
import { remember } from '../lib/remember.ts';
import { suggest } from '../content/suggest.ts';
import { checkCounts, checkDrawingWords } from './counts.ts';
import { checkPageWords } from './own-words.ts';

/** Our own pages: each has its file, each file its page, and the names that others link to lead to their headings. */
export function* checkPages(reading: Reading): Check {
  const { contents, spots } = reading;
  for (const page of contents.sider) {
    const { id, file } = page;
    const at = spots.get(file)!;
    if (!Object.hasOwn(pageAddresses, id))
      yield problem(fileStart(file), 'sider-ukendt', { navn: id, forslag: suggest(id, pageNames, 'Slet filen') });
    yield* checkSections(page, reading);
    // A file's places are found again whenever it is read again.
    yield* wordsOf(file, [at, page.tree], () => [...checkPageWords(page, at)]);
    yield* checkCounts(page, reading, at);
  }
  yield* checkDrawingWords(reading);
  for (const name of pageNames) {
    const fil = `${collections.sider.path}/${name}.mdx`;
    if (!contents.sider.some(({ id }) => id === name) && !isUnread(reading, fil))
      yield problem(fileStart(fil), 'sider-mangler', { adresse: pageAddresses[name], fil });
  }
}

const wordsOf = remember<Problem[]>();

function* checkSections({ file, tree, sections }: OwnPage, { spots }: Reading): Check {
  const headings: string[] = [];
  visit(tree, 'heading', (node: Heading) => void headings.push(toString(node)));
  for (const [anker, overskrift] of Object.entries(sections)) {
    const count = headings.filter((heading) => heading === overskrift).length;
    if (count === 1) continue;
    const near = slipFor(overskrift, headings);
    yield problem(spots.get(file)!(['sections', anker]), 'sider-anker', {
      anker,
      overskrift,
      grund: count === 0 ? 'den er ikke på siden' : `den står ${count} gange`,
      forslag:
        count > 1
          ? 'Skriv en af dem om.'
          : near
            ? `Er den skrevet om, så ret også her: ${anker}: "${near}".`
            : `Skriv her den overskrift, som ${anker} nu skal føre til.`,
    });
  }
}
