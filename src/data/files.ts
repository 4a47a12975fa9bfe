import { z } from 'astro/zod';
import { absolute, dataPath } from '../model/address.ts';
import type { Library } from '../model/library.ts';
import { edition, official } from '../model/publication.ts';
import { catalogue } from './catalogue.ts';
import { chaptersData } from './chapters.ts';
import { csv, recommendationRows } from './csv.ts';
import { places } from './pages.ts';
import { recommendationsData } from './recommendations.ts';
import { schemas, type SchemaName } from './schemas.ts';
import { moneyRows, updateRows } from './update-rows.ts';
import { updatesData } from './updates.ts';

/** A file under `/data/`. */
export interface DataFile {
  /** "anbefaling/11.json" */
  file: string;
  body: string;
}

/** Every file under `/data/`, from the same parse as the pages. */
export function dataFiles(library: Library): DataFile[] {
  const recommendations = recommendationsData(library);
  const updates = updatesData(library);
  return [
    json('anbefalinger', 'anbefalinger', { recommendations }),
    ...recommendations.map((recommendation) => json(`anbefaling/${recommendation.number}`, 'anbefaling', { recommendation })),
    { file: 'anbefalinger.csv', body: csv(recommendationRows(recommendations)) },
    json('kapitler', 'kapitler', { chapters: chaptersData(library) }),
    json('opfoelgning', 'opfoelgning', { updates }),
    { file: 'opfoelgning.csv', body: csv(updateRows(updates)) },
    { file: 'beloeb.csv', body: csv(moneyRows(library)) },
    ...Object.keys(schemas).map((name) => ({ file: `skema/${name}.json`, body: print(jsonSchema(name as SchemaName)) })),
    { file: 'sider.json', body: `${JSON.stringify(places(library))}\n` },
    { file: 'katalog.jsonld', body: print(catalogue()) },
  ];
}

const schemaUrl = (name: SchemaName): string => absolute(dataPath(`skema/${name}.json`));

/** The published JSON Schema of a data file. */
export const jsonSchema = (name: SchemaName): object => ({ $id: schemaUrl(name), ...z.toJSONSchema(schemas[name]) });

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const json = (file: string, schema: SchemaName, content: object): DataFile => ({
  file: `${file}.json`,
  body: print({
    $schema: schemaUrl(schema),
    publication: { title: official.title, subtitle: official.subtitle, authors: official.authors, year: official.year, date: official.date, url: official.page },
    edition: { name: edition.name, url: absolute('/'), note: 'Uofficiel webudgave. Den officielle tekst er gengivet ordret; registreringer og opfølgning er webudgavens.' },
    ...content,
  }),
});
