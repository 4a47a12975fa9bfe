import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { fromRoot } from '../content/files.ts';

type Processor = NonNullable<AstroConfig['markdown']['processor']>;
type MdxResult = Awaited<ReturnType<Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>['process']>>;

const renderer = fileURLToPath(new URL('../components/content.ts', import.meta.url));

/** A text brings nothing along that Astro would have to know of: no components that wake up in the browser, no scripts. */
const astroMetadata: MdxResult['astroMetadata'] = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};

/**
 * The Markdown processor that Astro's MDX integration asks for a content file's module
 * (https://docs.astro.build/en/reference/configuration-reference/#markdownprocessor).
 * The text is parsed once, by the checks. The module only says which entry's tree to draw: nothing that stands in a file is
 * ever compiled to code, and a change anywhere in `content/` shows at once.
 */
export const edition = (): Processor => ({
  name: 'udgave',
  options: {},
  createRenderer: () => Promise.reject(new Error('Indholdet er MDX; en .md-fil er ikke indhold.')),
  createMdxRenderer: () =>
    Promise.resolve({
      process: (_text, path) => {
        const code = [
          `import { content } from ${JSON.stringify(renderer)};`,
          'export const frontmatter = {};',
          `export const Content = content(${JSON.stringify(fromRoot(path))});`,
          'export default Content;',
        ].join('\n');
        return Promise.resolve({ code, map: null, astroMetadata });
      },
    }),
});
