import { u } from 'unist-builder';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { absolute } from '../../site/address.ts';
import { editionDate } from '../../site/edition-date.ts';
import { edition, missingFigures, official } from '../../site/publication.ts';

/** A file of the e-book. */
export interface Item {
  id: string;
  file: string;
  type: string;
  properties?: string;
  /** its place in the order of reading */
  read?: boolean;
}

const figures = missingFigures();
const withoutFigures = figures ? `Tallene i ${figures} mangler; billedtekst og kilde står på deres plads. ` : '';

/**
 * What has been done for readers who cannot see, by the terms of https://www.w3.org/TR/epub-a11y-11/.
 * It claims no conformance: nobody has certified it.
 */
const accessibility: Array<[string, string]> = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'ARIA'].map(
    (feature): [string, string] => ['schema:accessibilityFeature', feature],
  ),
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    `Al tekst er rigtig tekst med overskrifter, lister og tabeller, der er mærket som det, de er. Fodnoter er links og kan vises på stedet. ${withoutFigures}Bogen er prøvet med axe-core og en EPUB-validator, men ikke certificeret.`,
  ],
];

/** The package document: what the book is, its files and their order. https://www.w3.org/TR/epub-33/#sec-package-doc */
export function packageDocument(items: Item[], subjects: string[]): string {
  const meta = (property: string, text: string, more: Record<string, string> = {}) =>
    x('meta', { property, ...more }, text);
  const authors = official.authors.flatMap((name, index) => [
    x('dc:creator', { id: `forfatter-${index + 1}` }, name),
    meta('role', 'aut', { refines: `#forfatter-${index + 1}`, scheme: 'marc:relators' }),
  ]);
  const tree = x(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'da' },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        x('dc:identifier', { id: 'id' }, absolute('/hent/fagligt-oplaeg.epub')),
        x('dc:title', { id: 'hovedtitel' }, official.title),
        meta('title-type', 'main', { refines: '#hovedtitel' }),
        x('dc:title', { id: 'undertitel' }, official.subtitle),
        meta('title-type', 'subtitle', { refines: '#undertitel' }),
        ...authors,
        x('dc:contributor', { id: 'udgave' }, `${edition.name} – uofficiel webudgave`),
        meta('role', 'bkp', { refines: '#udgave', scheme: 'marc:relators' }),
        x('dc:language', 'da'),
        x('dc:date', official.date),
        x('dc:source', official.page),
        x(
          'dc:description',
          `Uofficiel e-bog. Teksten er ${official.authors.join('s og ')}s, ordret. Udgaven er ikke lavet eller godkendt af styrelserne.`,
        ),
        ...subjects.map((subject) => x('dc:subject', subject)),
        meta('dcterms:modified', `${editionDate() ?? official.date}T00:00:00Z`),
        ...accessibility.map(([property, text]) => meta(property, text)),
      ]),
      x(
        'manifest',
        items.map(({ id, file, type, properties }) => x('item', { id, href: file, 'media-type': type, properties })),
      ),
      x(
        'spine',
        items.filter(({ read }) => read).map(({ id }) => x('itemref', { idref: id })),
      ),
    ],
  );
  return toXml(u('root', [u('instruction', { name: 'xml' }, 'version="1.0" encoding="utf-8"'), tree]));
}

/** Says where the package document stands. */
export const container = (file: string): string =>
  toXml(
    u('root', [
      u('instruction', { name: 'xml' }, 'version="1.0" encoding="utf-8"'),
      x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
        x('rootfiles', [x('rootfile', { 'full-path': file, 'media-type': 'application/oebps-package+xml' })]),
      ]),
    ]),
  );
