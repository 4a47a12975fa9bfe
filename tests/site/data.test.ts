import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChapterData } from '../../src/data/schemas/chapter.ts';
import type { RecommendationData } from '../../src/data/schemas/recommendation.ts';
import type { UpdateData } from '../../src/data/schemas/update.ts';
import { csv, dateCell } from '../../src/data/csv.ts';
import { absolute } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { addresses, built, builtFiles, builtJson, fileAt } from '../support/files.ts';
import { convert, soffice } from '../support/office.ts';
import { DIST, ids, page } from '../support/site.ts';
import { thorough } from '../support/thorough.ts';

const numbers = Array.from({ length: 37 }, (_, index) => index + 1);

describe('the JSON files', () => {
  let ajv: Ajv2020;
  beforeAll(() => {
    ajv = new Ajv2020({ allErrors: true, strict: true });
    formats.default(ajv);
    for (const file of builtFiles('data/skema', '.json')) ajv.addSchema(builtJson(file) as object);
  });

  const files = () => builtFiles('data', '.json').filter((file) => !file.startsWith('data/skema/'));

  test('each names the schema it follows, and follows it', () => {
    expect(files()).toHaveLength(7 + 37);
    for (const file of files()) {
      const data = builtJson(file) as { $schema: string };
      expect(fileAt(data.$schema), file).toBeDefined();
      const validate = ajv.getSchema(data.$schema);
      if (!validate) throw new Error(`${file}: skemaet ${data.$schema} findes ikke`);
      expect(validate(data), `${file}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  test('a schema refuses what it does not know: a wrong number, a missing title, a field too many', () => {
    const good = builtJson('data/anbefaling/25.json') as { $schema: string; recommendation: Record<string, unknown> };
    const validate = ajv.getSchema(good.$schema)!;
    for (const change of [{ number: 38 }, { title: undefined }, { extra: 1 }, { url: 'ikke en adresse' }])
      expect(
        validate(JSON.parse(JSON.stringify({ ...good, recommendation: { ...good.recommendation, ...change } }))),
        JSON.stringify(change),
      ).toBe(false);
  });

  test('every address in them leads to a page of the site and, with an anchor, to a place on it', () => {
    const all = [...new Set(files().flatMap((file) => addresses(builtJson(file))))];
    expect(all.length).toBeGreaterThan(600);
    const anchors = new Map<string, Set<string>>();
    for (const address of all) {
      const file = fileAt(address);
      if (!file) throw new Error(`${address} findes ikke`);
      const anchor = address.split('#')[1];
      if (!anchor || !file.endsWith('.html')) continue;
      if (!anchors.has(file)) anchors.set(file, new Set(ids(page(file.replace(/index\.html$/, '')), /./)));
      expect(anchors.get(file)!.has(anchor), address).toBe(true);
    }
  });

  test('the references that /om/teksten/ tells of are in the data, each with the place it has there', () => {
    const page = readFileSync('dist/om/teksten/index.html', 'utf8');
    const { references } = builtJson('data/teksten.json') as { references: Array<{ id: string; url: string }> };
    const told = [...page.matchAll(/<li id="(henvisning-[^"]+)"/g)].map(([, id]) => id);
    expect(references.map(({ id }) => id)).toEqual(told);
    expect(told.length).toBeGreaterThan(0);
  });

  test("the list holds what each recommendation's own file holds", () => {
    const { recommendations } = builtJson('data/anbefalinger.json') as { recommendations: RecommendationData[] };
    expect(recommendations.map(({ number }) => number)).toEqual(numbers);
    expect(recommendations.flatMap(({ steppingStones }) => steppingStones)).toHaveLength(101);
    expect(recommendations.filter(({ priority }) => priority).map(({ number }) => number)).toEqual([
      1, 5, 6, 11, 12, 20, 21, 28, 31,
    ]);
    for (const recommendation of recommendations)
      expect(
        (builtJson(`data/anbefaling/${recommendation.number}.json`) as { recommendation: unknown }).recommendation,
      ).toEqual(recommendation);
  });

  test('the chapters hold the sections, boxes, tables and figures of the publication', () => {
    const { chapters } = builtJson('data/kapitler.json') as { chapters: ChapterData[] };
    const all = <T>(pick: (chapter: ChapterData) => T[]) => chapters.flatMap(pick);
    expect(chapters).toHaveLength(19);
    expect(all(({ recommendations }) => recommendations).sort((a, b) => a - b)).toEqual(numbers);
    expect(all(({ boxes }) => boxes.filter(({ number }) => number))).toHaveLength(13);
    expect(all(({ tables }) => tables)).toHaveLength(4);
    expect(all(({ figures }) => figures)).toHaveLength(9);
    expect(all(({ terms }) => terms)).toHaveLength(30);
    expect(chapters.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(76_000);
  });

  test('the follow-up holds every update of the content, each with its source', () => {
    const { updates } = builtJson('data/opfoelgning.json') as { updates: UpdateData[] };
    expect(updates.map(({ id }) => id)).toEqual(readLibrary().updates.map(({ id }) => id));
    for (const update of updates) expect(update.source.title, update.id).not.toBe('');
  });
});

test('the list of pages that the 404 page offers has every page for readers, and leads only to what is there', () => {
  const { pages } = builtJson('data/sider.json') as { pages: Array<{ path: string; title: string }> };
  const listed = new Set(pages.map(({ path }) => path));
  for (const path of listed) expect(fileAt(absolute(path)), path).toBeDefined();
  const made = builtFiles('.', 'index.html').map((file) => `/${file.replace(/^\.\/|index\.html$/g, '')}`);
  // Not: cards, what stands in for a page without a network, a source's or a filter's page, which the follow-up leads to.
  const readers = made.filter(
    (path) =>
      !/^\/(indlejr|uden-net|pagefind)\/|^\/kilder\/.|^\/opfoelgning\/[^/]+\/[^/]+\/$/.test(path) &&
      !built(`${path.slice(1)}index.html`).includes('http-equiv="refresh"'),
  );
  expect(readers.filter((path) => !listed.has(path))).toEqual([]);
});

describe('the CSV', () => {
  const file = readFileSync(`${DIST}/data/anbefalinger.csv`);
  const rows = parse<Record<string, string>>(file, {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    columns: true,
  });

  test('opens right in a Danish spreadsheet: byte order mark, semicolons, CRLF', () => {
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows).toHaveLength(37);
    // A section number alone would be taken for a date.
    for (const row of rows)
      for (const [name, value] of Object.entries(row)) expect(value, name).not.toMatch(/^\d+\.\d+/);
  });

  test('says the same as the JSON', () => {
    const { recommendations } = builtJson('data/anbefalinger.json') as { recommendations: RecommendationData[] };
    for (const [index, { number, title, paragraphs, steppingStones, shortText }] of recommendations.entries()) {
      const row = rows[index]!;
      expect([row['number'], row['title'], row['text'], row['shortText']]).toEqual([
        String(number),
        title,
        paragraphs.join('\n\n'),
        shortText,
      ]);
      expect(
        Object.keys(row)
          .filter((name) => name.startsWith('steppingStone'))
          .map((name) => row[name])
          .filter(Boolean),
      ).toEqual(steppingStones.map(({ text }) => text));
    }
  });

  test('gives hostile and awkward cells back as they were, and none that runs as a formula', () => {
    const cells = [
      '=HYPERLINK("http://ond.example")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\tx',
      'a;b',
      'en "citeret" tekst',
      'to\nlinjer',
      'æøå',
      '',
    ];
    const [back]: string[][] = parse(csv([cells]), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    expect(back!.map((cell) => cell.replace(/^'/, ''))).toEqual(cells);
    for (const cell of back!) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('no cell is read by a Danish spreadsheet as something else than it says', () => {
  const months =
    /^(\d{1,2}[. -]*)?(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*[. -]*(\d{1,4}[. -]*){0,2}$/i;
  /** What Excel and LibreOffice are known to make something else of, each way by itself: not the rule that is tried. */
  const misread: Record<string, RegExp> = {
    'en dato af tal': /^\d{1,4}\s*[./-]\s*\d{1,4}(\s*[./-]\s*\d{0,4})?$/,
    'en dato med måned': months,
    'et klokkeslæt': /^\d+\s*:\s*[\d.,]+(:[\d.,]+)?(\s*[ap]m?)?$/i,
    'en dato med klokkeslæt': /^\d{4}-\d\d-\d\d[T ]\d/,
    'en procent': /^[\d.,]+\s*%$/,
    'et beløb': /^(kr\.?|€|\$|DKK)?\s*[\d.,]+\s*(kr\.?|€|\$|DKK)?$(?<!^\d+(,\d+)?)/i,
    'en potens af ti': /^\d+(,\d+)?e[+-]?\d+$/i,
    'en brøk': /^(\d+ )?\d+\/\d+$/,
    'et tal uden sine nuller': /^0\d+$|^\d+,\d*0$/,
    'et tal uden sine sidste cifre': /^\d{16,}$/,
    'et tal med fortegn': /^\(\d+\)$|^\d+-$/,
    'sandt eller falsk': /^(sand|falsk|true|false)$/i,
    'en formel': /^[=+\-@\t\r]/,
  };
  const readAs = (cell: string) => Object.keys(misread).filter((what) => misread[what]!.test(cell.trim()));

  test('in the files of the site', () => {
    const files = builtFiles('data', '.csv');
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) {
      const rows: string[][] = parse(built(file), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
      for (const [line, row] of rows.entries())
        for (const cell of row) expect(readAs(cell), `${file}:${line + 1} »${cell}«`).toEqual([]);
    }
  });

  test.skipIf(!soffice || !thorough)(
    'LibreOffice, where it is installed, reads every cell as it is written',
    { timeout: 120_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'regneark-'));
      /** Opened as a Danish reader does, with numbers and dates looked for, and saved as the cells are shown. */
      const through = (file: string): string[][] => {
        const filter = '59,34,76,1,,1030,false,true';
        convert(file, `csv:Text - txt - csv (StarCalc):${filter},false`, folder, `--infilter=CSV:${filter}`);
        return parse(readFileSync(join(folder, basename(file))), { bom: true, delimiter: ';' });
      };
      const control = join(folder, 'skrevet', 'kontrol.csv');
      const cells = ['12:30', '007', '10 %'];
      mkdirSync(dirname(control));
      writeFileSync(control, cells.join(';'));
      const changed = cells.filter((cell, index) => through(control)[0]![index] !== cell);
      for (const file of builtFiles('data', '.csv')) {
        const written: string[][] = parse(built(file), { bom: true, delimiter: ';' });
        // An amount becomes the number it is, and is saved with the point of the program's own language.
        const meant = written.map((row) => row.map((cell) => cell.replace(/^(\d+),(\d+)$/, '$1.$2')));
        expect(through(join(DIST, file)), file).toEqual(meant);
      }
      rmSync(folder, { recursive: true });
      // What it does to a cell that is not written so: the test can fail.
      expect(changed).toEqual(cells);
    },
  );

  test.each(
    [
      ['maj 2022', '5. december 2024', '05-12-2024', '13.2.6', '8.2', '2024-05-07', '3/4', 'dec. 24', '1 maj', 'Oct 3'],
      ['2024: 2,8', '12:30', '8.30 pm', '2024-05-07T12:00', '10 %', '100 kr.', '1.250', 'kr. 3', '€ 5', '(7)', '7-'],
      ['007', '1e5', '2,50', '12345678901234567', 'SAND', 'false', '½ 1/2', '1 1/2', '10°'],
    ].flat(),
  )('%s stays as it is written', (text) => {
    const rows: string[][] = parse(csv([[text]]), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    const cell = rows[0]![0]!;
    expect(readAs(cell)).toEqual([]);
    expect(cell.replace(/^'/, '')).toBe(text);
  });

  test.each([
    '2022',
    '0',
    '2,8',
    'afsnit 13.2.6',
    'i maj 2022',
    'senest 2023-11-30',
    '3; 9',
    'Det sker i maj',
    '§ 5',
    '10-årsplan',
  ])('%s is nothing else, and needs no apostrophe', (text) =>
    expect(csv([[text]])).toBe(`\uFEFF${/;/.test(text) ? `"${text}"` : text}\r\n`),
  );

  test('a date stands among words, in plain Danish', () => {
    expect(['maj 2022', '5. december 2024', '2024–2026', '2024', 'efteråret 2023'].map(dateCell)).toEqual([
      'i maj 2022',
      'den 5. december 2024',
      'i 2024–2026',
      '2024',
      'efteråret 2023',
    ]);
  });
});

describe('the catalogue (DCAT-AP-DK)', () => {
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }
  let quads: Quad[];
  beforeAll(async () => {
    quads = (await jsonld.toRDF(builtJson('data/katalog.jsonld') as jsonld.JsonLdDocument)) as unknown as Quad[];
  });
  const namespace = {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
  };
  const iri = (name: string) => name.replace(/^(\w+):/, (_, prefix: keyof typeof namespace) => namespace[prefix]);
  const values = (subject: string, predicate: string) =>
    quads.filter((q) => q.subject.value === subject && q.predicate.value === iri(predicate)).map((q) => q.object.value);
  const all = (type: string) =>
    quads
      .filter((q) => q.predicate.value === iri('rdf:type') && q.object.value === iri(type))
      .map((q) => q.subject.value);

  test.each([
    [
      'dcat:Catalog',
      1,
      [
        ...['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
        ...['dct:language', 'dct:license', 'dct:issued', 'dct:modified', 'foaf:homepage', 'dcat:themeTaxonomy'],
      ],
    ],
    [
      'dcat:Dataset',
      6,
      [
        ...['dct:title', 'dct:description', 'dct:identifier', 'dct:publisher', 'dcat:distribution', 'dcat:theme'],
        ...['dcat:contactPoint', 'dcat:keyword', 'dct:issued', 'dct:modified', 'dct:language', 'dcat:landingPage'],
      ],
    ],
    [
      'dcat:Distribution',
      10,
      [
        ...['dcat:accessURL', 'dcat:downloadURL', 'dct:format', 'dct:title'],
        ...['dct:license', 'dct:issued', 'dct:modified', 'dcat:mediaType', 'dct:description'],
      ],
    ],
  ])('each %s (%i) has what the profile asks for and recommends', (type, count, properties) => {
    expect(all(type)).toHaveLength(count);
    for (const subject of all(type))
      for (const property of properties)
        expect(values(subject, property).length, `${subject} ${property}`).toBeGreaterThan(0);
  });

  test('one is told whom to ask, in words and with an address', () => {
    expect(all('vcard:Kind')).toHaveLength(1);
    for (const who of all('vcard:Kind')) {
      expect(values(who, 'vcard:fn')).toHaveLength(1);
      expect([...values(who, 'vcard:hasEmail'), ...values(who, 'vcard:hasURL')]).toHaveLength(1);
    }
  });

  test('each file it offers is there', () => {
    for (const subject of all('dcat:Distribution'))
      for (const url of values(subject, 'dcat:downloadURL')) expect(fileAt(url), url).toBeDefined();
  });
});

test('every data file that the contract names is there', () => {
  for (const file of [
    'data/anbefalinger.json',
    'data/anbefaling/11.json',
    'data/anbefalinger.csv',
    'data/kapitler.json',
    'data/opfoelgning.json',
    'anbefaling/11.md',
    'kapitel/11.md',
  ])
    expect(built(file).length, file).toBeGreaterThan(200);
});
