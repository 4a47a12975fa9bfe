import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { Failure } from '../lib/failure.ts';

/** What may lie in `public/`, which goes to the reader as it is: pictures, fonts and plain text, nothing that can run. */
const types = ['.avif', '.ico', '.jpg', '.png', '.svg', '.txt', '.webp', '.woff2'];
/** The elements of a drawing; a browser runs scripts, styles, animations and foreign content of an SVG. */
const drawing = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);

/**
 * Looks through the files that are published as they stand.
 * @throws Failure naming the first file that may not be, and why
 */
export function checkPublic(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const no = (why: string): never => {
      throw new Failure(`${path} kan ikke lægges ud: ${why}`);
    };
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) no('det er en genvej og ikke en rigtig fil. Læg selve filen i mappen.');
    if (entry.name.startsWith('.')) no('navnet begynder med punktum. Sådanne filer hører ikke til et websted.');
    const type = extname(entry.name).toLowerCase();
    if (!types.includes(type)) no(`typen ${type || '(ingen)'} er ikke på listen: ${types.join(', ')}.`);
    if (type === '.svg') {
      const why = activeIn(readFileSync(path, 'utf8'));
      if (why) no(`${why} En tegning her må kun tegne.`);
    }
  }
}

/** What in an SVG is more than a drawing, as a sentence; undefined when nothing is. */
export function activeIn(svg: string): string | undefined {
  if (/<[!?](?!--)/.test(svg)) return 'den har en doctype eller en instruktion.';
  let found: string | undefined;
  try {
    visit(fromXml(svg), 'element', ({ name, attributes }) => {
      if (!drawing.has(name)) found ??= `den har elementet <${name}>.`;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute) || attribute === 'style') found ??= `den har attributten ${attribute}.`;
        if (/(^|:)href$/.test(attribute) && !value?.startsWith('#')) found ??= `den henter eller fører til »${value}«.`;
        if (/url\(\s*['"]?(?!#)/i.test(value ?? '')) found ??= `den henter »${value}«.`;
      }
    });
  } catch {
    return 'den er ikke gyldig XML.';
  }
  return found;
}
