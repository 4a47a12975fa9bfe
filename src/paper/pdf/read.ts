import { getDocumentProxy } from 'unpdf';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** A bookmark. */
export interface Bookmark {
  title: string;
  depth: number;
}

/** What a reader's program finds in a PDF; read with pdf.js, which had no part in making it. */
export interface ReadPdf {
  pages: number;
  /** it has tags, and each page has some */
  tagged: boolean;
  language: string | undefined;
  title: string | undefined;
  author: string | undefined;
  bookmarks: Bookmark[];
  /** page number, from 1, of each named destination */
  destinations: Map<string, number>;
  /** names of the destinations that links of the document lead to */
  innerLinks: string[];
  outerLinks: string[];
  /** text in the order of the tags, a page an entry: running heads and page numbers are not in it */
  text: string[];
  /** roles of the tags with how many there are: P, H1, Table … */
  roles: Map<string, number>;
  /** what somebody who reads by the tags would miss, with its page: a figure without a description … */
  missing: string[];
}

/** The roles of PDF 1.7 (ISO 32000-1, 14.8.4), which PDF/UA-1 programs know; pdf.js puts a root of its own on top. */
const ROLES = new Set(
  'Root Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** What is missing at a tag. */
function missingAt({ role = '', alt, children = [] }: Node): string[] {
  const inside = children.map((child) => child.role ?? child.type ?? '');
  return [
    ROLES.has(role) || !role ? '' : `mærket ${role}, som ingen kender`,
    role === 'Figure' && !alt?.trim() ? 'en figur uden beskrivelse' : '',
    role === 'L' && inside.some((one) => !['LI', 'L', 'Caption'].includes(one))
      ? `en liste med ${inside.join(', ')}`
      : '',
    role === 'LI' && !/^(Lbl,)?LBody$/.test(inside.join(',')) ? `et punkt med ${inside.join(', ')}` : '',
  ].filter(Boolean);
}

/** The text of marked passages, by the number of the page's object and the passage's own. */
export interface Words {
  get(page: number | undefined, mark: number): string;
}

/** Reads the text of all marked passages. @throws Error when it is no PDF */
export async function readWords(bytes: Uint8Array): Promise<Words> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const all = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const [id, text] of await wordsByMark(page)) all.set(id, text);
    page.cleanup();
  }
  await document.loadingTask.destroy();
  return { get: (page, mark) => all.get(`p${page}R_mc${mark}`) ?? '' };
}

/** Reads a PDF. @throws Error when it is none */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Author?: string; Language?: string } };
  const result: ReadPdf = {
    pages: document.numPages,
    tagged: (await document.getMarkInfo())?.['Marked'] === true,
    language: info.Language,
    title: info.Title,
    author: info.Author,
    bookmarks: bookmarks((await document.getOutline()) ?? []),
    destinations: new Map(),
    innerLinks: [],
    outerLinks: [],
    text: [],
    roles: new Map(),
    missing: [],
  };
  for (const [name, destination] of Object.entries(await document.getDestinations()))
    result.destinations.set(name, (await document.getPageIndex((destination as [never])[0])) + 1);
  for (let number = 1; number <= document.numPages; number++) await readPage(await document.getPage(number), result);
  await document.loadingTask.destroy();
  return result;
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

function bookmarks(items: OutlineItem[], depth = 1): Bookmark[] {
  return items.flatMap(({ title, items: inner }) => [{ title, depth }, ...bookmarks(inner, depth + 1)]);
}

async function readPage(page: Page, result: ReadPdf): Promise<void> {
  const tree = (await page.getStructTree()) as Node | null;
  if (!tree) result.tagged = false;
  const words = await wordsByMark(page);
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    const { role, type, id, children = [] } = node;
    result.missing.push(...missingAt(node).map((what) => `side ${page.pageNumber}: ${what}`));
    if (role) result.roles.set(role, (result.roles.get(role) ?? 0) + 1);
    if (type === 'content' && id) pieces.push(words.get(id) ?? '');
    children.forEach(walk);
  };
  if (tree) walk(tree);
  result.text.push(pieces.join(' '));
  for (const { subtype, url, dest, contentsObj } of (await page.getAnnotations()) as Array<{
    subtype: string;
    url?: string;
    dest?: unknown;
    contentsObj?: { str: string };
  }>) {
    if (subtype !== 'Link') continue;
    if (!contentsObj?.str) result.missing.push(`side ${page.pageNumber}: et link uden ord`);
    if (typeof dest === 'string') result.innerLinks.push(dest);
    else if (url) result.outerLinks.push(url);
  }
  page.cleanup();
}

/** The text of each marked passage of a page. */
async function wordsByMark(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: Array<string | undefined> = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== undefined);
      if (id) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return words;
}
