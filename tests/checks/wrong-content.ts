import { readFileSync } from 'node:fs';
import type { RuleId } from '../../src/content/rules.ts';

/** What an editor, or somebody hostile, may have done to `content/`, and the rules that must say so. */
export interface Wrong {
  /** a sentence that names the test */
  what: string;
  /** path in `content/` */
  path: string;
  /** the new file's bytes; a change of the present text; a link to elsewhere; or the word 'gone': the file is not there */
  make: string | Buffer | ((text: string) => string) | { link: string } | { folder: true };
  rules: RuleId[];
  /** it is held against what was published, which is the content as it is */
  published?: true;
  /** it is held against the seal over what was published */
  sealed?: true;
  /** files that must also be there, or be others than they are */
  also?: Record<string, string>;
}

const NEW = 'opfoelgning/2024-05-07-proeve.mdx';

/** An update that is in order: each wrong one differs from it in one thing. */
export const GOOD = `---
title: "Rådet drøftede forebyggelse af tvang"
scope: anbefaling
kind: Status
recommendations:
  - { number: 22, confidence: sikker }
stated: { date: "2024-05-07" }
source: raad-2024-05-07
place: "punkt 2"
---

Rådet drøftede, hvordan tvang kan forebygges.
`;

const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`»${from}« står ikke i filen, så prøven prøver intet.`);
    return text.replace(from, () => to);
  };
/** Puts entries before all others of a list: what editors add to the list does not move them. */
const first =
  (entries: string) =>
  (text: string): string =>
    `${entries}\n${text}`;
const update = (from: string, to: string): string => swap(from, to)(GOOD);
const field = (line: string): string => update('place:', `${line}\nplace:`);
const body = (text: string): string => update('Rådet drøftede, hvordan tvang kan forebygges.', text);

