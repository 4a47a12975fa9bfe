import { absolute, dataPath } from '../site/address.ts';
import { editionDate } from '../site/edition-date.ts';
import { owner } from '../site/owner.ts';
import { edition, official } from '../site/publication.ts';

/** A data set as people and catalogues see it. */
export interface Dataset {
  id: string;
  title: string;
  description: string;
  /** the page that shows the same to people */
  page: string;
  files: Array<{ file: string; type: keyof typeof fileTypes; title: string }>;
  schema: string;
}

const fileTypes = { json: 'application/json', csv: 'text/csv' } as const;

/** What there is to take, and where. */
export const datasets: Dataset[] = [
  {
    id: 'anbefalinger',
    title: `De ${official.recommendations} anbefalinger`,
    description:
      'Anbefalingerne i det faglige oplæg med titel, fuld tekst, kort tekst og trædesten, ordret, og med tema, aktører, målgrupper og emneord, som webudgaven har registreret.',
    page: '/anbefaling/',
    files: [
      { file: 'anbefalinger.json', type: 'json', title: 'Alle anbefalinger som JSON' },
      { file: 'anbefalinger.csv', type: 'csv', title: 'Alle anbefalinger til regneark' },
    ],
    schema: 'skema/anbefalinger.json',
  },
  {
    id: 'kapitler',
    title: 'Kapitler og afsnit',
    description: `Forord, ${official.chapters} kapitler, ordliste og følgegruppe: afsnit, bokse, tabeller, figurer og begreber, hver med sin adresse.`,
    page: '/kapitel/',
    files: [{ file: 'kapitler.json', type: 'json', title: 'Kapitlernes opbygning som JSON' }],
    schema: 'skema/kapitler.json',
  },
  {
    id: 'opfoelgning',
    title: 'Opfølgning på anbefalingerne',
    description: 'Daterede oplysninger om, hvad der er sket siden, hver med sin kilde. Sammenfattet af webudgaven.',
    page: '/opfoelgning/',
    files: [
      { file: 'opfoelgning.json', type: 'json', title: 'Al opfølgning som JSON' },
      { file: 'opfoelgning.csv', type: 'csv', title: 'Al opfølgning til regneark' },
      { file: 'beloeb.csv', type: 'csv', title: 'Beløbene i opfølgningen til regneark' },
    ],
    schema: 'skema/opfoelgning.json',
  },
  {
    id: 'loefter',
    title: 'Løfter med dato',
    description:
      'Hvad daterede kilder sagde, der ville ske, og hvornår; hvem der sagde det, og hvad senere kilder fortæller. Sammenfattet af webudgaven.',
    page: '/opfoelgning/loefter/',
    files: [
      { file: 'loefter.json', type: 'json', title: 'Løfter med dato som JSON' },
      { file: 'loefter.csv', type: 'csv', title: 'Løfter med dato til regneark' },
    ],
    schema: 'skema/loefter.json',
  },
  {
    id: 'tavshed',
    title: 'Hvad kilderne ikke siger',
    description:
      'De anbefalinger, som ingen kilde nævner, og hvornår en kilde sidst sagde noget om de andre. Tavshed siger ikke, at der ikke er sket noget.',
    page: '/opfoelgning/tavshed/',
    files: [{ file: 'tavshed.json', type: 'json', title: 'Tavsheden som JSON' }],
    schema: 'skema/tavshed.json',
  },
  {
    id: 'teksten',
    title: 'Regnskabet over teksten',
    description:
      'Hver afvigelse fra kildeteksten og hver redaktionel note, med kildens linjer, stedet i webudgaven og begrundelse, og hvad prøven af ordlyd og form fandt.',
    page: '/om/teksten/',
    files: [{ file: 'teksten.json', type: 'json', title: 'Regnskabet som JSON' }],
    schema: 'skema/teksten.json',
  },
];

const rights = `Den officielle tekst er ${official.authors.join('s og ')}s. Webudgaven har ikke rettigheder til den og giver ingen licens til den.`;

