import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { Failure } from '../../lib/failure.ts';
import { officialPieces } from '../../fidelity/html.ts';
import { proveWording } from '../wording.ts';
import type { Library } from '../../content/library.ts';
import { danishDate } from '../../site/date.ts';
import { official } from '../../site/publication.ts';
import { aboutEdition, authors } from '../front-matter.ts';
import { leadLinks, targets } from '../links.ts';
import { readParts, type PaperPart } from '../part.ts';
import { placeLine, type PlacePiece } from '../../text/references/place.ts';
import { fileOf, navigation, recommendationList } from './contents.ts';
import { coverText, drawCover } from './cover.ts';
import { markFootnotes } from './footnotes.ts';
import { container, packageDocument, type Item } from './package.ts';
import { INDEX, subjectIndexOf } from '../subject-index.ts';
import { page } from './xhtml.ts';

const linked = ({ text, path }: PlacePiece): Element | string => (path ? h('a', { href: path }, text) : text);

const XHTML = 'application/xhtml+xml';
const PACKAGE = 'EPUB/bog.opf';
const COVER = 'forside.png';

/** A part as a section that says what it is, in both vocabularies: https://www.w3.org/TR/epub-aria-authoring-11/ */
function section({ part, slug, article }: PaperPart): Element {
  const type = part.number ? 'chapter' : slug === 'forord' ? 'foreword' : slug === 'ordliste' ? 'glossary' : 'appendix';
  return {
    ...article,
    tagName: 'section',
    properties: { ...article.properties, 'epub:type': type, role: `doc-${type}`, ariaLabel: part.title },
  };
}

/**
 * The text files of the e-book by name, in the order they stand in it; its cover is a picture of its own.
 * @param parts the parts of the publication: their links lead to their places in the book afterwards
 */
export function epubFiles(
  library: Library,
  dist: string,
  parts: PaperPart[] = readParts(library, dist, 'ord'),
): Map<string, string> {
  const find = targets(parts);
  const files = new Map<string, string>();
  const items: Item[] = [];
  const add = (item: Item, text: string) => {
    items.push(item);
    files.set(`EPUB/${item.file}`, text);
  };
  items.push({ id: 'forsidebillede', file: COVER, type: 'image/png', properties: 'cover-image' });
  add({ id: 'stil', file: 'stil.css', type: 'text/css' }, readFileSync(join(import.meta.dirname, 'book.css'), 'utf8'));
  const read = (id: string, text: string, properties?: string) =>
    add({ id, file: `${id}.xhtml`, type: XHTML, read: true, ...(properties ? { properties } : {}) }, text);
  read(
    'forside',
    page('Forside', 'frontmatter', [
      h('p.forside', [h('img', { src: COVER, alt: coverText(), 'epub:type': 'cover', role: 'doc-cover' })]),
    ]),
  );
  read(
    'titel',
    page(official.title, 'titlepage', [
      h('section.titelblad', [
        h('p', authors),
        h('h1', official.title),
        h('p', official.subtitle),
        h('p', danishDate(official.date)),
      ]),
      h('section', aboutEdition(library)),
    ]),
  );
  read('indhold', navigation(parts), 'nav');
  read('anbefalinger', recommendationList(library, parts));
  for (const part of parts) {
    leadLinks(part, find, (target, from) =>
      target.slug === from.slug && target.id ? `#${target.id}` : fileOf(target),
    );
    markFootnotes(part.article);
    read(
      part.slug,
      page(part.part.title, part.part.number ? 'bodymatter' : part.slug === 'forord' ? 'frontmatter' : 'backmatter', [
        section(part),
      ]),
    );
  }
  const index = subjectIndexOf(
    library,
    parts,
    (locators) => placeLine(locators.map((locator) => ({ ...locator, path: fileOf(locator.target) }))).map(linked),
    'Registret er vores. Hvert sted, det fører til, nævner emnet.',
  );
  read(
    INDEX.slug,
    page(INDEX.title, 'backmatter', [{ ...index, properties: { ...index.properties, role: 'doc-index' } }]),
  );
  return new Map([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container(PACKAGE)],
    [PACKAGE, packageDocument(items, library.edition.subjects)],
    ...files,
  ]);
}

/** The zip's clock: the earliest it can tell, in every time zone. */
const START = new Date(1980, 0, 1);

/**
 * Makes the e-book of its files, and proves it.
 * @throws Failure when its wording is not the source's, or the validator finds anything wrong
 */
export async function makeEpub(
  library: Library,
  files: ReadonlyMap<string, string>,
): Promise<{ bytes: Uint8Array; files: number; verdict: string }> {
  proveWording(
    library,
    'e-bogen',
    [...files].filter(([name]) => name.endsWith('.xhtml')).flatMap(([name, text]) => officialPieces(text, name)),
  );
  const zip: Zippable = {};
  for (const [name, text] of files) zip[name] = [strToU8(text), { level: name === 'mimetype' ? 0 : 9, mtime: START }];
  zip[`EPUB/${COVER}`] = [new Uint8Array(await drawCover()), { level: 0, mtime: START }];
  const bytes = zipSync(zip);
  const { messages, errorCount, warningCount } = await EpubCheck.validate(bytes);
  if (errorCount + warningCount > 0) {
    throw new Failure(
      `validatoren fandt fejl:\n${messages.map(({ severity, message, location }) => `${location?.path ?? ''}:${location?.line ?? ''}  ${severity}  ${message}`).join('\n')}`,
    );
  }
  return { bytes, files: files.size, verdict: `epubcheck-ts: ${errorCount} fejl, ${warningCount} advarsler` };
}
