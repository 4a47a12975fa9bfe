import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { SEAL_FILE } from '../../src/changes/seal.ts';
import { parts } from '../../src/fidelity/ledger.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { parseDocument, Scalar } from 'yaml';
import { official, PUBLICATION_FILE } from '../../src/site/publication.ts';

/** Where the project is copied from, piece by piece. */
const PIECES = ['content', 'public', 'scripts', 'src', 'tools', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

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
  if (times === 1) return;
  multiply(folder, times);
  // What is published is in the lock, and sealed.
  rmSync(join(folder, SEAL_FILE));
  execFileSync(process.execPath, ['scripts/permalinks.ts', 'tilføj'], { cwd: folder, stdio: 'ignore' });
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

/**
 * The digits that a part's file begins with, in a copy: its themes go on where those before ended, and its other chapters
 * after all themes. What has no number stands behind everything.
 */
function partIn(part: string, copy: number, times: number): string {
  const number = Number(part);
  if (number === 0 || number > official.chapters)
    return number + copy === 0 ? part : String(10_000 + 100 * copy + number);
  const { first, last } = official.themes;
  const themes = last - first + 1;
  if (number >= first) return String(number + copy * themes).padStart(2, '0');
  return copy === 0 ? part : String(last + (times - 1) * themes + (copy - 1) * (first - 1) + number);
}

function multiply(folder: string, times: number): void {
  const content = (path: string) => join(folder, 'content', path);
  const read = (path: string) => readFileSync(content(path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(content(path), text);
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 1);
  const source = read('original/fagligt-oplaeg.txt');
  const lines = source.split('\n').length - 1;
  const shift = (range: string, copy: number) => range.replace(/\d+/g, (line) => String(Number(line) + lines * copy));

  const partOf = (part: string, copy: number) => partIn(part, copy, times);
  const hasNumber = (file: string): boolean =>
    Number(file.slice(0, 2)) > 0 && Number(file.slice(0, 2)) <= official.chapters;
  // A part without a number has its address from its file's name.
  const inCopy = (file: string, copy: number): string =>
    partOf(file.slice(0, 2), copy) +
    (copy === 0 || hasNumber(file) ? file.slice(2) : file.slice(2).replace('.', `-kopi-${copy}.`));
  const recommendationIn = (number: string, copy: number) => String(Number(number) + official.recommendations * copy);

  const [chapters, ledgers, sources, fingerprints, updates] = (
    ['kapitler', 'original/regnskab', 'kilder', 'fingeraftryk', 'opfoelgning'] as const
  ).map((name) => readdirSync(content(name))) as [string[], string[], string[], string[], string[]];
  // What is counted is counted again; what a source says stands as it does.
  const recounted = (text: string): string =>
    text.replace(
      new RegExp(`^(?!quote:)(.*)\\b${official.recommendations} anbefalinger`, 'gm'),
      `$1${official.recommendations * times} anbefalinger`,
    );

  for (const copy of copies) {
    for (const name of chapters) {
      const number = partOf(name.slice(0, 2), copy);
      const text = read(`kapitler/${name}`)
        .replace(/^number: .*$/m, `number: ${number}`)
        .replace(/^heading: "\d+\./m, `heading: "${number}.`)
        .replace(/^title: (.*)\nheading: ""/m, `title: $1 kopi ${copy}\nheading: ""`)
        .replace(
          /<(Anbefaling|Kortform) nummer=\{(\d+)\}/g,
          (_, tag: string, number: string) => `<${tag} nummer={${recommendationIn(number, copy)}}`,
        )
        .replace(/linje=\{(\d+)\}/g, (_, line: string) => `linje={${Number(line) + lines * copy}}`);
      write(`kapitler/${inCopy(name, copy)}`, text);
    }
    for (let number = 1; number <= official.recommendations; number++) {
      const text = read(`anbefalinger/${String(number).padStart(2, '0')}.mdx`)
        .replace(/^number: .*$/m, `number: ${number + official.recommendations * copy}`)
        .replace(/^theme: .*$/m, (line) => `${line}-${copy}`)
        .replace(/^related: .*$/m, (line) => line.replace(/\d+/g, (other) => recommendationIn(other, copy)))
        // The box that names the first steps names those of the text itself.
        .replace(/^track: .*\n/m, '')
        .replace(/linje=\{(\d+)\}/g, (_, line: string) => `linje={${Number(line) + lines * copy}}`);
      write(`anbefalinger/${String(number + official.recommendations * copy).padStart(2, '0')}.mdx`, text);
    }
    for (const name of ledgers) {
      write(
        `original/regnskab/${inCopy(name, copy)}`,
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
    for (const name of fingerprints)
      write(`fingeraftryk/${basename(name, '.yaml')}-kopi${copy}.yaml`, read(`fingeraftryk/${name}`));
    for (const name of updates) {
      const text = recounted(read(`opfoelgning/${name}`))
        .replace(/^(title: ")(.*")$/m, `$1${copy}: $2`)
        .replace(/number: (\d+)/g, (_, number: string) => `number: ${recommendationIn(number, copy)}`)
        .replace(/^(source|supersededBy|sameAs): (\S+)$/gm, `$1: $2-kopi${copy}`);
      write(`opfoelgning/${basename(name, '.mdx')}-kopi${copy}.mdx`, text);
    }
  }
  // A part without a number has a page file of its own; so has each copy of it.
  for (const name of chapters.filter((file) => !hasNumber(file)))
    for (const copy of copies) {
      const slug = inCopy(name, copy).replace(/^\d+-|\.mdx$/g, '');
      writeFileSync(
        join(folder, `src/pages/${slug}.astro`),
        `---\nimport PartPage from '../layouts/PartPage.astro';\nimport { partAt } from '../content/site.ts';\n---\n\n<PartPage part={partAt('/${slug}/')} description="Kopi ${copy}" />\n`,
      );
    }
  for (const [folder, names] of [
    ['kapitler', chapters],
    ['original/regnskab', ledgers],
  ] as const)
    for (const name of names)
      if (inCopy(name, 0) !== name) renameSync(content(`${folder}/${name}`), content(`${folder}/${inCopy(name, 0)}`));
  const references = read('henvisninger.yaml').replace(/(?<=fil: kapitler\/)\d+/g, (part) => partOf(part, 0));
  const ownReferences = references.split('\n').filter((line) => line.startsWith('- { fil: '));
  write(
    'henvisninger.yaml',
    [
      references,
      ...copies.flatMap((copy) =>
        ownReferences.map((line) =>
          line
            .replace(/(?<=fil: kapitler\/)\d+/, (part) => partOf(part.slice(-2), copy))
            .replace(
              /fil: anbefalinger\/(\d+)/,
              (_, number: string) => `fil: anbefalinger/${recommendationIn(number, copy)}`,
            )
            // Its own box, table or figure; what stands elsewhere stands where it did.
            .replace(
              /\/kapitel\/(\d+)\/#(boks|tabel|figur)/,
              (_, chapter: string, kind: string) => `/kapitel/${partOf(chapter, copy)}/#${kind}`,
            )
            .replace(/note: (\d+)/, (_, at: string) => `note: ${shift(at, copy)}`),
        ),
      ),
    ].join('\n'),
  );
  write(
    'facetter.yaml',
    read('facetter.yaml').replace(/^ +- \{ anbefaling: .*\n/gm, (line) =>
      [0, ...copies]
        .map((copy) =>
          line.replace(/anbefaling: (\d+)/, (_, number: string) => `anbefaling: ${recommendationIn(number, copy)}`),
        )
        .join(''),
    ),
  );
  for (const name of updates) write(`opfoelgning/${name}`, recounted(read(`opfoelgning/${name}`)));
  // The index is of the text itself: its copies are not in it.
  write('emneord.yaml', read('emneord.yaml').replaceAll(/, fuldt: true|fuldt: true, /g, ''));
  // What our own pages count is counted again.
  for (const name of readdirSync(content('sider')))
    write(
      `sider/${name}`,
      read(`sider/${name}`)
        .replaceAll(
          /\b(\d+)( anbefalinger| kapitler)/g,
          (_, count: string, what: string) => `${Number(count) * times}${what}`,
        )
        .replaceAll('ni temaer', `${9 * times} temaer`)
        .replaceAll(/Figur [\d, og]+ er tegnet/g, 'Figurerne er tegnet'),
    );
  const themes = read('temaer.yaml');
  write(
    'temaer.yaml',
    [
      themes,
      ...copies.map((copy) =>
        themes
          .replace(/slug: ([a-z-]+)/g, `slug: $1-${copy}`)
          .replace(/chapter: (\d+)/g, (_, chapter: string) => `chapter: ${partOf(chapter, copy)}`),
      ),
    ].join('\n'),
  );
  const whole = source + copies.map((copy) => renumber(source, copy, times)).join('');
  write('original/fagligt-oplaeg.txt', whole);
  const form = read('original/form.txt');
  const [head, ...formParts] = form.split(/^(?=# \d\d$)/m) as [string, ...string[]];
  const forms = [0, ...copies].flatMap((copy) =>
    formParts.map((part) =>
      part
        .replace(/^# (\d\d)$/m, (_, name: string) => `# ${partOf(name, copy)}`)
        .replace(/^\d+/gm, (line) => shift(line, copy))
        .replace(/(?<=^\S+ (?:· )*(?:kortform|anbefaling) )\d+/gm, (number) => recommendationIn(number, copy)),
    ),
  );
  const wholeForm = head + forms.join('');
  write('original/form.txt', wholeForm);
  widen(folder, times, { sha256: sum(whole), form: sum(wholeForm) }, lines);
}

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The source prints a chapter's number in its heading; a recommendation's where its title begins: in chapter 3, and in its own chapter. */
function renumber(source: string, copy: number, times: number): string {
  let text = source;
  for (const { number, part, title } of readLibrary().parts)
    if (number)
      text = text.replace(
        new RegExp(`^( ?)${number}\\.(?= +${title.split(' ')[0]})`, 'm'),
        (_, space: string) => `${space}${partIn(part, copy, times)}.`,
      );
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
function widen(folder: string, times: number, sums: { sha256: string; form: string }, lines: number): void {
  const yaml = join(folder, PUBLICATION_FILE);
  const publication = parseDocument(readFileSync(yaml, 'utf8'));
  publication.set('recommendations', official.recommendations * times);
  publication.set('chapters', official.chapters * times);
  publication.setIn(['themes', 'last'], Number(partIn(String(official.themes.last), times - 1, times)));
  for (const [name, value] of Object.entries(sums)) publication.setIn(['source', name], value);
  publication.setIn(['source', 'parts'], publication.createNode({}));
  for (let copy = 0; copy < times; copy++)
    for (const { part, line } of parts)
      publication.setIn(['source', 'parts', new Scalar(partIn(part, copy, times))], line + lines * copy);
  writeFileSync(yaml, publication.toString());
  for (const [file, from, to] of [
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
