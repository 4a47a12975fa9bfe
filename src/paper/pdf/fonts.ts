import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { fonts, glyphs } from '../../fonts/subset.ts';

/** Families of their own: a face for a range of weights would win over ours. */
const families: Record<(typeof fonts)[number]['file'], string> = {
  'literata.woff2': 'Papir antikva',
  'hanken-grotesk.woff2': 'Papir grotesk',
};
const weights = [400, 600];

/**
 * The site's fonts, one file a weight, as a style sheet that carries them. Chromium writes a variable font into a PDF
 * as drawings (Type 3): larger, coarse on screens, and without a name.
 */
export async function fontFaces(): Promise<string> {
  const faces = fonts.flatMap(({ file }) =>
    weights.map(async (wght) => {
      const bytes = await subsetFont(readFileSync(`src/fonts/${file}`), glyphs, {
        targetFormat: 'woff2',
        variationAxes: { wght },
      });
      return `@font-face { font-family: '${families[file]}'; font-weight: ${wght}; src: url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2'); }`;
    }),
  );
  return (await Promise.all(faces)).join('\n');
}
