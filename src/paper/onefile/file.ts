import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { build, type Rolldown } from 'vite';
import type { Library } from '../../content/library.ts';
import { filesIn } from '../../lib/manifest.ts';
import { keepPageTogether } from '../../lib/keep-together.ts';
import { buildRegister } from '../../search/build/register.ts';
import { escapeHtml } from '../../lib/escape.ts';
import { absolute } from '../../site/address.ts';
import { helpLines, helpTitle } from '../../site/help-lines.ts';
import { official, signed } from '../../site/publication.ts';
import { contentsOf, type Line } from '../lists.ts';
import type { PaperPart } from '../part.ts';
import { INDEX } from '../subject-index.ts';
import { xml } from '../epub/xhtml.ts';
import { bound, namesOf, placesOf, type Sheet } from './places.ts';
import { since, sources } from './since.ts';

/** Elements that have no end tag in HTML, as they have none in the e-book's XML. */
const VOID = /^(?:br|col|hr|img|input|link|meta|wbr)$/;

/** XML as HTML reads it: what is empty is closed by a tag of its own. */
const asHtml = (text: string): string =>
  text
    .replace(/<([a-z0-9]+)((?:\s[^\s=>/]+="[^"]*")*)\s*\/>/g, (whole, tag: string, attributes: string) =>
      VOID.test(tag) ? whole : `<${tag}${attributes}></${tag}>`,
    )
    .replace(/\s(?:xmlns|epub:type|xml:lang)(?::epub)?="[^"]*"/g, '');

/** The pages of the e-book that are read, but for its cover, its list of files and its own title page's picture. */
function sheetsOf(pages: ReadonlyMap<string, string>): Sheet[] {
  return [...pages].flatMap(([file, text]) => {
    const slug = /^EPUB\/(.+)\.xhtml$/.exec(file)?.[1];
    if (!slug || slug === 'forside' || slug === 'indhold') return [];
    const from = text.indexOf('>', text.indexOf('<body')) + 1;
    return [{ slug, html: asHtml(text.slice(from, text.lastIndexOf('</body>'))) }];
  });
}

const markup = (tree: Element): string => asHtml(keepPageTogether(xml(tree)));
const font = (name: string): string => readFileSync(join('src/fonts', `${name}.woff2`)).toString('base64');
/** Data in a page: "<" would begin a tag. */
const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** The search of the site, as one script. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/paper/onefile/reader.ts', formats: ['iife'], name: 'reader', fileName: 'reader' },
    },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code.trim().replaceAll('</script', '<\\/script');
}

/** What the search asks for by name, as the built site has it. */
function searchFiles(dist: string): Record<string, unknown> {
  const names = filesIn(join(dist, 'soeg')).filter((name) => /^(?:register|hjaelp|[a-z]+\/\d+)\.json$/.test(name));
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(dist, 'soeg', name), 'utf8')) as unknown]),
  );
}

/**
 * The whole edition as one file of HTML: the text, what has happened since, the subject index, and the search; it opens from a
 * disk and fetches nothing, which its own policy holds it to.
 * @param pages the files of the e-book, whose wording is proven
 * @param parts the parts of the publication that they are made of
 * @throws Error when the bundler does
 */
export async function oneFile(
  library: Library,
  dist: string,
  pages: ReadonlyMap<string, string>,
  parts: PaperPart[],
): Promise<string> {
  const sheets = sheetsOf(pages);
  const name = namesOf(sheets);
  const chapterOf = (number: number) =>
    parts.findLast(({ part }) => part.anchors.some(({ id }) => id === `anbefaling-${number}`))!.slug;
  const recommendation = (number: number) => name({ slug: chapterOf(number), id: `anbefaling-${number}` });
  const code = await script();
  const { records } = buildRegister(library);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const css = readFileSync(join(import.meta.dirname, 'file.css'), 'utf8');
  const faces = [
    ['Literata', 'literata'],
    ['Hanken Grotesk', 'hanken-grotesk'],
  ].map(
    ([family, file]) =>
      `@font-face{font-family:"${family}";font-weight:400 600;src:url(data:font/woff2;base64,${font(file!)}) format("woff2")}`,
  );
  // What is ours in the list of contents is set as ours.
  const own = new Map([
    ['anbefalinger', `De ${official.recommendations} anbefalinger`],
    ['opfoelgning', 'Hvad der er sket siden'],
    ['kilder', 'Kilder til opfølgning'],
    [INDEX.slug, INDEX.title],
  ]);
  const ours = (slug: string): Line => ({ target: { slug }, number: '', title: own.get(slug)!, children: [] });
  const entries = (lines: Line[]): Element =>
    h(
      'ol',
      lines.map(({ target, number, title, children }) =>
        h('li', [
          h(
            'a',
            { href: `#${name(target)}`, className: own.has(target.slug) ? 'vores' : undefined },
            `${number} ${title}`.trim(),
          ),
          ...(children.length > 0 ? [entries(children)] : []),
        ]),
      ),
    );
  const contents = h('nav', { id: 'indhold', ariaLabel: 'Indhold' }, [
    h('h1', 'Indhold'),
    entries([ours('anbefalinger'), ...contentsOf(parts), ...['opfoelgning', 'kilder', INDEX.slug].map(ours)]),
  ]);
  const top = h('header', { className: ['top'] }, [
    h('a', { href: '#indhold' }, 'Indhold'),
    h('form', { role: 'search', hidden: true }, [
      h('label', { htmlFor: 'soeg' }, 'Søg'),
      h('input', { id: 'soeg', type: 'search', autoComplete: 'off', spellCheck: 'false' }),
    ]),
    h('button', { type: 'button', id: 'laes', hidden: true }, 'Læs op'),
  ]);
  const found = h('section', { id: 'fund', hidden: true, ariaLabel: 'Fundet' }, [
    h('div', { id: 'hjaelp', hidden: true }, [
      h('h2', helpTitle),
      ...helpLines.map(({ name: who, href, when }) => h('p', [h('a', { href }, `${who} `), ` ${when}`])),
    ]),
    h('p', { id: 'antal', role: 'status' }),
    h('ol', { id: 'liste' }),
    h('button', { type: 'button', id: 'luk' }, 'Luk søgningen'),
  ]);
  const foot = h('footer', { dataRedaktion: '' }, [
    h('p', [
      'Skrifterne Literata og Hanken Grotesk og programmerne fastest-levenshtein og jsdiff følger med filen: ',
      h('a', { href: absolute('/licenser/') }, 'licenserne'),
      '. Udgaven på nettet: ',
      h('a', { href: absolute('/') }, absolute('/')),
      '.',
    ]),
  ]);
  const text = sheets.map(
    (sheet) =>
      `<section id="${sheet.slug}" class="del">${bound(sheet, name).replace(new RegExp(`(<section[^>]*)\\sid="${sheet.slug}"`), '$1')}</section>`,
  );
  return [
    '<!doctype html>',
    '<html lang="da">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(`${official.title} – ${signed}`)}</title>`,
    `<style>${faces.join('')}${css.replace(/\s+/g, ' ')}</style></head><body>`,
    markup(top),
    markup(found),
    '<main>',
    text[0]!,
    markup(contents),
    ...text.slice(1, -1),
    markup(since(library, recommendation)),
    markup(sources(library)),
    text.at(-1)!,
    '</main>',
    markup(foot),
    `<script type="application/json" id="data">${json({
      files: searchFiles(dist),
      places: placesOf(records, parts, name),
    })}</script>`,
    `<script>${code}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}
