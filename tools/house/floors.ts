/**
 * The folders of `src/`, from the ground up: a folder imports from those below it and from itself, never from above.
 * Its sentence says what is in it. `docs/development.md` shows them; `tests/project/house.test.ts` holds the house to them.
 */
export const floors: ReadonlyArray<{ folder: string; holds: string }> = [
  { folder: 'lib', holds: 'what knows nothing of this product: failures, files, nearest words, a browser' },
  { folder: 'fonts', holds: 'the fonts, cut to our letters' },
  { folder: 'styles', holds: 'the style sheets' },
  { folder: 'site', holds: 'where the site is served, its owner, addresses and dates' },
  {
    folder: 'offline',
    holds: 'the service worker and what it is called; runs in the reader’s browser beside the pages',
  },
  {
    folder: 'provenance',
    holds: 'what proves that a source says so: its words, their fingerprint, what an amount is',
  },
  {
    folder: 'blocks',
    holds: 'the building blocks of the text, each described once: what it takes, prints, holds, is called and becomes',
  },
  { folder: 'content', holds: 'what content is: schemas, the one reader, its problems and the library it gives' },
  { folder: 'text', holds: 'what the official text says: outline, goals, glossary, tables, cross-references' },
  { folder: 'followup', holds: 'what has happened since: stories, timeline, amounts, facets, feeds' },
  { folder: 'fidelity', holds: 'the proof that the wording is the source’s' },
  { folder: 'markdown', holds: 'a content file’s tree made into HTML’s tree' },
  { folder: 'changes', holds: 'what readers will see changed between two states of content/' },
  { folder: 'data', holds: 'what machines fetch: JSON, CSV, Markdown, JSON-LD, the catalogue' },
  { folder: 'share', holds: 'citations, embeds, QR codes and share images' },
  { folder: 'client', holds: 'what runs in the reader’s browser and is no search' },
  { folder: 'search', holds: 'the search: index at build time, understanding and ranking in the browser' },
  { folder: 'permalinks', holds: 'every address ever published, its lock and its redirects' },
  { folder: 'checks', holds: 'rules across files, and how problems are reported' },
  { folder: 'hosting', holds: 'what a host must know: headers, redirects, server configurations, the preview' },
  { folder: 'paper', holds: 'PDF, EPUB and the whole edition in one file' },
  { folder: 'editing', holds: 'what writes content for an editor' },
  { folder: 'build', holds: 'the top: the whole site in one go, swapped in when it is whole' },
  { folder: 'components', holds: 'parts of pages' },
  { folder: 'layouts', holds: 'frames of pages' },
  { folder: 'pages', holds: 'one file per kind of address' },
];
