import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parts } from '../../src/fidelity/ledger.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { parseDocument, Scalar } from 'yaml';
import { official, PUBLICATION_FILE } from '../../src/site/publication.ts';

/** Where the project is copied from, piece by piece. */
const PIECES = ['content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project to a folder, with the same packages and caches of its own.
 * @param times 10: the text, its source and ledger, its recommendations, follow-up and themes stand ten times,
 *   each copy under numbers of its own; every check holds for all of them
 * @throws Error when the code it must widen no longer looks as it did
 */
export function copyProject(folder: string, times: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of PIECES) cpSync(name, join(folder, name), { recursive: true });
  for (const name of readdirSync('node_modules'))
    if (!/^\.(astro|cache|vite)/.test(name))
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
  if (times > 1) multiply(folder, times);
}

/** Draws the share images of a copy: they are kept by their content, and no build after the first has any to draw. */
export const keepImages = (folder: string): void =>
  void execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "const [{ drawShareImages }, { readLibrary }] = await Promise.all([import('./src/share/share-images.ts'), import('./src/content/reader.ts')]); await drawShareImages(readLibrary());",
    ],
    { cwd: folder, stdio: 'inherit' },
  );

function multiply(folder: string, times: number): void {
  const content = (path: string) => join(folder, 'content', path);
  const read = (path: string) => readFileSync(content(path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(content(path), text);
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 1);
  const source = read('original/fagligt-oplaeg.txt');
  const lines = source.split('\n').length - 1;
  const shift = (range: string, copy: number) => range.replace(/\d+/g, (line) => String(Number(line) + lines * copy));

  const [chapters, ledgers, sources, updates] = ['kapitler', 'original/regnskab', 'kilder', 'opfoelgning'].map((name) =>
    readdirSync(content(name)),
  ) as [string[], string[], string[], string[]];
  for (const copy of copies) {
    for (const name of chapters) {
      const text = read(`kapitler/${name}`)
        .replace(/^number: .*\n/m, '')
        .replace('---\n', `---\nnumber: ${100 * copy + Number(name.slice(0, 2))}\n`)
        .replace(
          /<(Anbefaling|Kortform) nummer=\{(\d+)\}/g,
          (_, tag: string, number: string) => `<${tag} nummer={${Number(number) + official.recommendations * copy}}`,
        )
        .replace(/linje=\{(\d+)\}/g, (_, line: string) => `linje={${Number(line) + lines * copy}}`);
      write(`kapitler/${copy}${name}`, text);
    }
    for (let number = 1; number <= official.recommendations; number++) {
      const text = read(`anbefalinger/${String(number).padStart(2, '0')}.mdx`)
        .replace(/^number: .*$/m, `number: ${number + official.recommendations * copy}`)
        .replace(/^theme: .*$/m, (line) => `${line}-${copy}`)
        .replace(/linje=\{(\d+)\}/g, (_, line: string) => `linje={${Number(line) + lines * copy}}`);
      write(`anbefalinger/${String(number + official.recommendations * copy).padStart(2, '0')}.mdx`, text);
    }
    for (const name of ledgers) {
      write(
        `original/regnskab/${copy}${name}`,
        read(`original/regnskab/${name}`)
          .replace(/linjer: "?([\d-]+)"?/g, (_, range: string) => `linjer: "${shift(range, copy)}"`)
          .replace(/efter: (\d+)/g, (_, line: string) => `efter: ${shift(line, copy)}`),
      );
    }
    for (const name of sources)
      write(
        `kilder/${basename(name, '.yaml')}-kopi${copy}.yaml`,
        read(`kilder/${name}`).replace(/^partOf: (\S+)$/m, `partOf: $1-kopi${copy}`),
      );
    for (const name of updates) {
      const text = read(`opfoelgning/${name}`)
        .replace(/^(title: ")(.*")$/m, `$1${copy}: $2`)
        .replace(/number: (\d+)/g, (_, number: string) => `number: ${Number(number) + official.recommendations * copy}`)
        .replace(/^(source|supersededBy|sameAs): (\S+)$/gm, `$1: $2-kopi${copy}`);
      write(`opfoelgning/${basename(name, '.mdx')}-kopi${copy}.mdx`, text);
    }
  }
  const references = read('henvisninger.yaml');
  const ownReferences = references.split('\n').filter((line) => line.startsWith('- { fil: '));
  write(
    'henvisninger.yaml',
    [
      references,
      ...copies.flatMap((copy) =>
        ownReferences.map((line) =>
          line
            .replace(/fil: kapitler\//, `fil: kapitler/${copy}`)
            .replace(
              /fil: anbefalinger\/(\d+)/,
              (_, number: string) => `fil: anbefalinger/${Number(number) + official.recommendations * copy}`,
            )
            .replace(/note: (\d+)/, (_, at: string) => `note: ${shift(at, copy)}`),
        ),
      ),
    ].join('\n'),
  );
  const themes = read('temaer.yaml');
  write(
    'temaer.yaml',
    [
      themes,
      ...copies.map((copy) =>
        themes
          .replace(/slug: ([a-z-]+)/g, `slug: $1-${copy}`)
          .replace(/chapter: (\d+)/g, (_, chapter: string) => `chapter: ${100 * copy + Number(chapter)}`),
      ),
    ].join('\n'),
  );
  const whole = source + copies.map((copy) => renumber(source, copy)).join('');
  write('original/fagligt-oplaeg.txt', whole);
  widen(folder, times, createHash('sha256').update(whole).digest('hex'), lines);
}

/** The source prints each recommendation's number where its title begins: in chapter 3, and in its own chapter. */
function renumber(source: string, copy: number): string {
  let text = source;
  for (const { number, title, shortTitle } of readLibrary().recommendations.values()) {
    for (const words of new Set([title, shortTitle].map((one) => one.split(' ').slice(0, 2).join(' '))))
      text = text.replaceAll(
        new RegExp(`^( ?)${number}\\.(?= ${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'gm'),
        `$1${number + official.recommendations * copy}.`,
      );
  }
  return text;
}

/** Says in the copy's `content/udgivelse.yaml` how large it is; what only this publication's size fits is widened in its code. */
function widen(folder: string, times: number, sha: string, lines: number): void {
  const yaml = join(folder, PUBLICATION_FILE);
  const publication = parseDocument(readFileSync(yaml, 'utf8'));
  publication.set('recommendations', official.recommendations * times);
  publication.set('chapters', 100 * times);
  publication.setIn(['themes', 'last'], 100 * times);
  publication.setIn(['source', 'sha256'], sha);
  for (let copy = 1; copy < times; copy++)
    for (const { part, line } of parts)
      publication.setIn(['source', 'parts', new Scalar(`${copy}${part}`)], line + lines * copy);
  writeFileSync(yaml, publication.toString());
  for (const [file, from, to] of [
    [
      'src/content/schemas/recommendation.ts',
      /official.recommendations = \d+/,
      `official.recommendations = ${official.recommendations * times}`,
    ],
    ['src/content/schemas/chapter.ts', /max\(16\)/, `max(${100 * times})`],
    ['src/content/schemas/theme.ts', /max\(16\)/, `max(${100 * times})`],
    ['src/data/schemas.ts', /max\(16\)/, `max(${100 * times})`],
    ['src/content/library.ts', /chapter\.id\.slice\(0, 2\)/, "chapter.id.split('-')[0]!"],
    // There are nine colours of themes.
    ['src/share/share-images.ts', /tema: index \+ 1/, 'tema: (index % 9) + 1'],
  ] as const) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, () => to);
    if (after === before)
      throw new Error(`${file} ser ikke længere ud, som tools/bench/copies.ts venter; ret kopieringen dér.`);
    writeFileSync(path, after);
  }
}
