import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from '../lib/memo.ts';

/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

const require = createRequire(import.meta.url);
const fontFile = (family: string, weight: number) =>
  readFileSync(require.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`));

export type Style = Record<string, string | number>;
/** A box as satori draws it: https://github.com/vercel/satori#jsx */
export interface Box {
  type: 'div';
  props: { style: Style; children: string | Box[] };
}
export const box = (style: Style, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const tokens = once(() => readFileSync('src/styles/tokens.css', 'utf8'));

/** The light value of a colour of the site. @throws Error when the stylesheet has no such token */
export function color(name: string): string {
  const value = new RegExp(`--${name}:\\s*(?:light-dark\\()?\\s*(#[0-9a-f]{3,8})`).exec(tokens())?.[1];
  if (!value) throw new Error(`src/styles/tokens.css: farven --${name} findes ikke, men billederne bruger den.`);
  return value;
}

/** Draws boxes as PNG, with the fonts that come through npm: the same on every machine. */
export async function drawPng(boxes: Box, size: Size): Promise<Buffer> {
  // Only a build that has something new to draw pays for loading these.
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
  const fonts = (
    [
      ['tekst', 'hanken-grotesk', 400],
      ['tekst', 'hanken-grotesk', 600],
      ['kildens', 'literata', 600],
    ] as const
  ).map(([name, family, weight]) => ({ name, weight, style: 'normal' as const, data: fontFile(family, weight) }));
  const svg = await satori(boxes, { ...size, fonts });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