const publisher = {
  '@id': absolute('/#udgiver'),
  '@type': ['foaf:Agent', 'foaf:Organization'],
  'foaf:name': danish(`${edition.name} – webudgaven (uofficiel)`),
};
const language = {
  '@id': 'http://publications.europa.eu/resource/authority/language/DAN',
  '@type': 'dct:LinguisticSystem',
};
/** Whom to ask: the owner of this copy, else the page that tells of the edition. */
const contact = {
  '@id': absolute('/#kontakt'),
  '@type': ['vcard:Kind', 'vcard:Organization'],
  'vcard:fn': danish(owner.name ?? `${edition.name} – webudgaven (uofficiel)`),
  ...(owner.contact?.href.startsWith('mailto:')
    ? { 'vcard:hasEmail': { '@id': owner.contact.href } }
    : { 'vcard:hasURL': { '@id': owner.contact?.href ?? absolute('/om/') } }),
};
/** The page that says what may be done with what. Nobody has given a licence to the official text. */
const license = {
  '@id': absolute('/licenser/'),
  '@type': 'dct:LicenseDocument',
  'dct:type': { '@id': 'http://purl.org/adms/licencetype/UnknownIPR', '@type': 'skos:Concept' },
};
const day = (date: string) => ({ '@value': date, '@type': 'xsd:date' });
const dates = {
  'dct:issued': day(official.editionBegun),
  'dct:modified': day(editionDate() ?? official.editionBegun),
};
const document = (url: string) => ({ '@id': url, '@type': 'foaf:Document' });
const type = (name: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/file-type/${name.toUpperCase()}`,
  '@type': 'dct:MediaTypeOrExtent',
});

function danish(value: string) {
  return { '@value': value, '@language': 'da' };
}

/**
 * The catalogue entry of the data sets, in JSON-LD, after DCAT-AP-DK 2.0 (its strict SHACL shapes find nothing to say).
 * https://digst.github.io/DCAT-AP-DK/releases/v.2.0/docs/
 */
export const catalogue = () => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': absolute(dataPath('katalog.jsonld')),
  '@type': 'dcat:Catalog',
  'dct:title': danish(`${edition.name}: data`),
  'dct:description': danish(
    `Data fra webudgaven af ${official.title} – ${official.subtitle} (${official.authors.join(' og ')}, ${official.year}).`,
  ),
  'dct:publisher': publisher,
  'dct:language': language,
  'dct:license': license,
  ...dates,
  'foaf:homepage': document(absolute('/')),
  'dct:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/DNK', '@type': 'dct:Location' },
  'dcat:themeTaxonomy': {
    '@id': 'http://publications.europa.eu/resource/authority/data-theme',
    '@type': 'skos:ConceptScheme',
    'dct:title': danish('EU’s emner for data'),
  },
  'dcat:dataset': datasets.map(dataset),
});

function dataset({ id, title, description, page, files, schema }: Dataset) {
  return {
    '@id': absolute(dataPath(`katalog.jsonld#${id}`)),
    '@type': 'dcat:Dataset',
    'dct:identifier': absolute(dataPath(`katalog.jsonld#${id}`)),
    'dct:title': danish(title),
    'dct:description': danish(description),
    'dct:publisher': publisher,
    'dcat:contactPoint': contact,
    'dct:language': language,
    ...dates,
    'dct:conformsTo': {
      '@id': absolute(dataPath(schema)),
      '@type': 'dct:Standard',
      'dct:title': danish(`JSON Schema: ${title}`),
    },
    'dct:accessRights': {
      '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
      '@type': 'dct:RightsStatement',
    },
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': danish(
        `Den officielle tekst er udgivet af ${official.authors.join(' og ')} i ${official.year}: ${official.page}`,
      ),
    },
    'dcat:landingPage': document(absolute(page)),
    'foaf:page': document(official.page),
    'dcat:theme': {
      '@id': 'http://publications.europa.eu/resource/authority/data-theme/HEAL',
      '@type': 'skos:Concept',
      'skos:prefLabel': danish('Sundhed'),
    },
    'dcat:keyword': official.keywords.map(danish),
    'dcat:distribution': files.map(({ file, type: format, title: name }) => ({
      '@id': absolute(dataPath(file)),
      '@type': 'dcat:Distribution',
      'dct:title': danish(name),
      'dct:description': danish(`${name}. ${description}`),
      'dcat:accessURL': { '@id': absolute(page) },
      'dcat:downloadURL': { '@id': absolute(dataPath(file)) },
      'dct:format': type(format),
      'dcat:mediaType': {
        '@id': `https://www.iana.org/assignments/media-types/${fileTypes[format]}`,
        '@type': 'dct:MediaType',
      },
      ...dates,
      'dct:license': license,
      'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': danish(rights) },
    })),
  };
}
