import { toString } from 'mdast-util-to-string';
import type {
  BreadcrumbList,
  Chapter,
  CreativeWork,
  DataCatalog,
  DefinedTerm,
  DefinedTermSet,
  Graph as SchemaGraph,
  Organization,
  Report,
  Thing,
  WebSite,
} from 'schema-dts';
import type { Parents } from 'mdast';
import { jsxAttribute } from '../blocks/jsx.ts';
import { absolute, chapterPath, dataPath, markdownPath, recommendationPath, sectionPath } from '../site/address.ts';
import type { Part, Recommendation } from '../content/library.ts';
import { edition, official, signed } from '../site/publication.ts';
import { recommendationText } from '../text/recommendation-text.ts';
import { datasets } from './catalogue.ts';

/** What a page is, in schema.org's words: https://schema.org/docs/datamodel.html */
export type Graph = SchemaGraph;

const id = { publication: absolute('/#oplaeg'), site: absolute('/#webudgave') };
const authorities = official.authors.map((name): Organization & { '@id': string } => ({
  '@type': 'GovernmentOrganization',
  '@id': absolute(`/#${name.toLowerCase()}`),
  name,
}));
const references = authorities.map((authority) => ({ '@id': authority['@id'] }));
const graph = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

/** The publication itself. Its page is the authorities', not ours. */
const publication: Report = {
  '@type': 'Report',
  '@id': id.publication,
  name: `${official.title} – ${official.subtitle}`,
  headline: official.title,
  alternativeHeadline: official.subtitle,
  author: authorities,
  publisher: references,
  datePublished: official.date,
  inLanguage: 'da',
  url: official.page,
};

/**
 * The same, as far as a page about a part of it needs to say. It stands inside what is a part of it, never beside it: a reader's
 * view takes the first report it finds at the top for the page itself, title and all.
 */
const inShort: Report = {
  '@type': 'Report',
  '@id': id.publication,
  name: `${official.title} – ${official.subtitle}`,
  author: references,
  datePublished: official.date,
  url: official.page,
};

const breadcrumbs = (...steps: Array<[name: string, path: string]>): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(path),
  })),
});

/** The front page: the edition and the publication. */
export function frontGraph(): Graph {
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': id.site,
    name: edition.name,
    alternateName: edition.tagline,
    url: absolute('/'),
    inLanguage: 'da',
    about: publication,
    publisher: { '@type': 'Organization', name: signed, url: absolute('/') },
    // schema-dts has no "query-input", which Google asks for beside the target.
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/soeg/')}?q={search_term_string}` },
      ...{ 'query-input': 'required name=search_term_string' },
    },
  };
  return graph(site);
}

/** The page where the data can be fetched: what there is of them. */
export function dataGraph(): Graph {
  const catalogue: DataCatalog = {
    '@type': 'DataCatalog',
    name: `${edition.name}: data`,
    url: absolute(dataPath('katalog.jsonld')),
    dataset: datasets.map(({ title, description, page, files }) => ({
      '@type': 'Dataset',
      name: title,
      description,
      url: absolute(page),
      isBasedOn: { '@id': id.publication },
      distribution: files.map(({ file, type, title: name }) => ({
        '@type': 'DataDownload',
        name,
        contentUrl: absolute(dataPath(file)),
        encodingFormat: type === 'csv' ? 'text/csv' : 'application/json',
      })),
    })),
  };
  return graph(catalogue);
}

/** A chapter, or a part without a number; the glossary also as the terms it defines. */
export function partGraph(part: Part): Graph {
  const common = {
    '@id': absolute(`${part.path}#tekst`),
    name: part.title,
    url: absolute(part.path),
    inLanguage: 'da',
    author: authorities,
    datePublished: official.date,
    isPartOf: inShort,
    encoding: {
      '@type': 'MediaObject',
      contentUrl: absolute(markdownPath(part.path)),
      encodingFormat: 'text/markdown',
    },
  } as const;
  const work: Chapter | CreativeWork = part.number
    ? { '@type': 'Chapter', position: part.number, ...common }
    : { '@type': 'CreativeWork', ...common };
  const terms = part.anchors.filter(({ kind }) => kind === 'term');
  const trail = breadcrumbs(['Kapitler', '/kapitel/'], [part.title, part.path]);
  return terms.length > 0 ? graph(work, glossary(part), trail) : graph(work, trail);
}

function glossary(part: Part): DefinedTermSet {
  const terms = part.anchors.flatMap(({ kind, node, id: anchor }): DefinedTerm[] => {
    if (kind !== 'term' || node.type !== 'mdxJsxFlowElement') return [];
    const description = (node as Parents).children.map((child) => toString(child)).join('\n\n');
    return [
      {
        '@type': 'DefinedTerm',
        name: (jsxAttribute(node, 'navn') ?? '').trim(),
        description,
        url: absolute(`${part.path}#${anchor}`),
      },
    ];
  });
  return {
    '@type': 'DefinedTermSet',
    '@id': absolute(`${part.path}#begreber`),
    name: part.number ? `Begreber i kapitel ${part.number}` : part.title,
    inLanguage: 'da',
    hasDefinedTerm: terms,
  };
}

/** A recommendation, as a part of its chapter, with its stepping stones. */
export function recommendationGraph(recommendation: Recommendation): Graph {
  const { number, title, shortText, section, keywords } = recommendation;
  const path = recommendationPath(number);
  const work: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': absolute(`${path}#anbefaling-${number}`),
    name: title,
    alternateName: `Anbefaling ${number}`,
    position: number,
    abstract: shortText,
    url: absolute(path),
    inLanguage: 'da',
    author: authorities,
    datePublished: official.date,
    keywords,
    isPartOf: {
      '@type': 'Chapter',
      '@id': absolute(`${chapterPath(Number.parseInt(section, 10))}#tekst`),
      url: absolute(sectionPath(section)),
      isPartOf: inShort,
    },
    hasPart: recommendationText(recommendation).steppingStones.map((_, index) => ({
      '@type': 'CreativeWork',
      name: `Trædesten ${index + 1}`,
      url: absolute(`${path}#traedesten-${index + 1}`),
    })),
    encoding: { '@type': 'MediaObject', contentUrl: absolute(markdownPath(path)), encodingFormat: 'text/markdown' },
  };
  return graph(work, breadcrumbs(['Anbefalinger', '/anbefaling/'], [`${number}. ${title}`, path]));
}
