import { toString } from 'hast-util-to-string';
import jsonld from 'jsonld';
import type { Link } from 'mdast';
import remarkParse from 'remark-parse';
import sharp, { type Region, type Sharp } from 'sharp';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Element as XmlElement } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import { base, site } from '../../src/site/address.ts';
import { addresses, built, builtFiles, builtJson, fileAt } from '../support/files.ts';
import { DIST, elements, page } from '../support/site.ts';
import { some } from '../support/thorough.ts';

const numbers = Array.from({ length: 37 }, (_, index) => index + 1);
/** Every page for readers: not the cards, which are made for frames. */
const pages = builtFiles('.', 'index.html')
  .map((file) => file.replace(/^\.\/|index\.html$/g, ''))
  .filter((path) => !path.startsWith('indlejr/') && !path.startsWith('pagefind/'));
const head = (path: string) => {
  const root = page(path);
  const meta = Object.fromEntries(
    elements(root, ({ tagName }) => tagName === 'meta').map(({ properties }) => [
      properties['property'] ?? properties['name'],
      String(properties['content']),
    ]),
  );
  const links = elements(root, ({ tagName }) => tagName === 'link').map(({ properties }) => ({
    rel: String(properties['rel']),
    type: properties['type'],
    href: String(properties['href']),
  }));
  return { root, meta, links, title: toString(elements(root, ({ tagName }) => tagName === 'title')[0]!) };
};

test('every page has a title and a description of its own, and the address that it is shared under', () => {
  expect(pages.length).toBeGreaterThanOrEqual(70);
  const seen = new Map<string, string>();
  for (const path of pages) {
    const { meta, links, title } = head(path);
    expect(seen.get(title), `${path} hedder det samme`).toBeUndefined();
    seen.set(title, path);
    expect(meta['description']!.length, path).toBeGreaterThan(20);
    expect(meta['description']!.length, path).toBeLessThanOrEqual(202);
    expect(meta['og:url']).toBe(links.find(({ rel }) => rel === 'canonical')!.href);
    expect(meta['og:title'], path).not.toBe('');
    expect(fileAt(meta['og:url']), path).toBeDefined();
  }
});

describe('the share images', () => {
  /** The difference between the darkest and the lightest pixel of an area. */
  const contrast = async (image: Sharp, area: Region) => {
    const pixels = await image.clone().extract(area).greyscale().raw().toBuffer();
    return Math.max(...new Set(pixels)) - Math.min(...new Set(pixels));
  };

  test('every page has one that is there, and each recommendation its own', () => {
    for (const path of pages) {
      const { meta } = head(path);
      expect(fileAt(meta['og:image']), path).toBeDefined();
      const number = /^anbefaling\/(\d+)\//.exec(path)?.[1];
      if (number) expect(meta['og:image']).toBe(`${site}${base}delebilleder/anbefaling-${number}.png`);
    }
  });

  test('each is 1200 × 630, has its text inside its margins and differs from the others', async () => {
    const files = builtFiles('delebilleder', '.png');
    expect(files).toHaveLength(38);
    const seen = new Set<string>();
    const tried = some(files, 8);
    for (const file of tried) {
      const image = sharp(`${DIST}/${file}`);
      const { width, height, format } = await image.metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
      for (const [edge, left, top, w, h] of [
        ['højre', 1130, 60, 70, 570],
        ['bund', 0, 590, 1200, 40],
        ['venstre', 0, 60, 70, 570],
      ] as const) {
        expect(await contrast(image, { left, top, width: w, height: h }), `${file}: ${edge}`).toBe(0);
      }
      expect(
        await contrast(image, { left: 70, top: 120, width: 1060, height: 380 }),
        `${file}: ingen tekst`,
      ).toBeGreaterThan(150);
      seen.add((await image.clone().raw().toBuffer()).toString('base64'));
    }
    expect(seen.size).toBe(tried.length);
  });
});

