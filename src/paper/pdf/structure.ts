import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import type { Words } from './read.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** Structure of PDF 2.0 that Chromium writes, as what programs that know only PDF 1.7 and PDF/UA-1 call it. */
const OLDER = { Strong: 'Span', Em: 'Span', Aside: 'Sect' };

/** What stands before an item and is no part of what it says: "1", "12.", "a)", "•". */
const MARKER = /^\s*(?:\d{1,3}|\p{L}|[*•–-])[.)]?\s*$/u;

/** An element of the structure, with the page that its text stands on unless it says another. */
interface Tag {
  ref: PDFRef;
  element: PDFDict;
  page: PDFRef | undefined;
}

/**
 * Makes a PDF's structure whole where Chromium leaves it open, as ISO 14289-1 (PDF/UA) asks: an item of a list is a label, where
 * it has one, and a body; a link says where it leads also where only the link is met; keys walk a page in its reading order.
 * @param words the text of each marked passage
 */
export function completeStructure(document: PDFDocument, words: Words): void {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return;
  root.set(
    name('RoleMap'),
    document.context.obj(Object.fromEntries(Object.entries(OLDER).map(([a, b]) => [a, name(b)]))),
  );
  for (const page of document.getPages()) page.node.set(name('Tabs'), name('S'));
  const walk = (parent: PDFDict, page: PDFRef | undefined): void => {
    for (const { ref, element, page: own } of tagsIn(parent, page)) {
      const role = roleOf(element);
      if (role === 'LI') completeItem(document, { ref, element, page: own }, words);
      if (role === 'Link') describeLink(element, textOf(element, own, words));
      walk(element, own);
    }
  };
  walk(root, undefined);
}

const roleOf = (element: PDFDict): string | undefined => element.lookupMaybe(name('S'), PDFName)?.decodeText();

/** What an element holds: elements, passages of text, links to things. */
function kidsOf(element: PDFDict): Array<PDFArray | PDFDict | PDFNumber | PDFRef> {
  const kids = element.get(name('K'));
  const list = kids instanceof PDFRef ? element.lookup(name('K')) : kids;
  return (list instanceof PDFArray ? list.asArray() : kids === undefined ? [] : [kids]) as never;
}

function* tagsIn(parent: PDFDict, page: PDFRef | undefined): Generator<Tag> {
  for (const ref of kidsOf(parent)) {
    const element = ref instanceof PDFRef ? parent.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(element instanceof PDFDict) || !element.has(name('S'))) continue;
    const own = element.get(name('Pg'));
    yield { ref, element, page: own instanceof PDFRef ? own : page };
  }
}

function textOf(element: PDFDict, page: PDFRef | undefined, words: Words): string {
  return kidsOf(element)
    .map((kid) => {
      const inside = kid instanceof PDFRef ? element.context.lookup(kid) : kid;
      if (inside instanceof PDFNumber) return words.get(page?.objectNumber, inside.asNumber());
      if (!(inside instanceof PDFDict)) return '';
      const own = inside.get(name('Pg'));
      const at = own instanceof PDFRef ? own : page;
      const mark = inside.lookupMaybe(name('MCID'), PDFNumber);
      return mark ? words.get(at?.objectNumber, mark.asNumber()) : textOf(inside, at, words);
    })
    .join('');
}

function completeItem(document: PDFDocument, { ref, element, page }: Tag, words: Words): void {
  const tags = [...tagsIn(element, page)];
  // A passage of its own would have to be moved in more places than one; Chromium gives an item none.
  if (tags.length !== kidsOf(element).length || tags.some((tag) => roleOf(tag.element) === 'LBody')) return;
  const [first] = tags;
  if (
    first &&
    tags.length > 1 &&
    roleOf(first.element) === 'NonStruct' &&
    MARKER.test(textOf(first.element, first.page, words))
  )
    first.element.set(name('S'), name('Lbl'));
  const label = first && roleOf(first.element) === 'Lbl' ? [first] : [];
  const rest = tags.slice(label.length);
  const body = document.context.register(
    document.context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: rest.map((tag) => tag.ref) }),
  );
  for (const tag of rest) tag.element.set(name('P'), body);
  element.set(name('K'), document.context.obj([...label.map((tag) => tag.ref), body]));
}

function describeLink(element: PDFDict, text: string): void {
  for (const kid of kidsOf(element)) {
    const inside = kid instanceof PDFRef ? element.context.lookup(kid) : kid;
    const annotation = inside instanceof PDFDict ? inside.lookupMaybe(name('Obj'), PDFDict) : undefined;
    if (text.trim()) annotation?.set(name('Contents'), PDFHexString.fromText(text.replace(/\s+/g, ' ').trim()));
  }
}
