import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { editionDate } from '../../site/edition-date.ts';
import { edition, official } from '../../site/publication.ts';
import { Failure } from '../../lib/failure.ts';
import type { Heading } from './printer.ts';
import { readWords } from './read.ts';
import { completeStructure } from './structure.ts';
import { xmp } from './xmp.ts';

/** What a PDF says of itself. */
export interface About {
  title: string;
  subject: string;
  keywords: string[];
}

/**
 * Gives a PDF from Chromium its description, the edition's day instead of the clock's, and bookmarks with the
 * headings' own words: Chromium runs the lines of a heading together ("og enstyrket"). Its structure is made whole.
 * @param headings the headings of the printed page, in order
 * @throws Failure when the bookmarks are not the headings, but for those that give way
 */
export async function finish(bytes: Uint8Array, about: About, headings: Heading[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const edited = editionDate() ?? official.date;
  const day = new Date(edited);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(official.authors.join(' og '));
  document.setSubject(about.subject);
  document.setKeywords(about.keywords);
  document.setLanguage('da');
  document.setCreator(`${edition.name} – uofficiel webudgave`);
  document.setProducer('Chromium');
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of(headings.length > 1 ? 'UseOutlines' : 'UseNone'));
  // Not squeezed: programs that know no PDF find it by its first words.
  const metadata = document.context.stream(new TextEncoder().encode(xmp(about, edited)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata));
  nameBookmarks(document, headings);
  numberCells(document);
  completeStructure(document, await readWords(bytes));
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}

const solid = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Whether all letters of a text stand in another, in order. */
const inOrder = (text: string, other: string): boolean =>
  [...other].reduce((at, letter) => at + Number(letter === text[at]), 0) === text.length;

function nameBookmarks(document: PDFDocument, headings: Heading[]): void {
  const { catalog } = document;
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const found = outlines ? [...items(outlines)] : [];
  const left = [...headings];
  for (const item of found) {
    const title = item.lookup(PDFName.of('Title'));
    const printed = title instanceof PDFString || title instanceof PDFHexString ? solid(title.decodeText()) : '';
    // Chromium also says some lines of a heading twice.
    const named = ({ words }: Heading): boolean => inOrder(solid(words), printed);
    while (left[0]?.givesWay && !named(left[0])) left.shift();
    const heading = left.shift();
    if (!heading || !named(heading))
      throw new Failure(`bogmærket »${printed}« er ikke overskriften »${heading?.words ?? ''}«.`);
    item.set(PDFName.of('Title'), PDFHexString.fromText(heading.words.replace(/\s+/g, ' ').trim()));
  }
  const lacking = left.find(({ givesWay }) => !givesWay);
  if (lacking)
    throw new Failure(
      `PDF'en har ${found.length} bogmærker, og overskriften »${lacking.words}« er ikke et. Prøv med en nyere Chromium.`,
    );
}

function* items(parent: PDFDict): Generator<PDFDict> {
  for (
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
    item;
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  ) {
    yield item;
    yield* items(item);
  }
}

/** A table's cells name their headers with Chromium's own counter, which never starts twice from the same number: count anew. */
function numberCells(document: PDFDocument): void {
  const found = document.context.enumerateIndirectObjects().flatMap(([, object]) => [...nodeNames(object)]);
  const names = [...new Set(found.map(({ name }) => name))].sort();
  const anew = new Map(names.map((name, index) => [name, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]));
  for (const { name, rename } of found) rename(anew.get(name)!);
}

/** Names of cells in an object, each with the way to change it. */
function* nodeNames(object: PDFObject): Generator<{ name: string; rename: (to: PDFString) => void }> {
  const inside: Array<[PDFObject, (to: PDFString) => void]> =
    object instanceof PDFDict
      ? object.entries().map(([key, value]) => [value, (to) => object.set(key, to)])
      : object instanceof PDFArray
        ? object.asArray().map((value, index) => [value, (to) => object.set(index, to)])
        : [];
  for (const [value, rename] of inside) {
    if (value instanceof PDFString && /^node\d+$/.test(value.asString())) yield { name: value.asString(), rename };
    else yield* nodeNames(value);
  }
}
