import { z } from 'zod';
import { absolute, dataPath } from '../site/address.ts';
import type { Library } from '../content/library.ts';
import { once } from '../lib/memo.ts';
import { edition, official } from '../site/publication.ts';
import { apparatusData, proofData, referencesData } from './apparatus.ts';
import { catalogue } from './catalogue.ts';
import { CONTRACT } from './contract.ts';
import { chaptersData } from './chapters.ts';
import { csv, recommendationRows } from './csv.ts';
import { places } from './pages.ts';
import { recommendationsData } from './recommendations.ts';
import { schemas, type SchemaName } from './schemas.ts';
import { builtOn } from '../followup/built-on.ts';
import { pledgeStates } from '../followup/pledges.ts';
import { silenceUntil } from '../followup/silence.ts';
import { SILENCE } from '../followup/words.ts';
import { silenceData } from './silence.ts';
import { pledgeRows, pledgesData } from './pledges.ts';
import { moneyRows, updateRows } from './update-rows.ts';
import { updatesData } from './updates.ts';

/** A file under `/data/`. */
export interface DataFile {
  /** "anbefaling/11.json" */
  file: string;
  /** made when it is asked for: the names alone are cheap, and known also of content with errors */
  readonly body: string;
}

const lazy = (file: string, make: () => string): DataFile => ({
  file,
  get body() {
    return make();
  },
});

/** Every file under `/data/`, from the same parse as the pages. */
export function dataFiles(library: Library): DataFile[] {
  const recommendations = once(() => recommendationsData(library));
  const updates = once(() => updatesData(library));
  return [
    json('anbefalinger', 'anbefalinger', () => ({ recommendations: recommendations() })),
    ...[...library.recommendations.keys()].map((number) =>
      json(`anbefaling/${number}`, 'anbefaling', () => ({
        recommendation: recommendations().find((one) => one.number === number)!,
      })),
    ),
    lazy('anbefalinger.csv', () => csv(recommendationRows(recommendations()))),
    json('kapitler', 'kapitler', () => ({ chapters: chaptersData(library) })),
    json('opfoelgning', 'opfoelgning', () => ({ updates: updates() })),
    lazy('opfoelgning.csv', () => csv(updateRows(updates()))),
    json('loefter', 'loefter', () => ({
      asOf: builtOn(),
      states: pledgeStates,
      pledges: pledgesData(library, builtOn()),
    })),
    lazy('loefter.csv', () => csv(pledgeRows(library, builtOn()))),
    json('tavshed', 'tavshed', () => ({
      until: silenceUntil(library),
      note: SILENCE,
      themes: silenceData(library),
    })),
    lazy('beloeb.csv', () => csv(moneyRows(library))),
    json('teksten', 'teksten', () => ({
      proof: proofData(library),
      entries: apparatusData(library),
      references: referencesData(library),
    })),
    ...Object.keys(schemas).map((name) => lazy(`skema/${name}.json`, () => print(jsonSchema(name as SchemaName)))),
    json('sider', 'sider', () => ({ pages: places(library) })),
    lazy('katalog.jsonld', () => print(catalogue())),
  ];
}

const schemaUrl = (name: SchemaName): string => absolute(dataPath(`skema/${name}.json`));

/** The published JSON Schema of a data file. */
export const jsonSchema = (name: SchemaName): object => ({ $id: schemaUrl(name), ...z.toJSONSchema(schemas[name]) });

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const json = (file: string, schema: SchemaName, content: () => object): DataFile =>
  lazy(`${file}.json`, () =>
    print({
      $schema: schemaUrl(schema),
      contract: CONTRACT,
      publication: {
        title: official.title,
        subtitle: official.subtitle,
        authors: official.authors,
        year: official.year,
        date: official.date,
        url: official.page,
      },
      edition: {
        name: edition.name,
        url: absolute('/'),
        note: 'Uofficiel webudgave. Den officielle tekst er gengivet ordret; registreringer og opfølgning er webudgavens.',
      },
      ...content(),
    }),
  );
