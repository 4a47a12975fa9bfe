import { unixLines } from '../model/text-file.ts';

interface Plugin {
  name: string;
  enforce: 'pre';
  transform: (code: string, id: string) => { code: string; map: null } | undefined;
}

/** Vite plugin: the pages get content with the same line ends as `readText` gives everything else. */
export const lineEnds = (): Plugin => ({
  name: 'line-ends',
  enforce: 'pre',
  transform: (code, id) => (/\.mdx($|\?)/.test(id) && code.includes('\r') ? { code: unixLines(code), map: null } : undefined),
});
