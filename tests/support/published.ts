import { readdirSync, readFileSync } from 'node:fs';
import { today } from '../../src/site/date.ts';
import type { Published } from '../../src/changes/published.ts';

/** Tomorrow: what was revised today may still be revised once more, and nothing of it is a slip yet. */
export const DAY_AFTER = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);

/** The files of `content/`, by their names in it, sorted. */
export const contentFiles = (): string[] =>
  readdirSync('content', { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^content\//, ''))
    .sort();

/** The content as it is, as if it were what was published last. */
export const publishedNow = (): Published => ({
  commit: 'udgivet',
  files: new Map(
    contentFiles()
      .filter((file) =>
        /^(permalinks\.yaml|original\/regnskab\/|opfoelgning\/|anbefalinger\/|kilder\/|fingeraftryk\/|forslag\/|(udgivelse|statusord|omdirigeringer|facetter|henvisninger)\.yaml$)/.test(
          file,
        ),
      )
      .map((file) => [`content/${file}`, readFileSync(`content/${file}`, 'utf8')]),
  ),
});