describe('JSON-LD', () => {
  const SCHEMA = 'https://schema.org/';
  // schema.org's own context is fetched from there; for our words it says this much.
  const documentLoader = (url: string) =>
    Promise.resolve({
      document: {
        '@context': {
          '@vocab': SCHEMA,
          url: { '@type': '@id' },
          item: { '@type': '@id' },
          contentUrl: { '@type': '@id' },
        },
      },
      documentUrl: url,
    });
  const graphs = (path: string) =>
    elements(
      page(path),
      ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json',
    ).map((element) => toString(element));
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }
  const read = async (path: string) =>
    (await jsonld.toRDF(JSON.parse(graphs(path)[0]!) as jsonld.JsonLdDocument, {
      documentLoader: documentLoader,
    })) as unknown as Quad[];
  const types = (quads: Quad[]) =>
    quads
      .filter(({ predicate }) => predicate.value.endsWith('#type'))
      .map(({ object }) => object.value.replace(SCHEMA, ''));

  test.each([
    ['', ['Report', 'WebSite', 'SearchAction']],
    ['hent/', ['DataCatalog', 'Dataset', 'DataDownload']],
    ['kapitel/13/', ['Chapter', 'Report', 'BreadcrumbList']],
    ['anbefaling/25/', ['CreativeWork', 'Chapter', 'Report', 'BreadcrumbList']],
    ['ordliste/', ['DefinedTermSet', 'DefinedTerm', 'BreadcrumbList']],
    ['forord/', ['CreativeWork', 'Report']],
  ])('/%s says what it is: %j', async (path, expected) => {
    expect(types(await read(path))).toEqual(expect.arrayContaining(expected));
  });

  test('on every page that has it, it parses, stands once and leads only to what is there', async () => {
    let found = 0;
    for (const path of pages) {
      const [text, more] = graphs(path);
      if (!text) continue;
      found++;
      expect(more, path).toBeUndefined();
      expect((await read(path)).length, path).toBeGreaterThan(10);
      // The follow-up's page is made with its pages.
      const ready = (address: string) =>
        !address.includes('{') &&
        (!address.endsWith('/opfoelgning/') || fileAt(`${site}${base}opfoelgning/`) !== undefined);
      for (const address of addresses(JSON.parse(text)).filter(ready))
        expect(fileAt(address.replace(/\?.*$/, '')), `${path}: ${address}`).toBeDefined();
    }
    expect(found).toBeGreaterThanOrEqual(1 + 19 + 37);
  });

  test('the glossary gives its eleven terms with their definitions', async () => {
    const quads = await read('ordliste/');
    expect(types(quads).filter((type) => type === 'DefinedTerm')).toHaveLength(11);
    expect(
      quads.filter(({ predicate, object }) => predicate.value === `${SCHEMA}description` && object.value.length > 40),
    ).toHaveLength(11);
  });
});

describe('oEmbed', () => {
  test.each(numbers)('recommendation %i is discovered, and its card is what the answer embeds', (number) => {
    const { links } = head(`anbefaling/${number}/`);
    const discovery = links.find(({ type }) => type === 'application/json+oembed')!;
    const file = fileAt(discovery.href)!;
    // https://oembed.com/ §2.3.4: what a "rich" answer must have
    const answer = builtJson(file) as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      html: expect.any(String),
      width: expect.any(Number),
      height: expect.any(Number),
      title: expect.stringContaining(`Anbefaling ${number}: `),
    });
    const src = /src="([^"]+)"/.exec(String(answer['html']))![1]!;
    expect(fileAt(src)).toBe(`indlejr/anbefaling/${number}/index.html`);
  });
});

describe('the XML files', () => {
  /** The elements of a file. @throws at the first thing that is not well-formed */
  const parse = (file: string): XmlElement[] => {
    const found: XmlElement[] = [];
    visit(fromXml(built(file)), 'element', (element) => void found.push(element));
    return found;
  };
  const words = (element: XmlElement): string =>
    element.children
      .map((child) => ('value' in child ? child.value : 'children' in child ? words(child) : ''))
      .join('');
  const texts = (elements: XmlElement[], name: string) =>
    elements.filter((element) => element.name === name).map(words);

  test('OpenSearch leads to the search page with the words in q', () => {
    const elements = parse('opensearch.xml');
    expect(elements[0]!.attributes['xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(texts(elements, 'ShortName')[0]!.length).toBeLessThanOrEqual(16);
    expect(texts(elements, 'LongName')[0]!.length).toBeLessThanOrEqual(48);
    const search = elements.find(({ name, attributes }) => name === 'Url' && attributes['type'] === 'text/html')!;
    expect(search.attributes['template']).toBe(`${site}${base}soeg/?q={searchTerms}`);
    expect(head('').links.find(({ rel }) => rel === 'search')?.href).toBe(`${base}opensearch.xml`);
  });

  test('the sitemap has the pages for readers that search engines may show, and no cards', () => {
    const listed = texts(parse('sitemap-index.xml'), 'loc').flatMap((address) => texts(parse(fileAt(address)!), 'loc'));
    for (const address of listed) expect(fileAt(address), address).toBeDefined();
    for (const number of numbers) expect(listed).toContain(`${site}${base}anbefaling/${number}/`);
    expect(listed.filter((address) => address.includes('/indlejr/'))).toEqual([]);
  });

  test('a file that is not well-formed is found by the parser used here', () => {
    expect(() => fromXml('<a><b></a>')).toThrow();
  });
});

test('llms.txt begins with its name and a summary, and every link in it leads to a file', () => {
  const tree = unified().use(remarkParse).parse(built('llms.txt'));
  expect(tree.children.slice(0, 2).map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type))).toEqual([
    'h1',
    'blockquote',
  ]);
  const links: Link[] = [];
  visit(tree, 'link', (node) => void links.push(node));
  const own = links.filter(({ url }) => url.startsWith(site));
  expect(own.length).toBeGreaterThan(60);
  for (const { url } of own) expect(fileAt(url), url).toBeDefined();
});
