import type { Plugin } from 'vite';
import { shippedPackages } from '../site/licences.ts';

/**
 * A script for the reader's browser that asks for Node's own modules has been led to code that belongs to the build: it would
 * carry that code to every reader, and fail there. Vite puts an empty module in its place and says nothing; this stops.
 * Nor does anybody's code come to the reader without standing on `/licenser/`.
 */
export const browserOnly = (): Plugin => ({
  name: 'browser-only',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      for (const id of file.moduleIds) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
        if (name && !shippedPackages.has(name))
          throw new Error(
            `${file.fileName} har kode fra ${name}, som ikke står på /licenser/. Skriv den i src/site/licences.ts.`,
          );
      }
      const asksForNode = (id: string): boolean => {
        if (!id.includes('__vite-browser-external')) return false;
        const { importers = [], dynamicImporters = [] } = this.getModuleInfo(id) ?? {};
        // It asks for Node's modules where it runs in Node, and nowhere else (https://gitbrent.github.io/PptxGenJS/).
        return [...importers, ...dynamicImporters].some((importer) => !importer.includes('/node_modules/pptxgenjs/'));
      };
      if (!file.moduleIds.some(asksForNode)) continue;
      const own = file.moduleIds.filter((id) => id.includes('/src/')).map((id) => id.replace(/^.*\/src\//, 'src/'));
      throw new Error(
        `${file.fileName} skal bruge Node og kan ikke køre i en browser. Den er lavet af ${own.join(', ')}.`,
      );
    }
  },
});
