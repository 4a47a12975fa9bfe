import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A file, and what it imports: files of this project as paths from its root, packages and Node's own by name. */
export interface Room {
  file: string;
  imports: string[];
}

/** The parts of an `.astro` file that are code: its frontmatter and its scripts. */
function code(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return [frontmatter, ...scripts].join('\n');
}

/** Every file below `folder` with the modules it names, types included: who reads one must know the other. */
export const rooms = (folder = 'src'): Room[] =>
  globSync(`${folder}/**/*.{ts,astro}`)
    .map((found) => found.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      file,
      imports: ts
        .preProcessFile(code(file, readFileSync(file, 'utf8')), true, true)
        .importedFiles.map(({ fileName }) =>
          fileName.startsWith('.') ? join(dirname(file), fileName).replaceAll('\\', '/') : fileName,
        ),
    }));

/** The folder of `src/` that a file stands in; the file itself when it stands in none. */
export const folderOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? file;

/** Imports between folders of `src/`: "checks" → what it takes, with the files that do. */
export function between(all: Room[]): Map<string, Map<string, Room[]>> {
  const arrows = new Map<string, Map<string, Room[]>>();
  for (const room of all)
    for (const target of room.imports.filter((path) => path.startsWith('src/'))) {
      const [from, to] = [folderOf(room.file), folderOf(target)];
      if (from === to) continue;
      const out = arrows.get(from) ?? new Map<string, Room[]>();
      arrows.set(from, out.set(to, [...(out.get(to) ?? []), room]));
    }
  return arrows;
}