const files: Wrong[] = [
  { what: 'an empty file', path: NEW, make: '', rules: ['fil-tom'] },
  { what: 'a file of blank lines', path: 'kilder/blank.yaml', make: ' \n\n', rules: ['fil-tom'] },
  {
    what: 'a binary file',
    path: NEW,
    make: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    rules: ['fil-binaer'],
  },
  { what: 'a file in Latin-1', path: NEW, make: Buffer.from(GOOD, 'latin1'), rules: ['fil-tegnsaet'] },
  { what: 'a file in UTF-16', path: NEW, make: Buffer.from(`\ufeff${GOOD}`, 'utf16le'), rules: ['fil-tegnsaet'] },
  { what: 'a file with a byte order mark', path: NEW, make: `\ufeff${GOOD}`, rules: ['fil-bom'] },
  { what: 'a file with Windows line ends', path: NEW, make: GOOD.replaceAll('\n', '\r\n'), rules: ['fil-linjeskift'] },
  { what: 'a file with a line of 10 MB', path: NEW, make: body('x'.repeat(10_000_000)), rules: ['fil-stoerrelse'] },
  {
    what: 'a file with a line of 30,000 characters',
    path: NEW,
    make: body('ord '.repeat(7_500)),
    rules: ['fil-stoerrelse'],
  },
  { what: 'a symbolic link out of the folder', path: NEW, make: { link: '/etc/hostname' }, rules: ['fil-genvej'] },
  { what: 'a folder that is a symbolic link', path: 'opfoelgning', make: { link: '/etc' }, rules: ['fil-genvej'] },
  {
    what: 'a symbolic link instead of a needed file',
    path: 'temaer.yaml',
    make: { link: '/etc/hostname' },
    rules: ['fil-genvej'],
  },
  { what: 'an indentation by tab', path: NEW, make: update('  - { number', '\t- { number'), rules: ['fil-tabulator'] },
  {
    what: 'a character that turns the text around',
    path: NEW,
    make: body('Rådet \u202egnavt etteførd\u202c tvang.'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a soft hyphen copied from a PDF',
    path: NEW,
    make: body('Rådet drøf\u00adtede tvang.'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a terminal escape sequence in a field',
    path: NEW,
    make: update('punkt 2', '\u001b[2Jpunkt 2'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'half of a character, as YAML writes it',
    path: NEW,
    make: field('why: "tvang \\ud83d nævnes."'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'lists in lists in lists, 600 deep',
    path: NEW,
    make: body(Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- punkt`).join('\n')),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'quotations in quotations, 600 deep on one line',
    path: NEW,
    make: body(`Rådet mødtes.\n\n${'> '.repeat(600)}punkt.`),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'thousands of marks that all could belong together',
    path: NEW,
    make: body(`Rådet mødtes.\n\n${'_* '.repeat(6_000)}`),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a word as long as a page',
    path: NEW,
    make: body(`Rådet mødtes. ${'www.a.b.'.repeat(2_000)}`),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'an update as long as minutes',
    path: NEW,
    make: body('Rådet drøftede tvang.\n\n'.repeat(2_000)),
    rules: ['fil-stoerrelse'],
  },
  { what: 'an update that ends in .md', path: 'opfoelgning/2024-05-07-proeve.md', make: GOOD, rules: ['fil-ukendt'] },
  { what: 'an update in a folder of its own', path: 'opfoelgning/2024', make: { folder: true }, rules: ['fil-ukendt'] },
  { what: 'a source that ends in .yml', path: 'kilder/raad.yml', make: 'title: "Referat"\n', rules: ['fil-ukendt'] },
  {
    what: 'a file name with spaces and Danish letters',
    path: 'opfoelgning/2024-05-07-Møde i rådet.mdx',
    make: GOOD,
    rules: ['fil-navn'],
  },
  { what: 'a needed file that is gone', path: 'temaer.yaml', make: 'gone', rules: ['fil-laesning'] },
  {
    what: 'a file without frontmatter',
    path: NEW,
    make: 'Rådet drøftede, hvordan tvang kan forebygges.\n',
    rules: ['fil-frontmatter'],
  },
  {
    what: 'frontmatter that is never closed',
    path: NEW,
    make: update('\n---\n\n', '\n\n'),
    rules: ['fil-frontmatter'],
  },
];

const fields: Wrong[] = [
  { what: 'a list that has become one group', path: 'temaer.yaml', make: 'tema: psykiatri\n', rules: ['fil-form'] },
  { what: 'fields that have become a list', path: NEW, make: '---\n- Status\n---\n\nTvang.\n', rules: ['fil-form'] },
  {
    what: 'a colon in a text without quotation marks',
    path: NEW,
    make: update('"Rådet drøftede forebyggelse af tvang"', 'Rådet: nyt møde'),
    rules: ['yaml-syntaks'],
  },
  {
    what: 'a quotation mark that is never closed',
    path: NEW,
    make: update('tvang"', 'tvang'),
    rules: ['yaml-syntaks'],
  },
  {
    what: 'a line that is indented wrongly',
    path: NEW,
    make: update('kind: Status', '  kind: Status'),
    rules: ['yaml-syntaks'],
  },
  {
    what: 'a bracket that is never closed',
    path: NEW,
    make: update('confidence: sikker }', 'confidence: sikker'),
    rules: ['yaml-syntaks'],
  },
  {
    what: 'a list where a field has its name',
    path: NEW,
    make: field('[why]: tekst'),
    rules: ['yaml-syntaks'],
  },
  {
    what: 'a YAML bomb of aliases',
    path: NEW,
    make: field(`a: &a [x, x, x, x, x, x, x, x]\nb: &b [${'*a, '.repeat(8)}*a]\nc: &c [${'*b, '.repeat(8)}*b]`),
    rules: ['yaml-henvisning'],
  },
  {
    what: 'a YAML bomb of layers',
    path: NEW,
    make: field(`why: ${'['.repeat(9_000)}${']'.repeat(9_000)}`),
    rules: ['yaml-syntaks'],
  },
  {
    what: 'a YAML tag that asks for code',
    path: NEW,
    make: field('why: !!js/function "function () { return 1 }"'),
    rules: ['yaml-henvisning'],
  },
  {
    what: 'a field that stands twice',
    path: NEW,
    make: update('kind: Status', 'kind: Status\nkind: Frist'),
    rules: ['felt-dobbelt'],
  },
  { what: 'a field that is missing', path: NEW, make: update('place: "punkt 2"\n', ''), rules: ['felt-mangler'] },
  {
    what: 'a field without a value',
    path: NEW,
    make: update('"Rådet drøftede forebyggelse af tvang"', ''),
    rules: ['felt-mangler'],
  },
  {
    what: 'a field that is missing inside a list',
    path: NEW,
    make: update(', confidence: sikker', ''),
    rules: ['felt-mangler'],
  },
  { what: 'a field in Danish', path: NEW, make: update('title:', 'titel:'), rules: ['felt-mangler', 'felt-ukendt'] },
  { what: 'a field that is like no other', path: NEW, make: field('forfatter: "redaktionen"'), rules: ['felt-ukendt'] },
  {
    what: 'a field that means something to JavaScript',
    path: NEW,
    make: field('__proto__: { admin: true }'),
    rules: ['felt-ukendt'],
  },
  { what: 'a number where there must be text', path: NEW, make: field('lines: 396'), rules: ['felt-type'] },
  {
    what: 'a text where there must be a number',
    path: NEW,
    make: update('number: 22', 'number: "22"'),
    rules: ['felt-type'],
  },
  {
    what: 'a date that is not in a group',
    path: NEW,
    make: update('{ date: "2024-05-07" }', '"2024-05-07"'),
    rules: ['felt-type'],
  },
  {
    what: 'a year without quotation marks',
    path: NEW,
    make: update('{ date: "2024-05-07" }', '{ date: 2024 }'),
    rules: ['felt-type'],
  },
  {
    what: 'a list of themes that is not a list',
    path: NEW,
    make: field('themes: boern-og-unge'),
    rules: ['felt-type'],
  },
  { what: 'a kind that is misspelt', path: NEW, make: update('kind: Status', 'kind: Statuss'), rules: ['felt-valg'] },
  {
    what: 'a confidence that nobody knows',
    path: NEW,
    make: update('confidence: sikker', 'confidence: 100'),
    rules: ['felt-valg'],
  },
  { what: 'lines that are not numbers', path: NEW, make: field('lines: "fra 396 til 414"'), rules: ['felt-vaerdi'] },
  {
    what: 'a title that is too short',
    path: NEW,
    make: update('Rådet drøftede forebyggelse af tvang', 'Nyt'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'recommendation 99 in an update',
    path: NEW,
    make: update('number: 22', 'number: 99'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'a source with an address that is none',
    path: 'kilder/task-force-2023.yaml',
    make: swap('https://sundhedsdatastyrelsen.dk/da/etsamletpatientoverblik', 'sundhedsdatastyrelsen'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'a ledger entry of an unknown kind',
    path: 'original/regnskab/08-lighed-og-afstigmatisering.yaml',
    make: swap('slags: rettet', 'slags: retet'),
    rules: ['felt-valg'],
  },
  {
    what: 'a date that does not exist',
    path: NEW,
    make: update('{ date: "2024-05-07" }', '{ date: "2024-02-30" }'),
    rules: ['dato-findes-ikke'],
  },
  {
    what: 'a statement in the future',
    path: 'opfoelgning/2062-05-07-proeve.mdx',
    make: update('2024-05-07', '2062-05-07'),
    rules: ['dato-fremtid'],
  },
  {
    what: 'an event in the future that is not expected',
    path: NEW,
    make: field('event: { date: "2062" }'),
    rules: ['dato-fremtid'],
  },
  {
    what: 'a period that ends before it begins',
    path: NEW,
    make: field('event: { date: "2024-06", until: "2024-01" }'),
    rules: ['dato-raekkefoelge'],
  },
];

const texts: Wrong[] = [
  { what: 'a "<" before a number', path: NEW, make: body('Børn <5 år.'), rules: ['mdx-syntaks'] },
  { what: 'a "{" that is never closed', path: NEW, make: body('I alt {150 mio. kr.'), rules: ['mdx-syntaks'] },
  {
    what: 'a building block that is never closed',
    path: 'kapitler/07-udfordringer-og-muligheder.mdx',
    make: swap('</Boks>', ''),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'quotations inside each other, thousands deep',
    path: NEW,
    make: body('> '.repeat(9_000)),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a broken text and a broken field: both are told',
    path: NEW,
    make: swap('kind: Status', 'kind: Statuss')(body('Børn <5 år.')),
    rules: ['felt-valg', 'mdx-syntaks'],
  },
  { what: 'an expression', path: NEW, make: body('I alt {process.env.HOME} mio. kr.'), rules: ['mdx-kode'] },
  { what: 'an import', path: NEW, make: body('import fs from "node:fs"'), rules: ['mdx-kode'] },
  { what: 'code between backticks', path: NEW, make: body('Rådet drøftede `tvang`.'), rules: ['mdx-kode'] },
  { what: 'a script', path: NEW, make: body('<script>alert("1")</script>'), rules: ['mdx-html'] },
  {
    what: 'an element with an event handler',
    path: NEW,
    make: body('Rådet <img src="x" onerror="alert(1)" /> drøftede tvang.'),
    rules: ['mdx-html'],
  },
  {
    what: 'a building block of the official text in an update',
    path: NEW,
    make: body('Rådet drøftede tvang.\n\n<Anbefaling nummer={22} />'),
    rules: ['mdx-html'],
  },
  {
    what: 'a building block named as something of JavaScript',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<constructor />\n`,
    rules: ['mdx-html'],
  },
  {
    what: 'a building block whose number is text',
    path: 'kapitler/07-udfordringer-og-muligheder.mdx',
    make: swap('<Boks nummer={9}', '<Boks nummer="9"'),
    rules: ['komponent-attribut'],
  },
  {
    what: 'words between the marks of a building block that shows none',
    path: 'kapitler/11-boern-og-unge.mdx',
    make: swap('<Anbefaling nummer={12} />', '<Anbefaling nummer={12}>Vigtige ord.</Anbefaling>'),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a box in the middle of a sentence',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\nEt stykke <Boks titel="Mål">med en boks</Boks> i.\n`,
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a row outside a table, and a cell outside a row',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<Raekke navn="Alene">\n\nOrd\n\n</Raekke>\n\n<Celle>\n\nOrd\n\n</Celle>\n`,
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a table that holds a paragraph and no table',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<Tabel nummer={9} titel="Uden tabel">\n\nOrd\n\n</Tabel>\n`,
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a source note of two paragraphs',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<Kilde>\n\nEn kilde\n\nEn til\n\n</Kilde>\n`,
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a footnote’s number alone on its line',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<Notetal>11</Notetal>\n`,
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a building block with an attribute of code',
    path: 'kapitler/07-udfordringer-og-muligheder.mdx',
    make: swap('<Boks nummer={9}', '<Boks {...props} nummer={9}'),
    rules: ['mdx-kode'],
  },
  { what: 'an update without a text', path: NEW, make: body(''), rules: ['tekst-mangler'] },
  {
    what: 'a heading in an update',
    path: NEW,
    make: body('# Tvang\n\nRådet drøftede tvang.'),
    rules: ['tekst-overskrift'],
  },
  {
    what: 'a box to tick',
    path: NEW,
    make: body('Rådet drøftede:\n\n- [ ] tvang\n- bælter'),
    rules: ['punkt-afkrydsning'],
  },
  {
    what: 'a box to tick in the official text',
    path: 'kapitler/11-boern-og-unge.mdx',
    make: (text) => text.replace(/^- (?=\p{L})/mu, '- [x] '),
    rules: ['punkt-afkrydsning'],
  },
  {
    what: 'a space of an odd width',
    path: NEW,
    make: body('Rådet drøftede\u2003tvang i dag.'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a note that has strayed to another passage',
    path: 'kapitler/06-status-paa-omraadet.mdx',
    make: (text) => {
      const [mark = ''] = /<Note linje=\{\d+\} \/>/.exec(text) ?? [];
      return text.replace(mark, '').replace(/(?<=\n\n\p{Lu}[^\n<]*\.)\n\n/u, `${mark}\n\n`);
    },
    rules: ['note-sted'],
  },
  {
    what: 'an image without a text',
    path: NEW,
    make: body('Rådet drøftede tvang.\n\n![](/billeder/raadet.svg)'),
    also: { 'public/billeder/raadet.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    rules: ['billede-uden-tekst'],
  },
  {
    what: 'an image from elsewhere',
    path: NEW,
    make: body('![Rådet](https://eksempel.dk/raadet.jpg)'),
    rules: ['billede-ukendt'],
  },
  {
    what: 'an image that is not there',
    path: NEW,
    make: body('![Rådet](/billeder/raadet.jpg)'),
    rules: ['billede-ukendt'],
  },
  {
    what: 'an image path that climbs out of its folder',
    path: NEW,
    make: body('![Rådet](/billeder/../../package.json)'),
    rules: ['billede-ukendt'],
  },
  {
    what: 'a link that runs code',
    path: NEW,
    make: body('Se [referatet](javascript:alert(1)).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link whose scheme is somebody else’s',
    path: NEW,
    make: body('Se [referatet](//eksempel.dk/referat).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link that hides where it leads',
    path: NEW,
    make: body('Se [referatet](https://www.sst.dk@eksempel.dk/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link that others can read on the way',
    path: NEW,
    make: body('Se [referatet](http://www.sst.dk/referat).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a domain with a Cyrillic letter',
    path: NEW,
    make: body('Se [referatet](https://www.s\u0455t.dk/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a domain with a Cyrillic letter, as the network writes it',
    path: NEW,
    make: body('Se [referatet](https://www.xn--st-8lc.dk/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a domain with an accent that a reader passes over',
    path: NEW,
    make: body('Se [referatet](https://www.sundhedsstyrelsén.dk/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link whose text is another address',
    path: NEW,
    make: body('Se [https://www.sst.dk/](https://eksempel.dk/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link whose text is another address, by reference',
    path: NEW,
    make: body('Se [www.sst.dk][1].\n\n[1]: https://eksempel.dk/'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a letter of ours that only looks like one',
    path: NEW,
    make: body('R\u00e5det dr\u00f8ftede \uff34vang.'),
    rules: ['tegn-fremmed'],
  },
  {
    what: 'an i without a dot',
    path: NEW,
    make: body('R\u00e5det dr\u00f8ftede s\u0131n plan.'),
    rules: ['tegn-fremmed'],
  },
  {
    what: 'a blank that is none',
    path: NEW,
    make: body('R\u00e5det dr\u00f8ftede\u2800tvang.'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a link to a number on the network',
    path: NEW,
    make: body('Se [referatet](https://192.0.2.1/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a letter that writes itself',
    path: NEW,
    make: body('Se [referatet](mailto:en@eksempel.dk?bcc=anden@eksempel.dk).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a domain with a capital I for an l',
    path: NEW,
    make: body('Se [referatet](https://www.sundhedsstyreIsen.dk/).'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link of data by reference',
    path: NEW,
    make: body('Se [referatet][1].\n\n[1]: data:text/html,hej'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a source whose link runs code',
    path: 'kilder/task-force-2023.yaml',
    make: swap('https://sundhedsdatastyrelsen.dk/da/etsamletpatientoverblik', 'javascript:alert(1)'),
    rules: ['link-usikkert'],
  },
  {
    what: 'a link to a page that is not there',
    path: NEW,
    make: body('Se [anbefaling 22](/anbefalinger/22/).'),
    rules: ['link-ukendt'],
  },
  {
    what: 'a link to a place that is not on the page',
    path: NEW,
    make: body('Se [afsnit 11.2](/kapitel/11/#afsnit-11.9).'),
    rules: ['link-anker'],
  },
  {
    what: 'a link to a place that is not on a page of ours',
    path: NEW,
    make: body('Se [hvem der står bag](/om/#bagmand).'),
    rules: ['link-anker'],
  },
  {
    what: 'a link to a place on the same page, from what is shown on many',
    path: NEW,
    make: body('Se [hvad der skete](#opfoelgning).'),
    rules: ['link-anker'],
  },
  {
    what: 'a link to a heading that is no longer on the page',
    path: 'sider/om.mdx',
    make: swap('(#aktoerer-og-maalgrupper)', '(#aktoerer)'),
    rules: ['link-anker'],
  },
  {
    what: 'a link that says "here"',
    path: NEW,
    make: body('Læs om kilderne [her](/anbefaling/22/).'),
    rules: ['link-tekst'],
  },
  {
    what: 'a link in the official text',
    path: 'anbefalinger/22.mdx',
    make: swap(
      'tæt monitorering og et nationalt fokus på læring og vidensdeling.',
      '[tæt monitorering](https://eksempel.dk/) og et nationalt fokus på læring og vidensdeling.',
    ),
    rules: ['link-i-kildetekst'],
  },
];

const followUp: Wrong[] = [
  {
    what: 'a claim without a source',
    path: NEW,
    make: update('source: raad-2024-05-07\n', ''),
    rules: ['kilde-mangler'],
  },
  {
    what: 'a source that is not there',
    path: NEW,
    make: update('source: raad-2024-05-07', 'source: raad-2024-05-08'),
    rules: ['kilde-ukendt'],
  },
  {
    what: 'a line of a source that nothing accounts for',
    path: 'kilder/raad-2024-05-07.yaml',
    make: swap('  - { lines: "62-64", kind: ramme, why: "Overskrift" }\n', ''),
    rules: ['kildelinjer-mangler'],
  },
  {
    what: 'lines that a source does not have',
    path: 'kilder/raad-2024-05-07.yaml',
    make: swap('lines: "270"', 'lines: "270-272"'),
    rules: ['kildelinjer-uden-for'],
  },
  {
    what: 'lines that repeat an update that is not there',
    path: 'kilder/raad-2024-05-07.yaml',
    make: swap('update: 2024-05-07-prioriteringsoplaeg-sendes-sommeren-2024', 'update: 2024-05-07-prioriteringsoplaeg'),
    rules: ['kildelinjer-oplysning'],
  },
  {
    what: 'a status word without a source',
    path: NEW,
    make: update('source: raad-2024-05-07', 'statusWord: "drøftet"'),
    rules: ['kilde-mangler', 'statusord-uden-kilde'],
  },
  {
    what: 'a status word that has no phase',
    path: NEW,
    make: field(
      'quote: "Afprøvning af afklaringspladser: Faaborg-Midtfyn, Roskilde og Aarhus"\nlines: "36-48"\nstatusWord: "Afprøvning af"',
    ),
    rules: ['statusord-ukendt'],
  },
  {
    what: 'a status word that is given two phases',
    path: 'statusord.yaml',
    make: (text) => `${text}- { fase: udskudt, ord: [Igangsat] }\n`,
    rules: ['statusord-dobbelt'],
  },
  {
    what: 'an update that has happened and is waited for',
    path: NEW,
    make: field(
      'statusWord: "igangværende"\nquote: "igangværende initiativer i Sundhedsstyrelsen under 10-årsplanen"\nlines: "28-32"\nexpected: true',
    ),
    rules: ['ventet-og-sket'],
  },
  {
    what: 'an update with a word for what is to happen, that is not waited for',
    path: NEW,
    make: field('statusWord: "forventes"\nquote: "deltagerne kan forventes at møde velforberedte"\nlines: "173"'),
    rules: ['ventet-mangler'],
  },
  {
    what: 'a promise whose outcome an older update is said to tell',
    path: NEW,
    make: field('toldBy: [2023-tvang-i-2022]\nexpected: true'),
    rules: ['loefte-fortalt'],
  },
  {
    what: 'an outcome told of what nobody waited for',
    path: NEW,
    make: field('toldBy: [2024-12-05-fem-dmpg-nedsat]'),
    rules: ['loefte-fortalt'],
  },
  {
    what: 'a phase that is written in an update, where it follows from the status word',
    path: NEW,
    make: field('phase: igangsat'),
    rules: ['felt-ukendt'],
  },
  {
    what: 'a quotation of more than 200 characters',
    path: NEW,
    make: field(`quote: "${'meget lang '.repeat(20)}"`),
    rules: ['citat-langt'],
  },
  {
    what: 'a file name with another date than the source’s',
    path: 'opfoelgning/2024-06-07-proeve.mdx',
    make: GOOD,
    rules: ['opfoelgning-filnavn'],
  },
  { what: 'a file name without a date', path: 'opfoelgning/proeve.mdx', make: GOOD, rules: ['opfoelgning-filnavn'] },
  {
    what: 'the same claim twice',
    path: NEW,
    make: GOOD,
    also: { 'content/opfoelgning/2024-05-07-proeve-to.mdx': GOOD.replace('"punkt 2"', '"punkt 3"') },
    rules: ['opfoelgning-dobbelt'],
  },
  {
    what: 'what has happened, said to be the same as what is expected',
    path: NEW,
    make: field('sameAs: 2024-12-05-naeste-raadsmoede-december-2024'),
    rules: ['samme-uens'],
  },
  {
    what: 'a sameAs that leads nowhere',
    path: NEW,
    make: field('sameAs: 2024-05-07-noget-andet'),
    rules: ['opfoelgning-ukendt'],
  },
  {
    what: 'a contradiction that leads nowhere',
    path: NEW,
    make: field('contradicts: [2024-05-07-noget-andet]'),
    rules: ['opfoelgning-ukendt'],
  },
  {
    what: 'an update that supersedes itself',
    path: NEW,
    make: field('supersededBy: 2024-05-07-proeve'),
    rules: ['opfoelgning-ukendt'],
  },
  {
    what: 'two updates that supersede each other',
    path: NEW,
    make: field('supersededBy: 2024-05-07-proeve-to'),
    rules: ['opfoelgning-ukendt'],
    also: {
      'content/opfoelgning/2024-05-07-proeve-to.mdx': field('supersededBy: 2024-05-07-proeve')
        .replace('Rådet drøftede forebyggelse', 'Rådet talte om forebyggelse')
        .replace('Rådet drøftede,', 'Rådet talte om,'),
    },
  },
  {
    what: 'an update about a recommendation that names none',
    path: NEW,
    make: update('recommendations:\n  - { number: 22, confidence: sikker }\n', ''),
    rules: ['opfoelgning-gaelder'],
  },
  {
    what: 'an update about the whole plan that names a recommendation',
    path: NEW,
    make: update('scope: anbefaling', 'scope: plan'),
    rules: ['opfoelgning-gaelder'],
  },
  {
    what: 'a recommendation named twice in one update',
    path: NEW,
    make: update('confidence: sikker }\n', 'confidence: sikker }\n  - { number: 22, confidence: mulig }\n'),
    rules: ['opfoelgning-gaelder'],
  },
  {
    what: 'an update about a chapter that names none',
    path: NEW,
    make: update('scope: anbefaling', 'scope: kapitel'),
    rules: ['opfoelgning-gaelder'],
  },
  {
    what: 'an update about a section that is not there',
    path: NEW,
    make: field('sections: ["6.9"]'),
    rules: ['opfoelgning-afsnit'],
  },
  {
    what: 'a section and its chapter in one update',
    path: NEW,
    make: field('chapters: [6]\nsections: ["6.5.1"]'),
    rules: ['opfoelgning-gaelder'],
  },
  {
    what: 'a chapter that is not there',
    path: NEW,
    make: field('chapters: [17]'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'a theme that is not there',
    path: NEW,
    make: swap('scope: anbefaling', 'scope: tema')(field('themes: [boern-og-ung]')),
    rules: ['tema-ukendt'],
  },
  {
    what: 'a stepping stone that the recommendation does not have',
    path: NEW,
    make: update('confidence: sikker }', 'confidence: sikker, steppingStones: [9] }'),
    rules: ['traedesten-ukendt'],
  },
  {
    what: 'a source that nobody uses',
    path: 'kilder/ubrugt.yaml',
    make: 'title: "Referat"\nkind: referat\npublisher: "Sundhedsstyrelsen"\ndate: { date: "2024" }\ndateBasis: "Trykt."\nperspective: rådsreferat\nsummary: ["Et møde."]\n',
    rules: ['kilde-ubrugt'],
  },
  {
    what: 'a crosswalk to a source that is not there',
    path: 'forslag/psykiatriloeftet.yaml',
    make: swap('source: haandout-anbefaling-25', 'source: haandout-anbefaling-26'),
    rules: ['kilde-ukendt'],
  },
  {
    what: 'a civil registration number',
    path: NEW,
    make: body('En patient (010170-1234) blev afvist.'),
    rules: ['personnummer'],
  },
  {
    what: 'a person’s name',
    path: NEW,
    make: body('Formand Karen Jensen oplyste, at tvang forebygges.'),
    rules: ['personnavn'],
  },
  {
    what: 'the story of a single patient',
    path: NEW,
    make: body('En 24-årig kvinde blev afvist.'),
    rules: ['enkeltperson'],
  },
  {
    what: 'words that make a person an illness',
    path: NEW,
    make: body('De psykisk syge får hjælp ift. tvang.'),
    rules: ['sprog'],
  },
  {
    what: 'a time that is right only today',
    path: NEW,
    make: body('For to år siden drøftede rådet, hvordan tvang kan forebygges. »I fjor« skrev det ikke.'),
    rules: ['tid-flygtig'],
  },
  {
    what: 'a count of nobody knows what',
    path: NEW,
    make: update('forebyggelse af tvang', 'forebyggelse af tvang (ni af 36)'),
    rules: ['antal-uden-ting'],
  },
  {
    what: 'an update that counts the publication wrong',
    path: NEW,
    make: body('Rådet drøftede ni af de 36 anbefalinger, og følgegruppens ti anbefalinger.'),
    rules: ['antal-forkert'],
  },
  {
    what: 'a hyphen between two numbers',
    path: NEW,
    make: body('Tvang er emnet i anbefaling 22-24, skrev rådet »7-10 år« efter 2024-05-07.'),
    rules: ['sprog'],
  },
  {
    what: 'a sentence that never ends',
    path: NEW,
    make: body(`Rådet drøftede tvang${' og mange andre vigtige emner'.repeat(12)}.`),
    rules: ['saetning-lang'],
  },
];

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
/** A file that is served as it lies. */
const served = (name: string, text: string): Pick<Wrong, 'path' | 'make' | 'also'> => ({
  path: NEW,
  make: GOOD,
  also: { [`public/${name}`]: text },
});

/** What other programs, half-done work and slips leave behind. */
const debris: Wrong[] = [
  { what: 'an update beside its folder', path: '2024-05-07-proeve.mdx', make: GOOD, rules: ['fil-hjemloes'] },
  {
    what: 'a folder that is spelt as the word is',
    path: 'opfølgning',
    make: { folder: true },
    rules: ['fil-hjemloes'],
  },
  { what: 'a file that begins with a dot', path: '.env', make: 'A=1\n', rules: ['fil-hjemloes'] },
  {
    what: 'an update that begins with a dot',
    path: 'opfoelgning/.2024-05-07-proeve.mdx',
    make: GOOD,
    rules: ['fil-navn'],
  },
  { what: 'a program among the content', path: 'nyt.js', make: 'alert(1)\n', rules: ['fil-hjemloes'] },
  { what: 'a list of another name', path: 'tema.yaml', make: '[]\n', rules: ['fil-hjemloes'] },
  { what: 'a file beside the source text', path: 'original/udkast.txt', make: 'tekst\n', rules: ['fil-hjemloes'] },
  { what: 'a link that nothing reads', path: 'genvej.yaml', make: { link: '/etc/hostname' }, rules: ['fil-genvej'] },
  { what: 'a program among what is served', ...served('nyt.js', 'alert(1)'), rules: ['fil-hjemloes'] },
  { what: 'a text that is called a picture', ...served('billeder/raadet.jpg', 'Rådet'), rules: ['billede-fil'] },
  {
    what: 'a drawing with a script',
    ...served('billeder/raadet.svg', `${SVG}<script>alert(1)</script></svg>`),
    rules: ['billede-fil'],
  },
  {
    what: 'a drawing that does something when it is loaded',
    ...served('billeder/raadet.svg', SVG.replace('>', ' onload="alert(1)"/>')),
    rules: ['billede-fil'],
  },
  {
    what: 'a drawing that fetches from elsewhere',
    ...served('billeder/raadet.svg', `${SVG}<image href="https://eksempel.dk/x.png"/></svg>`),
    rules: ['billede-fil'],
  },
  {
    what: 'a huge picture',
    ...served('billeder/raadet.svg', `${SVG}<!--${'x'.repeat(600_000)}--></svg>`),
    rules: ['billede-fil'],
  },
  { what: 'a picture that nothing shows', ...served('billeder/raadet.svg', `${SVG}</svg>`), rules: ['billede-ubrugt'] },
  { what: 'a document among the pictures', ...served('billeder/referat.docx', 'PK'), rules: ['billede-fil'] },
  {
    what: 'two versions of a file that nobody chose between',
    path: NEW,
    make: body('<<<<<<< HEAD\nRådet drøftede tvang.\n=======\nRådet drøftede bælter.\n>>>>>>> min-aendring'),
    rules: ['fil-konflikt'],
  },
  {
    what: 'a title that is cut by its own number sign',
    path: NEW,
    make: update('"Rådet drøftede forebyggelse af tvang"', 'Rådets møde #5 om tvang'),
    rules: ['yaml-afskaaret'],
  },
  {
    what: 'a title in the quotation marks of a word processor',
    path: NEW,
    make: update('"Rådet drøftede forebyggelse af tvang"', '“Rådet drøftede forebyggelse af tvang”'),
    rules: ['felt-anfoersel'],
  },
  {
    what: 'a title in bold',
    path: NEW,
    make: update('"Rådet drøftede', '"Rådet **drøftede**'),
    rules: ['felt-maerker'],
  },
  {
    what: 'letters that were saved wrongly',
    path: NEW,
    make: body('RÃ¥det drÃ¸ftede tvang.'),
    rules: ['tegn-oedelagt'],
  },
  {
    what: 'a letter of another alphabet',
    path: NEW,
    make: body('Rådеt drøftede tvang i dag.'),
    rules: ['tegn-fremmed'],
  },
  {
    what: 'a parenthesis that is never closed',
    path: NEW,
    make: body('Rådet (Nationalt råd drøftede tvang.'),
    rules: ['tegn-par'],
  },
  { what: 'a note to oneself', path: NEW, make: body('TODO: Skriv, hvad rådet sagde.'), rules: ['tekst-ufaerdig'] },
  {
    what: 'a link of another program',
    path: NEW,
    make: body('Rådet drøftede [[tvang]] i dag.'),
    rules: ['tekst-wiki'],
  },
  { what: 'a body of one dot', path: NEW, make: body('.'), rules: ['tekst-kort'] },
  {
    what: 'a body that ends in the middle of a word',
    path: NEW,
    make: body('Rådet drøftede, hvordan tvang kan foreb'),
    rules: ['tekst-afbrudt'],
  },
  {
    what: 'a body that was cut at the full stop of an abbreviation',
    path: NEW,
    make: body('Rådet drøftede, hvordan tvang kan forebygges med bl.a.'),
    rules: ['tekst-afbrudt'],
  },
  {
    what: 'a body that was cut before its list',
    path: NEW,
    make: body('Rådet drøftede tre måder at forebygge tvang på:'),
    rules: ['tekst-afbrudt'],
  },
  {
    what: 'a footnote without a text',
    path: NEW,
    make: body('Rådet drøftede tvang i dag.[^1]'),
    rules: ['fodnote-ukendt'],
  },
  {
    what: 'somebody’s address',
    path: NEW,
    make: body('Rådet drøftede tvang. Skriv til mette@eksempel.dk.'),
    rules: ['kontaktoplysning'],
  },
  {
    what: 'somebody’s telephone number',
    path: NEW,
    make: body('Rådet drøftede tvang. Ring på 21 43 65 87.'),
    rules: ['kontaktoplysning'],
  },
  {
    what: 'a title that says how far a recommendation is',
    path: NEW,
    make: update('"Rådet drøftede forebyggelse af tvang"', '"Anbefaling 22 er nu gennemført"'),
    rules: ['paastand-om-anbefaling'],
  },
  {
    what: 'a hidden character written as an escape in a field',
    path: NEW,
    make: update('"Rådet drøftede', '"R\\u202Eådet drøftede'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a zero byte written as an escape',
    path: NEW,
    make: update('punkt 2"', 'punkt 2\\0"'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a hidden character written as an entity',
    path: NEW,
    make: body('Rådet drøf&shy;tede tvang i dag.'),
    rules: ['fil-usynlig'],
  },
  {
    what: 'a hidden character in an address',
    path: NEW,
    make: body('Se [styrelsens side](https://www.sst.dk/&#x202e;x) om tvang.'),
    rules: ['fil-usynlig', 'link-usikkert'],
  },
  {
    what: 'a hidden character written as an entity in the official text',
    path: 'anbefalinger/22.mdx',
    make: swap(
      'tæt monitorering og et nationalt fokus på læring og vidensdeling.',
      'tæt monitor&#x202e;ering og et nationalt fokus på læring og vidensdeling.',
    ),
    rules: ['fil-usynlig'],
  },
  { what: 'a line break of HTML', path: NEW, make: body('Rådet drøftede<br>tvang i dag.'), rules: ['mdx-syntaks'] },
  {
    what: 'a comment of HTML',
    path: NEW,
    make: body('Rådet drøftede tvang. <!-- se bilag -->'),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'an address in angle brackets',
    path: NEW,
    make: body('Se <https://www.sst.dk/> om tvang.'),
    rules: ['mdx-syntaks'],
  },
  {
    what: 'a date as it is written by hand',
    path: NEW,
    make: update('date: "2024-05-07"', 'date: "7/5/2024"'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'another meeting in the file of a source that is used',
    path: 'kilder/raad-2024-05-07.yaml',
    make: swap('date: { date: "2024-05-07" }', 'date: { date: "2024-10-22" }'),
    rules: ['kilde-skiftet'],
  },
  {
    what: 'a source that is called something else',
    path: 'kilder/raad-2024-05-07.yaml',
    make: 'gone',
    also: { 'content/kilder/raadet-2024-05-07.yaml': '@kilder/raad-2024-05-07.yaml' },
    rules: ['adresse-brudt', 'fingeraftryk-uden-kilde', 'kilde-ubrugt', 'kilde-ukendt'],
  },
];

const SAID = 'Afprøvning af afklaringspladser: Faaborg-Midtfyn, Roskilde og Aarhus';
const quoted = (quote: string, lines: string, more = ''): string =>
  field(`quote: "${quote}"\nlines: "${lines}"${more}`);
const amount = (text: string, value: number, unit: string, more = ''): string =>
  quoted(
    SAID,
    '36-48',
    `\namounts:\n  - { text: "${text}", value: ${value}, unit: "${unit}", purpose: "en prøve"${more} }`,
  );

/** Of the real sources: their fingerprints prove that these words do not stand there. */
const provenance: Wrong[] = [
  {
    what: 'a quotation that is not in the source',
    path: NEW,
    make: quoted('Rådet besluttede at afskaffe al tvang', '36-48'),
    rules: ['belaeg-ikke-ordret'],
  },
  {
    what: 'a quotation with a word changed on the way',
    path: NEW,
    make: quoted(SAID.replace('Roskilde', 'Randers'), '36-48'),
    rules: ['belaeg-ikke-ordret'],
  },
  {
    what: 'a quotation that stands on other lines',
    path: NEW,
    make: quoted(SAID, '125-133'),
    rules: ['belaeg-ikke-ordret'],
  },
  { what: 'lines that the source does not have', path: NEW, make: quoted(SAID, '9000-9010'), rules: ['belaeg-linjer'] },
  {
    what: 'lines that are the whole source',
    path: NEW,
    make: quoted(SAID, '1-270'),
    rules: ['belaeg-linjer'],
  },
  {
    what: 'an invented quotation in the text',
    path: NEW,
    make: body('Rådet sagde: »tvang er nu helt afskaffet i Danmark«.'),
    rules: ['belaeg-ikke-ordret'],
  },
  {
    what: 'lines of a source that the machine has not read',
    path: 'fingeraftryk/raad-2024-05-07.yaml',
    make: 'gone',
    rules: ['fingeraftryk-mangler'],
  },
  { what: 'lines that end before they begin', path: NEW, make: quoted(SAID, '48-36'), rules: ['belaeg-linjer'] },
  { what: 'a quotation without lines', path: NEW, make: field(`quote: "${SAID}"`), rules: ['belaeg-linjer'] },
  {
    what: 'a quotation of three words',
    path: NEW,
    make: quoted('Afprøvning af afklaringspladser', '36-48'),
    rules: ['belaeg-for-kort'],
  },
  {
    what: 'a status word that the quotation does not have',
    path: NEW,
    make: quoted(SAID, '36-48', '\nstatusWord: "igangsat"'),
    rules: ['belaeg-for-kort'],
  },
  {
    what: 'a status word in words that the source does not have',
    path: NEW,
    make: quoted(SAID, '36-48', '\nstatusWord: "igangsat"\nstatusContext: "alle pladserne er nu igangsat"'),
    rules: ['belaeg-ikke-ordret'],
  },
  {
    what: 'an amount that the source does not have',
    path: NEW,
    make: amount('150 mio. kr. i 2026', 150, 'mio. kr.'),
    rules: ['belaeg-ikke-ordret'],
  },
  {
    what: 'an amount whose words, figure and unit disagree',
    path: 'opfoelgning/2024-11-175-mio-kr-til-psykiatrien.mdx',
    make: swap('value: 175, unit: "mio. kr."', 'value: 17.5, unit: "mia. kr."'),
    rules: ['beloeb-tal'],
  },
  {
    what: 'an amount for another year than its own words say',
    path: 'opfoelgning/2024-11-08-psykiatrisk-akuttelefon-midler-2024-2027.mdx',
    make: swap('period: "2025"', 'period: "2026"'),
    rules: ['beloeb-periode'],
  },
  {
    what: 'an amount for a year that the source’s words do not have',
    path: 'opfoelgning/2024-11-25-forskningsreserve-2025-150-mio.mdx',
    make: swap('period: "2025"', 'period: "2025-2027"'),
    rules: ['beloeb-periode'],
  },
  {
    what: 'an amount for a time of our own',
    path: 'opfoelgning/2024-11-25-forskningsreserve-2025-150-mio.mdx',
    make: swap('period: "2025"', 'period: "hele planens tid"'),
    rules: ['beloeb-periode'],
  },
  {
    what: 'a proposal of the other plan that is gone',
    path: 'forslag/psykiatriloeftet.yaml',
    make: (text) => text.replace(/ {2}- proposal: 3\n(?: {3}.*\n)+/, ''),
    rules: ['forslag-raekke'],
  },
  {
    what: 'an invented quotation in a reason',
    path: NEW,
    make: field('why: "Kilden siger: »al tvang er nu fuldstændig afskaffet«."'),
    rules: ['belaeg-ikke-ordret'],
  },
  {
    what: 'two sums under the name of one',
    path: 'opfoelgning/2024-11-175-mio-kr-til-psykiatrien.mdx',
    make: swap('sundhedsreform-25-mio-socialpsykiatri', 'sundhedsreform-150-mio-boern-og-unge'),
    rules: ['beloeb-samme'],
  },
  {
    what: 'a date that is not the source’s',
    path: 'opfoelgning/1924-05-07-proeve.mdx',
    make: update('2024-05-07"', '1924-05-07"'),
    rules: ['sagt-dato'],
  },
  {
    what: 'an event a century away',
    path: NEW,
    make: field('event: { date: "2124-06" }\nexpected: true'),
    rules: ['dato-langt-vaek'],
  },
  {
    what: 'an update that an older one replaces',
    path: 'opfoelgning/2024-12-05-proeve.mdx',
    make: field('supersededBy: 2024-05-07-afklaringspladser-i-tre-kommuner')
      .replace('2024-05-07"', '2024-12-05"')
      .replace('raad-2024-05-07', 'psu-dagsorden-2024-12-05'),
    rules: ['afloest-af-aeldre'],
  },
  {
    what: 'a fingerprint without a source',
    path: 'fingeraftryk/moede.yaml',
    make: `salt: "${'a'.repeat(22)}"\nsha256: "${'0'.repeat(64)}"\nlinjer:\n  "1": "abcd"\n`,
    rules: ['fingeraftryk-uden-kilde'],
  },
  {
    what: 'a fingerprint that somebody has written in',
    path: 'fingeraftryk/raad-2024-05-07.yaml',
    make: (text) => text.replace(/"1": "../, '"1": "x'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'a proposal of the crosswalk that is not the source’s',
    path: 'forslag/psykiatriloeftet.yaml',
    make: swap('Løft mulighederne for psykiatrisk forskning.', 'Løft mulighederne for al forskning.'),
    rules: ['belaeg-ikke-ordret'],
  },
];

const official: Wrong[] = [
  {
    what: 'one word altered',
    path: 'anbefalinger/22.mdx',
    make: swap(
      'tæt monitorering og et nationalt fokus på læring og vidensdeling.',
      'god monitorering og et nationalt fokus på læring og vidensdeling.',
    ),
    rules: ['ordlyd-aendret'],
  },
  {
    what: 'an official sentence struck out',
    path: 'anbefalinger/22.mdx',
    make: swap(
      'tæt monitorering og et nationalt fokus på læring og vidensdeling',
      '~~tæt monitorering~~ og et nationalt fokus på læring og vidensdeling',
    ),
    rules: ['form-aendret'],
  },
  {
    what: 'two spaces in the official text',
    path: 'kapitler/06-status-paa-omraadet.mdx',
    make: (text) => text.replace(/(?<=\n\n\p{Lu}\p{L}+) /u, '  '),
    rules: ['mellemrum'],
  },
  {
    what: 'a heading of the official text one level down',
    path: 'kapitler/07-udfordringer-og-muligheder.mdx',
    make: swap('## 7.2.', '### 7.2.'),
    rules: ['form-aendret'],
  },
  {
    what: 'a goal that a recommendation was not published with',
    path: 'anbefalinger/11.mdx',
    make: swap('goals: [5, 4]', 'goals: [5, 9]'),
    rules: ['form-aendret'],
  },
  {
    what: 'a link in the official text whose words end its address',
    path: 'anbefalinger/22.mdx',
    make: swap(
      'tæt monitorering og et nationalt fokus på læring og vidensdeling',
      '[tæt](https://eksempel.dk/tæt) monitorering og et nationalt fokus på læring og vidensdeling',
    ),
    rules: ['link-i-kildetekst'],
  },
  {
    what: 'the record of the form altered',
    path: 'original/form.txt',
    make: swap('58 overskrift 1', '58 overskrift 2'),
    rules: ['kilde-aendret'],
  },
  {
    what: 'a ledger entry for a form that was not published',
    path: 'original/regnskab/07-udfordringer-og-muligheder.yaml',
    make: (text) =>
      `${text}- slags: form\n  linjer: "4383"\n  fra: ["4383 overskrift 3"]\n  til: ["4383 overskrift 4"]\n  hvorfor: "fordi det er en prøve"\n  dato: "2026-11-23"\n`,
    rules: ['regnskab-post'],
  },
  {
    what: 'the source text itself altered',
    path: 'original/fagligt-oplaeg.txt',
    make: swap('Alt for mange børn', 'Mange børn'),
    rules: ['kilde-aendret'],
  },
  { what: 'the source text gone', path: 'original/fagligt-oplaeg.txt', make: 'gone', rules: ['kilde-aendret'] },
  {
    what: 'a correction in silence',
    path: 'original/regnskab/11-boern-og-unge.yaml',
    make: (text) =>
      `${text}- slags: rettet\n  linjer: "7028"\n  tekst: "er"\n  til: "var"\n  hvorfor: "fordi det er en prøve"\n`,
    rules: ['rettelse-synlig', 'udgivet-ny'],
  },
  {
    what: 'a dated correction that is not shown',
    path: 'original/regnskab/08-lighed-og-afstigmatisering.yaml',
    make: swap('til: "21 Selvstigm"', 'til: "21 Selvstigm"\n  dato: "2024-05-07"'),
    rules: ['rettelse-synlig', 'udgivet-post'],
  },
  {
    what: 'a correction dated in the future',
    path: 'original/regnskab/08-lighed-og-afstigmatisering.yaml',
    make: swap('til: "21 Selvstigm"', 'til: "21 Selvstigm"\n  dato: "2062-05-07"'),
    rules: ['dato-fremtid', 'rettelse-synlig', 'udgivet-post'],
  },
  {
    what: 'a shown correction that the ledger does not have',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<Rettelse linje={60} />\n`,
    rules: ['rettelse-synlig'],
  },
  {
    what: 'a ledger entry for a line that is not there',
    path: 'original/regnskab/08-lighed-og-afstigmatisering.yaml',
    make: swap('linjer: "5106"', 'linjer: "99999"'),
    rules: ['regnskab-post', 'udgivet-post'],
  },
  {
    what: 'a correction that tells readers of another',
    path: 'original/regnskab/08-lighed-og-afstigmatisering.yaml',
    make: swap('til: "21 Selvstigm"', 'til: "21 Selvstigm"\n  foer: "komma"\n  efter: "punktum"'),
    rules: ['regnskab-foer-efter', 'udgivet-post'],
  },
  {
    what: 'a mark of HTML in the official text, while the lock has grown',
    path: 'kapitler/07-udfordringer-og-muligheder.mdx',
    make: (text) => text.replace(/\n(\p{L}+) (\p{L}{4,}) /u, '\n$1 <span>$2</span> '),
    published: true,
    rules: ['mdx-html'],
  },
  {
    what: 'a published ledger entry that is gone',
    path: 'original/regnskab/06-status-paa-omraadet.yaml',
    make: swap('- slags: udeladt\n  linjer: "3912"\n  hvorfor: "Sidetal fra sidens kant"\n', ''),
    published: true,
    rules: ['udgivet-post', 'ordlyd-aendret'],
  },
  {
    what: 'a published note in other words',
    path: 'original/regnskab/06-status-paa-omraadet.yaml',
    make: swap('I webudgaven står Tabel 3 lige under dette afsnit.', 'Tabel 3 står lige under dette afsnit.'),
    published: true,
    rules: ['udgivet-post'],
  },
  {
    what: 'a sentence left out without a day',
    path: 'original/regnskab/06-status-paa-omraadet.yaml',
    make: (text) =>
      `${text}- slags: udeladt\n  linjer: "2724"\n  tekst: "vurderes"\n  hvorfor: "Sidetal og kolumnetitel"\n`,
    published: true,
    rules: ['udgivet-ny', 'regnskab-post'],
  },
  {
    what: 'a recommendation that is said to stand in another section',
    path: 'anbefalinger/11.mdx',
    make: swap('section: "11.2.2"', 'section: "11.2.1"'),
    rules: ['officielt-felt'],
  },
  {
    what: 'two themes that have changed places',
    path: 'temaer.yaml',
    make: (text) => {
      const lines = text.split('\n');
      return [...lines.slice(0, 1), lines[2], lines[1], ...lines.slice(3)].join('\n');
    },
    rules: ['officielt-felt'],
  },
  {
    what: 'the lock over the addresses emptied',
    path: 'permalinks.yaml',
    make: '{}\n',
    published: true,
    rules: ['udgivet-laas'],
  },
  {
    what: 'the sum of the source text replaced',
    path: 'udgivelse.yaml',
    make: swap('sha256: 1', 'sha256: 2'),
    published: true,
    rules: ['udgivet-udgivelse'],
  },
  {
    what: 'a source that has become another document',
    path: 'kilder/raad-2024-05-07.yaml',
    make: swap('Referat af 5. møde', 'Referat af 6. møde'),
    published: true,
    rules: ['udgivet-kilde'],
  },
  {
    what: 'an update that says another thing than it said when it was published',
    path: 'opfoelgning/2023-tvang-i-2022.mdx',
    make: (text) => text.replace(/(\p{Ll}{3})(\.\n)$/u, '$1 ikke$2'),
    published: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a published link of a proposal that is as sure as something else',
    path: 'forslag/psykiatriloeftet.yaml',
    make: swap('confidence: sikker', 'confidence: mulig'),
    published: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a published redirect to another place',
    path: 'omdirigeringer.yaml',
    make: (text) => text.replace(/(?<=^- .*til: )"[^"]*"/m, '"/kapitel/1/"'),
    published: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a published status word with another phase',
    path: 'statusord.yaml',
    make: swap('- fase: afprøves', '- fase: besluttet'),
    published: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'an invented reason for a word of a facet',
    path: 'facetter.yaml',
    make: swap('Foreninger og frivillige er civilsamfundet.', 'Foreninger og frivillige er sjældent med.'),
    sealed: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'two recommendations that are said to be relatives',
    path: 'anbefalinger/25.mdx',
    make: swap('related: [10, 15, 31]', 'related: [10, 15, 31, 37]'),
    also: {
      'content/anbefalinger/37.mdx': readFileSync('content/anbefalinger/37.mdx', 'utf8').replace(
        /^related: \[(.*)\]$/m,
        (_, list: string) => `related: [${list.includes('25') ? list : `${list}, 25`}]`,
      ),
    },
    sealed: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a keyword that is gone',
    path: 'anbefalinger/25.mdx',
    make: swap('keywords: [pårørende, ', 'keywords: ['),
    sealed: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a headword of the index that is gone',
    path: 'emneord.yaml',
    make: swap('- { ord: afinstitutionalisering }\n', ''),
    rules: ['adresse-brudt'],
  },
  {
    what: 'a reason for a reference that is another',
    path: 'henvisninger.yaml',
    make: (text) => text.replace(/(hvorfor: "[^"]*)"/, '$1 Det er sikkert."'),
    sealed: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a source whose document is another, where there is no history',
    path: 'kilder/task-force-2023.yaml',
    make: (text) => text.replace(/^(title: ")/m, '$1Nyt '),
    sealed: true,
    rules: ['udgivet-kilde'],
  },
  {
    what: 'a place in a source that is another, where there is no history',
    path: 'opfoelgning/2023-tvang-i-2022.mdx',
    make: (text) => text.replace(/^place: .*$/m, 'place: "bilag 2"'),
    sealed: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a seal that was written by hand',
    path: 'udgivet.txt',
    make: (text) => text.replace(/^content\/facetter.*\n/m, ''),
    sealed: true,
    rules: ['udgivet-aftryk'],
  },
  {
    what: 'a seal that is gone',
    path: 'udgivet.txt',
    make: 'gone',
    sealed: true,
    rules: ['udgivet-aftryk'],
  },
  {
    what: 'a link of a source to another place than it was',
    path: 'kilder/task-force-2023.yaml',
    make: swap('https://sundhedsdatastyrelsen.dk/da/etsamletpatientoverblik', 'https://eksempel.dk/'),
    published: true,
    rules: ['udgivet-rettet'],
  },
  {
    what: 'a note that the ledger does not have',
    path: 'kapitler/01-baggrund.mdx',
    make: (text) => `${text}\n<Note linje={60} />\n`,
    rules: ['regnskab-note'],
  },
  {
    what: 'a recommendation that is gone',
    path: 'anbefalinger/37.mdx',
    make: 'gone',
    rules: ['adresse-brudt', 'anbefaling-mangler'],
  },
  {
    what: 'two recommendations with one number',
    path: 'anbefalinger/12.mdx',
    make: swap('number: 12', 'number: 11'),
    rules: ['adresse-brudt', 'anbefaling-dobbelt', 'anbefaling-mangler'],
  },
  {
    what: 'a recommendation in a file of another number',
    path: 'anbefalinger/12.mdx',
    make: 'gone',
    also: { 'content/anbefalinger/tolv.mdx': '@anbefalinger/12.mdx' },
    rules: ['anbefaling-filnavn'],
  },
  {
    what: 'a chapter that places recommendation 38',
    path: 'kapitler/11-boern-og-unge.mdx',
    make: (text) => `${text}\n<Anbefaling nummer={38} />\n`,
    rules: ['anbefaling-ukendt'],
  },
  {
    what: 'a recommendation related to one that does not name it',
    path: 'anbefalinger/22.mdx',
    make: swap('related: [16]', 'related: [16, 3]'),
    rules: ['beslaegtet-en-vej'],
  },
  {
    what: 'a recommendation related twice to another',
    path: 'anbefalinger/22.mdx',
    make: swap('related: [16]', 'related: [16, 16]'),
    rules: ['anbefaling-ukendt'],
  },
  {
    what: 'a recommendation related to itself',
    path: 'anbefalinger/22.mdx',
    make: swap('related: [16]', 'related: [16, 22]'),
    rules: ['anbefaling-ukendt'],
  },
  {
    what: 'a recommendation placed twice',
    path: 'kapitler/11-boern-og-unge.mdx',
    make: (text) => `${text}\n<Anbefaling nummer={11} />\n`,
    rules: ['anbefaling-uplaceret'],
  },
  {
    what: 'a recommendation that no chapter places',
    path: 'kapitler/13-udredning-og-behandling.mdx',
    make: swap('<Anbefaling nummer={22} />', ''),
    rules: ['adresse-brudt', 'anbefaling-uplaceret'],
  },
  {
    what: 'a section that is not there',
    path: 'anbefalinger/22.mdx',
    make: swap('section: "13.2.3"', 'section: "13.99"'),
    rules: ['officielt-felt'],
  },
  {
    what: 'an actor that nobody knows',
    path: 'anbefalinger/22.mdx',
    make: swap('actors: [stat, psykiatri]', 'actors: [staten, psykiatri]'),
    rules: ['facet-ukendt'],
  },
  {
    what: 'a target group that the text does not name',
    path: 'anbefalinger/22.mdx',
    make: swap('targetGroups: []', 'targetGroups: [boern]'),
    rules: ['facet-uden-belaeg'],
  },
  {
    what: 'an actor that the text names and nobody has listed',
    path: 'anbefalinger/22.mdx',
    make: (text) => text.replace(/^actors: \[stat, /m, 'actors: ['),
    rules: ['facet-mangler'],
  },
  {
    what: 'a facet with another name than its words say',
    path: 'facetter.yaml',
    make: swap('navn: Hele befolkningen', 'navn: Alle patienter i befolkningen'),
    rules: ['facet-navn'],
  },
  {
    what: 'a word of a facet that is nothing of its name and has no reason',
    path: 'facetter.yaml',
    make: swap('ord: [civilsamfund, ', 'ord: [nabolag, civilsamfund, '),
    rules: ['facet-navn'],
  },
  {
    what: 'an actor listed twice',
    path: 'anbefalinger/22.mdx',
    make: (text) => text.replace(/^actors: \[stat, /m, 'actors: [stat, stat, '),
    rules: ['facet-dobbelt'],
  },
  {
    what: 'an exception that hits nothing',
    path: 'facetter.yaml',
    make: swap('i: "det psykiatriske område"', 'i: "den psykiatriske egn"'),
    rules: ['facet-mangler', 'facet-undtagelse-ubrugt'],
  },
  {
    what: 'a keyword that the text does not have',
    path: 'anbefalinger/22.mdx',
    make: swap('keywords: [tvang,', 'keywords: [bæltefiksering, tvang,'),
    rules: ['emneord-uden-belaeg'],
  },
  {
    what: 'a keyword that has lost its first letter, so that only a part of a word is left',
    path: 'anbefalinger/22.mdx',
    make: swap('keywords: [tvang,', 'keywords: [vang,'),
    rules: ['emneord-uden-belaeg'],
  },
  {
    what: 'a keyword with a capital where the text has none',
    path: 'anbefalinger/22.mdx',
    make: swap('keywords: [tvang,', 'keywords: [tvAng,'),
    rules: ['emneord-uden-belaeg'],
  },
  {
    what: 'a keyword of two words with a comma between them',
    path: 'anbefalinger/22.mdx',
    make: swap('model, nationalt videnscenter', 'model, nationalt,videnscenter'),
    rules: ['yaml-syntaks'],
  },
];

const lists: Wrong[] = [
  {
    what: 'a reference to a section that is not there, unlike the source',
    path: 'henvisninger.yaml',
    make: swap(
      '- { fil: kapitler/13-udredning-og-behandling.mdx, tekst: kapitel 13, note: 9650',
      '- { fil: kapitler/13-udredning-og-behandling.mdx, tekst: kapitel 99, note: 9650',
    ),
    rules: ['henvisning-ubrugt', 'udgivet-henvisning'],
  },
  {
    what: 'a note on a reference that nobody explains',
    path: 'henvisninger.yaml',
    make: (text) => text.replace(/^- .*tekst: afsnit 13\.2\.7, .*\n/m, ''),
    rules: ['henvisning-ukendt', 'udgivet-henvisning'],
  },
  {
    what: 'a reference that leads to an address that is not there',
    path: 'henvisninger.yaml',
    make: swap('til: /foelgegruppe/', 'til: /foelgegruppen/'),
    rules: ['adresse-ukendt'],
  },
  {
    what: 'a term that is not in the glossary',
    path: 'begreber.yaml',
    make: first('- { begreb: Lidelser, former: [lidelser] }'),
    rules: ['begreb-ukendt'],
  },
  {
    what: 'an abbreviation that the text never uses',
    path: 'forkortelser.yaml',
    make: first('- { forkortelse: ABCD, udtryk: Assertive Community Treatment, sprog: en, linje: 11040 }'),
    rules: ['forkortelse-ubrugt', 'emneord-forkortelse-mangler'],
  },
  {
    what: 'a published reference that is gone',
    path: 'henvisninger.yaml',
    make: (text) => text.replace(/^- .*tekst: boksen nedenfor.*\n/m, ''),
    rules: ['udgivet-henvisning'],
  },
  {
    what: 'a published reference that is said to be another',
    path: 'henvisninger.yaml',
    make: (text) => text.replace(/tekst: afsnittet ovenfor, i: "[^"]*"/, 'tekst: afsnittet ovenfor'),
    rules: ['udgivet-henvisning'],
  },
  {
    what: 'a reference that leads where its reason does not say',
    path: 'henvisninger.yaml',
    make: swap('til: "/kapitel/16/#afsnit-16.1.2"', 'til: /kapitel/1/'),
    rules: ['henvisning-maal'],
  },
  {
    what: 'words of the text that refer to nothing made a link',
    path: 'henvisninger.yaml',
    make: first(
      '- { fil: kapitler/11-boern-og-unge.mdx, tekst: Alt for mange børn, til: /kapitel/1/, hvorfor: "Det er kapitel 1, der menes" }',
    ),
    rules: ['henvisning-maal'],
  },
  {
    what: 'a term that leads to a passage without it',
    path: 'begreber.yaml',
    make: swap('uddybes: "/kapitel/4/#afsnit-4-4"', 'uddybes: "/kapitel/4/#afsnit-4-9"'),
    rules: ['begreb-sted'],
  },
  {
    what: 'a figure that is drawn under the number of another',
    path: 'webudgave.yaml',
    make: swap('  - figure: 1\n', '  - figure: 3\n'),
    rules: ['figur-tegning'],
  },
  {
    what: 'a form of a term that is another word',
    path: 'begreber.yaml',
    make: swap('former: [afhængighed, afhængigheden]', 'former: [afhængighed, uafhængig]'),
    rules: ['begreb-form'],
  },
  {
    what: 'a term in words that the text does not have around it',
    path: 'begreber.yaml',
    make: swap('"forskning og [udvikling]"', '"fortsat barnlig [udvikling]"'),
    rules: ['begreb-form'],
  },
  {
    what: 'an exception from a term that is not about the term',
    path: 'begreber.yaml',
    make: swap('ord: "stor lidelse"', 'ord: "stor sygdom"'),
    rules: ['begreb-form'],
  },
  {
    what: 'an exception from a term that the text does not have',
    path: 'begreber.yaml',
    make: swap('ord: "stor lidelse"', 'ord: "grænseløs lidelse"'),
    rules: ['begreb-form'],
  },
  {
    what: 'a form of an abbreviation that is another abbreviation',
    path: 'forkortelser.yaml',
    make: swap('[LPR2, LPR3]', '[LPR2, DRG3]'),
    rules: ['begreb-form'],
  },
  {
    what: 'a term without forms',
    path: 'begreber.yaml',
    make: swap('- { begreb: Afhængighed, former: [afhængighed, afhængigheden] }\n', ''),
    rules: ['begreb-uden-former'],
  },
  {
    what: 'an abbreviation that the source does not explain',
    path: 'forkortelser.yaml',
    make: swap('Assertive Community Treatment', 'Assertive Care'),
    rules: ['forkortelse-uden-belaeg'],
  },
  {
    what: 'a search word that leads to what the text does not have',
    path: 'soegeord.yaml',
    make: first('- { ord: [pandekage], se: [pandekager], grund: "det er en prøve" }'),
    rules: ['soegeord-uden-maal'],
  },
  {
    what: 'a search word that stands twice',
    path: 'soegeord.yaml',
    make: first(
      '- { ord: [prøveord], se: [unge], grund: "det er en prøve" }\n- { ord: [prøveordene], se: [unge], grund: "det er en prøve" }',
    ),
    rules: ['soegeord-dobbelt'],
  },
  {
    what: 'a search word that is only a small word',
    path: 'soegeord.yaml',
    make: first('- { ord: [også], se: [tvang], grund: "det er en prøve" }'),
    rules: ['soegeord-tomt'],
  },
  {
    what: 'a search word without a reason',
    path: 'soegeord.yaml',
    make: first('- { ord: [prøveord], se: [angst] }'),
    rules: ['felt-mangler'],
  },
];

const redirect = (fra: string, til: string) => (text: string) =>
  `${text}- { fra: "${fra}", til: "${til}", dato: "2026-11-23", hvorfor: "Stykket er flyttet" }\n`;

const subjects: Wrong[] = [
  {
    what: 'a headword of the index that stands twice',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, se: [angst] }\n- { ord: zoneterapi, se: [depression] }'),
    rules: ['emneord-dobbelt'],
  },
  {
    what: 'a place of the index that is not there',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, former: [angst], steder: "13.9.9" }'),
    rules: ['emneord-sted-ukendt'],
  },
  {
    what: 'a place of the index that does not name the word',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, former: [angst*], steder: "15.2.3" }'),
    rules: ['emneord-uden-omtale'],
  },
  {
    what: 'a place of the index that names the head and not the subheading',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, former: [angst], under: [{ ord: hypnose, steder: "13.1.5" }] }'),
    rules: ['emneord-uden-omtale'],
  },
  {
    what: 'a reason for a place of the index that needs none',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, former: [angst], steder: "13.1.5", grunde: { "13.1.5": "Handler om angst" } }'),
    rules: ['emneord-grund-overfloedig'],
  },
  {
    what: 'a headword that the text does not have',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi }'),
    rules: ['emneord-tomt'],
  },
  {
    what: 'a headword of the index that refers to itself',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, se: [zoneterapi] }'),
    rules: ['emneord-henvisning'],
  },
  {
    what: 'a headword of the index that refers to a reference',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, se: [antidepressiva] }'),
    rules: ['emneord-henvisning'],
  },
  {
    what: 'a headword that is said to be complete and is not',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, former: [angst], fuldt: true, steder: "13.1.5" }'),
    rules: ['emneord-ufuldstaendigt'],
  },
  {
    what: 'a headword of the index with too many places',
    path: 'emneord.yaml',
    make: first('- { ord: zoneterapi, former: [behandling] }'),
    rules: ['emneord-mange-steder'],
  },
  {
    what: 'a fragment as a headword of the index',
    path: 'emneord.yaml',
    make: first('- { ord: "(angst", se: [angst] }'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'an abbreviation that is not in the index',
    path: 'emneord.yaml',
    make: swap('former: [CPR, Det centrale personregister, CPR-register*]', 'former: [CPR-register*]'),
    rules: ['emneord-forkortelse-mangler'],
  },
];

const addresses: Wrong[] = [
  {
    what: 'a run-in heading that is called something else',
    path: 'kapitler/06-status-paa-omraadet.mdx',
    make: swap('#### Skizofreni og psykoser', '#### Skizofreni og andre psykoser'),
    rules: ['adresse-brudt', 'ordlyd-aendret'],
  },
  {
    what: 'a paragraph that is split in two',
    path: 'kapitler/11-boern-og-unge.mdx',
    make: swap('\nAlt for mange børn, ', '\nAlt for mange\n\nbørn, '),
    rules: ['adresse-flyttet', 'form-aendret'],
  },
  {
    what: 'a redirect from an address that was never there',
    path: 'omdirigeringer.yaml',
    make: redirect('/anbefaling/38/', '/anbefaling/37/'),
    rules: ['omdirigering'],
  },
  {
    what: 'a redirect from an address that is still there',
    path: 'omdirigeringer.yaml',
    make: redirect('/anbefaling/37/', '/anbefaling/36/'),
    rules: ['omdirigering'],
  },
  {
    what: 'a redirect that is no address',
    path: 'omdirigeringer.yaml',
    make: redirect('/anbefaling/37/', 'https://eksempel.dk/'),
    rules: ['felt-vaerdi'],
  },
  {
    what: 'a lock without a page, where there is no history',
    path: 'permalinks.yaml',
    make: swap('/om/:\n', ''),
    rules: ['adresse-aftryk'],
  },
  {
    what: 'a new entry of the ledger dated before the publication',
    path: 'original/regnskab/06-status-paa-omraadet.yaml',
    make: (text) =>
      text.replace(
        /(?<=^- slags: note\n(?: {2}.*\n)+)/m,
        '  ophoert: { dato: "2019-11-23", hvorfor: "gælder ikke mere" }\n',
      ),
    rules: ['dato-foer-udgivelsen', 'regnskab-note'],
  },
  {
    what: 'a lock that somebody has written in',
    path: 'permalinks.yaml',
    make: swap('/:', '/../2/:'),
    rules: ['felt-vaerdi'],
  },
];

/** Our own pages. */
const ABOUT = 'sider/om.mdx';
const pages: Wrong[] = [
  {
    what: 'a page of ours that no page shows',
    path: 'sider/om-oss.mdx',
    make: '---\ntitle: "Om"\ndescription: "Om os."\n---\n\nLidt tekst.\n',
    rules: ['sider-ukendt'],
  },
  {
    what: 'a page of ours that counts wrong in a field',
    path: 'sider/anbefalinger.mdx',
    make: swap('heading: "De 37 anbefalinger"', 'heading: "De 36 anbefalinger"'),
    rules: ['antal-forkert'],
  },
  {
    what: 'a page of ours that counts what grows',
    path: 'sider/kilder.mdx',
    make: swap('<Antal af="kilder" /> dokumenter', 'Syv kilder: dokumenter'),
    rules: ['antal-forkert'],
  },
  {
    what: 'a page of ours that says how far the references go',
    path: 'sider/henvisninger.mdx',
    make: swap('fra 1 til 352', 'fra 1 til 353'),
    rules: ['antal-forkert'],
  },
  {
    what: 'a page of ours that names a chapter which is not there',
    path: 'sider/henvisninger.mdx',
    make: swap('kapitel 17', 'kapitel 18'),
    rules: ['numre-forkerte'],
  },
  {
    what: 'a drawing that names a section which is not there',
    path: 'webudgave.yaml',
    make: swap('efter afsnit 7.3', 'efter afsnit 7.9'),
    rules: ['numre-forkerte'],
  },
  {
    what: 'a page of ours that leaves a figure out',
    path: 'sider/om.mdx',
    make: swap('Figur 1, 2, 8 og 9', 'Figur 1, 2 og 9'),
    rules: ['numre-forkerte'],
  },
  {
    what: 'a page of ours that says another month of the publication',
    path: 'sider/om.mdx',
    make: swap('I januar 2022', 'I marts 2022'),
    rules: ['udgivelsesdag'],
  },
  {
    what: 'a page of ours that an authority is said to recommend',
    path: 'sider/om.mdx',
    make: swap('## Det mangler', '[Sundhedsstyrelsen](https://www.sst.dk/) anbefaler denne side.\n\n## Det mangler'),
    rules: ['paastand-om-myndighed'],
  },
  {
    what: 'an update that makes the edition an authority’s',
    path: NEW,
    make: body('Rådet drøftede tvang. Denne webudgave er godkendt af Sundhedsstyrelsen.'),
    rules: ['paastand-om-myndighed'],
  },
  {
    what: 'a page about the edition that does not say it is unofficial',
    path: 'sider/om.mdx',
    make: swap('Webudgaven er uofficiel: styrelserne', 'Webudgaven er til alle: styrelserne'),
    rules: ['sider-uofficiel'],
  },
  {
    what: 'a page of ours that counts wrong in words',
    path: 'sider/forside.mdx',
    make: swap('ni temaer', 'ti temaer'),
    rules: ['antal-forkert'],
  },
  ...(
    [
      [
        'a title in capitals',
        update('Rådet drøftede forebyggelse af tvang', 'RÅDET DRØFTEDE FOREBYGGELSE'),
        'titel-form',
      ],
      ['a title that is a sentence', update('forebyggelse af tvang"', 'forebyggelse af tvang."'), 'titel-form'],
      [
        'a title that begins in the middle',
        update('"Rådet drøftede forebyggelse', '"drøftede forebyggelse'),
        'titel-form',
      ],
      ['a text that is the title once more', body('Rådet drøftede forebyggelse af tvang.'), 'titel-form'],
      [
        'a text in English',
        body('The council discussed how coercion can be prevented in the wards and what should be done.'),
        'tekst-fremmed-sprog',
      ],
      [
        'a word that was broken at the end of a line',
        body('Rådet drøftede, hvordan den natio- nale indsats kan styrkes.'),
        'tekst-indsat',
      ],
      ['the number of a page', body('Rådet drøftede, hvordan tvang kan forebygges. Side 3 af 7.'), 'tekst-indsat'],
      ['what a program said of itself', body('Som sprogmodel kan jeg ikke vide, hvad Rådet drøftede.'), 'tekst-indsat'],
      ['the path of a file', body('Rådet drøftede tvang, se C:\\\\notater\\\\tvang.docx igen.'), 'tekst-indsat'],
      ['a space before the full stop', body('Rådet drøftede, hvordan tvang kan forebygges .'), 'tegnsaetning'],
      ['no space after the full stop', body('Rådet drøftede tvang.Det skete i maj.'), 'tegnsaetning'],
      ['two spaces between words', body('Rådet drøftede,  hvordan tvang kan forebygges.'), 'mellemrum'],
      ['a space at the end of a line', body('Rådet drøftede, hvordan \ntvang kan forebygges.'), 'mellemrum'],
      ['two spaces in a field', update('drøftede forebyggelse', 'drøftede  forebyggelse'), 'mellemrum'],
      ['a word that stands twice', body('Rådet drøftede, hvordan hvordan tvang kan forebygges.'), 'ord-dobbelt'],
      ['a letter made of two signs', body('Ra\u030Adet drøftede, hvordan tvang kan forebygges.'), 'tegn-fremmed'],
      ['two letters in one sign', body('Rådet drøftede, hvordan tvang kan de\ufb01neres.'), 'tegn-fremmed'],
      ['bold that is never closed', body('Rådet drøftede, hvordan **tvang kan forebygges.'), 'tekst-maerker'],
      ['a list of nothing', body('Rådet drøftede, hvordan tvang kan forebygges.\n\n-\n-'), 'tekst-kort'],
      ['where somebody lives', body('Rådet drøftede tvang hos en borger på Vestergade 12, 2. tv.'), 'kontaktoplysning'],
      [
        'an e-mail address that is spelled out',
        body('Rådet drøftede tvang. Skriv til hj (at) sst.dk om mere.'),
        'kontaktoplysning',
      ],
    ] as const
  ).map(([what, make, rule]): Wrong => ({ what, path: NEW, make, rules: [rule] })),
  { what: 'a page of ours that is gone', path: ABOUT, make: 'gone', rules: ['sider-mangler'] },
  {
    what: 'a second title on a page of ours',
    path: ABOUT,
    make: swap('## Det mangler', '# Det mangler'),
    rules: ['sider-overskrift'],
  },
  {
    what: 'a heading of the fourth level on a page of ours',
    path: ABOUT,
    make: swap('<Regnskab />', '#### Regnskabet\n\n<Regnskab />'),
    rules: ['sider-overskrift'],
  },
  {
    what: 'a heading written anew that others link to',
    path: ABOUT,
    make: swap('## Hvem står bag', '## Hvem der står bag'),
    rules: ['sider-anker'],
  },
  {
    what: 'a heading that others link to and that stands twice',
    path: ABOUT,
    make: swap('## Det mangler', '## Hvem står bag\n\nLidt mere.\n\n## Det mangler'),
    rules: ['sider-anker'],
  },
  {
    what: 'a place that the site does not know on a page of ours',
    path: ABOUT,
    make: swap('<Antal af="poster" />', '<Antal af="postere" />'),
    rules: ['komponent-attribut'],
  },
  {
    what: 'a block of the official text on a page of ours',
    path: ABOUT,
    make: swap('<Udgave />', '<Boks nummer={1} titel="Om">\n\nTekst.\n\n</Boks>'),
    rules: ['mdx-html'],
  },
  {
    what: 'code on a page of ours',
    path: ABOUT,
    make: swap('<Antal af="poster" /> poster', '{ledger.length} poster'),
    rules: ['mdx-kode'],
  },
  {
    what: 'a link on a page of ours to a page that does not exist',
    path: ABOUT,
    make: swap('(/henvisninger/)', '(/henvisning/)'),
    rules: ['link-ukendt'],
  },
  {
    what: 'a word on a page of ours that readers stumble over',
    path: ABOUT,
    make: swap('Citér gerne, og skriv', 'Citér gerne ift. kilden, og skriv'),
    rules: ['sprog'],
  },
  {
    what: 'a page of ours without a description',
    path: ABOUT,
    make: (text) => text.replace(/^description: .*\n/m, ''),
    rules: ['felt-mangler'],
  },
];

const SUMMARY = 'resumeer/anbefaling-25-da.yaml';
const summary = (about = 'anbefaling 25', more = '', text = 'De pårørende er vigtige, og de skal tages med på råd.') =>
  `about: ${about}\nlanguage: da\nauthor: redaktør\nreviewed: "2026-11-26"\n${more}text:\n  - "${text}"\n`;
const summaries: Wrong[] = [
  {
    what: 'a summary in the file of another',
    path: 'resumeer/anbefaling-22-da.yaml',
    make: summary(),
    rules: ['resume-navn'],
  },
  {
    what: 'a summary of a recommendation that is not there',
    path: 'resumeer/anbefaling-99-da.yaml',
    make: summary('anbefaling 99'),
    rules: ['resume-ukendt'],
  },
  { what: 'a summary of something else', path: SUMMARY, make: summary('tema 3'), rules: ['felt-vaerdi'] },
  {
    what: 'a summary by somebody with a name',
    path: SUMMARY,
    make: summary().replace('author: redaktør', 'author: "Mette fra redaktionen"'),
    rules: ['felt-valg'],
  },
  {
    what: 'a summary read in the future',
    path: SUMMARY,
    make: summary().replace('2026-11-26', '2099-11-26'),
    rules: ['dato-fremtid'],
  },
  {
    what: 'a summary that stops in the middle of a sentence',
    path: SUMMARY,
    make: summary('anbefaling 25', '', 'De pårørende er vigtige, og de skal tages'),
    rules: ['tekst-afbrudt'],
  },
  {
    what: 'a summary that speaks as the authorities',
    path: SUMMARY,
    make: summary('anbefaling 25', '', 'Sundhedsstyrelsen anbefaler denne side til alle pårørende.'),
    rules: ['paastand-om-myndighed'],
  },
  {
    what: 'the official text passed off as a summary',
    path: SUMMARY,
    make: summary(
      'planen',
      '',
      readFileSync('content/kapitler/00-forord.mdx', 'utf8')
        .split('\n')
        .find((line) => /^[^<#-].{150,1000}[.]$/.test(line) && !/["\\<[*]/.test(line)),
    ),
    rules: ['resume-citat', 'resume-navn'],
  },
  {
    what: 'a summary in another language than it says',
    path: 'resumeer/anbefaling-25-en.yaml',
    make: summary(
      'anbefaling 25',
      '',
      'De pårørende skal tages med på råd, og det skal være let for dem at få hjælp.',
    ).replace('language: da', 'language: en'),
    rules: ['resume-sprog'],
  },
  {
    what: 'a summary that tells of a person',
    path: SUMMARY,
    make: summary('anbefaling 25', '', 'Skriv til os på hjaelp@eksempel.dk, hvis du er pårørende.'),
    rules: ['kontaktoplysning'],
  },
];

const DOCUMENT = 'kildefiler/raad-2024-05-07.pdf';
const pdf = (inside = '') => Buffer.from(`%PDF-1.7\n${inside}\n%%EOF\n`, 'latin1');
const documents: Wrong[] = [
  { what: 'a document of no source', path: 'kildefiler/raad-2031-05-07.pdf', make: pdf(), rules: ['kildefil'] },
  { what: 'a text named as a document', path: DOCUMENT, make: 'Referat af mødet\n', rules: ['kildefil'] },
  { what: 'half a document', path: DOCUMENT, make: Buffer.from('%PDF-1.7\n1 0 obj'), rules: ['kildefil'] },
  { what: 'a document that is too large', path: DOCUMENT, make: pdf(' '.repeat(5_000_001)), rules: ['kildefil'] },
  {
    what: 'a document that does something',
    path: DOCUMENT,
    make: pdf('<</S/JavaScript/JS(app.alert(1))>>'),
    rules: ['kildefil'],
  },
  { what: 'a document for Word', path: 'kildefiler/raad-2024-05-07.docx', make: pdf(), rules: ['kildefil'] },
  { what: 'a link to a document', path: DOCUMENT, make: { link: '/etc/hostname' }, rules: ['fil-genvej'] },
  { what: 'a folder named as a document', path: DOCUMENT, make: { folder: true }, rules: ['kildefil'] },
  {
    what: 'a source that will be seen in the future',
    path: 'kilder/raad-2024-05-07.yaml',
    make: (text) =>
      `${text.replace(/^links:[\s\S]*?(?=^\S)/m, '').trimEnd()}\nlinks:\n  - { title: Referatet, url: "https://www.sst.dk/", seen: "2099-01-01" }\n`,
    rules: ['dato-fremtid'],
  },
];

export const wrong: Wrong[] = [
  ...files,
  ...fields,
  ...texts,
  ...debris,
  ...followUp,
  ...provenance,
  ...official,
  ...lists,
  ...subjects,
  ...addresses,
  ...pages,
  ...summaries,
  ...documents,
];
