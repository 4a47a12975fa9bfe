import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** The characters the fonts carry: Danish, the letters of its neighbours' names, the punctuation of the text, and few signs. */
export const glyphs = `${range(0x20, 0x7e)}\u00a0ÆØÅæøåÄÖÜäöüÉéèêëáàóíúçñß«»‹›§©°±·×½²´¶‐‑–—‘’‚“”„†•…€−→←`;
/** What shaping does for our text: kerning, ligatures, tabular figures, and the shapes a heavier weight asks for. */
const features = ['kern', 'liga', 'tnum', 'rvrn'];
const wght = { min: 400, max: 600 };

/** The two families, cut from their npm packages: text and headings in one, everything around them in the other. */
export const fonts = [
  { file: 'literata.woff2', source: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2' },
  {
    file: 'hanken-grotesk.woff2',
    source: '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  },
] as const;

/**
 * A font cut down to {@link glyphs} and the weights in use, as WOFF2.
 * @throws Error when the package is not installed
 */
export const cut = ({ source }: (typeof fonts)[number]): Promise<Uint8Array> =>
  subsetFont(readFileSync(require.resolve(source)), glyphs, {
    targetFormat: 'woff2',
    variationAxes: { wght },
    keepFeatures: features,
    noHinting: true,
    dropTables: ['vhea', 'vmtx'],
  });
