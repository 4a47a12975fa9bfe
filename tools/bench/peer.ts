import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partMarkdown, recommendationMarkdown } from '../../src/data/markdown/document.ts';
import { allRecommendations, library, readingOrder, recommendation } from '../../src/content/site.ts';
import { erratum, mark, note } from '../../src/text/notes.ts';

/** The peer: Starlight with nothing turned on or off, and the Astro that this project uses. */
const STARLIGHT = '0.42.4';
const astro = (JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as { version: string }).version;

/**
 * Makes a bare Starlight site of the same words: every part, recommendation, update and source a page of plain Markdown.
 * Its packages are installed in the folder the first time, so that this project's own stay few.
 * @param folder outside the project
 * @returns how many pages it has to build
 */
export function preparePeer(folder: string): number {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'src'), { recursive: true });
  write(
    'package.json',
    JSON.stringify({ private: true, type: 'module', dependencies: { astro, '@astrojs/starlight': STARLIGHT } }),
  );
  write(
    'astro.config.mjs',
    "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Sammenligning' })] });\n",
  );
  write(
    'src/content.config.ts',
    "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
  );
  const installed = join(folder, 'node_modules/@astrojs/starlight/package.json');
  if (
    !existsSync(installed) ||
    (JSON.parse(readFileSync(installed, 'utf8')) as { version: string }).version !== STARLIGHT
  )
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });

  const docs = join(folder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  const pages = words();
  for (const { name, title, text } of pages) {
    mkdirSync(join(docs, name, '..'), { recursive: true });
    writeFileSync(join(docs, `${name}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`);
  }
  return pages.length;
}

/** The peer's own command, to be run in its folder. */
export const PEER_SCRIPT = 'node_modules/astro/bin/astro.mjs';

interface Page {
  name: string;
  title: string;
  text: string;
}

function words(): Page[] {
  const body = (markdown: string) => markdown.replace(/^---\n[^]*?\n---\n/, '');
  const lookup = { recommendation, note, erratum, mark };
  return [
    { name: 'index', title: 'Forside', text: 'Bedre mental sundhed.' },
    ...readingOrder().map((part) => ({
      name: `kapitel/${part.part}`,
      title: part.title,
      text: body(partMarkdown(part, lookup)),
    })),
    ...allRecommendations().map((one) => ({
      name: `anbefaling/${one.number}`,
      title: one.title,
      text: body(recommendationMarkdown(one, lookup)),
    })),
    ...library().updates.map(({ slug, title, text, quote }) => ({
      name: `opfoelgning/${slug}`,
      title,
      text: [text, quote].filter(Boolean).join('\n\n'),
    })),
    ...[...library().sources.values()].map(({ id, title, summary }) => ({
      name: `kilder/${id}`,
      title,
      text: summary.join('\n\n'),
    })),
  ];
}
