import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Vite wraps every lazy import in a helper that fetches its stylesheets and neighbours first: 0.8 kB on every page,
 * for nothing, since our lazy scripts have no stylesheets. This puts a plain call in the helper's place, in each script
 * that uses it: as a file of its own it would be one more request.
 */
export const plainLazyImports = (): Plugin => ({
  name: 'plain-lazy-imports',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle(_options, bundle) {
    const helper = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.moduleIds.length === 1 && file.moduleIds[0] === HELPER,
    );
    if (!helper) return;
    const used = new RegExp(
      `import\\{\\w+ as (\\w+)\\}from"\\./${helper.fileName.split('/').at(-1)!.replaceAll('.', '\\.')}";`,
    );
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || file === helper || !file.imports.includes(helper.fileName)) continue;
      const [, name] = used.exec(file.code) ?? [];
      if (!name)
        throw new Error(
          `${file.fileName} henter ${helper.fileName} på en måde, som src/build/plain-lazy-imports.ts ikke kender.`,
        );
      file.code = plain(
        file.code
          .replace(used, '')
          // Where Vite puts the list of those neighbours: the plain call has no use for it.
          .replaceAll(/,\s*__VITE_PRELOAD__/g, ''),
        name,
      );
      file.imports = file.imports.filter((name) => name !== helper.fileName);
    }
    delete bundle[helper.fileName];
  },
});

/** The script with its lazy imports as they are written: `name(async()=>{let{attach:e}=await import(x);return{attach:e}})` is `import(x)`. */
function plain(code: string, name: string): string {
  const own = `(?<![\\w$.])${name.replaceAll('$', '\\$')}`;
  const written = code
    .replaceAll(/async\(\)=>\{(?:let|const)\{(\w+):(\w+)\}=await (import\([^()]+\));return\{\1:\2\}\}/g, '()=>$3')
    .replaceAll(new RegExp(`${own}\\(\\(\\)=>(import\\([^()]+\\))\\)`, 'g'), '$1');
  return new RegExp(`${own}\\(`).test(written) ? `const ${name}=load=>load();${written}` : written;
}
