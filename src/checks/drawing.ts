import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';

/** The elements of a drawing; a browser runs scripts, styles, animations and foreign content of an SVG. */
const drawing = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);

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
        if (attribute === 'xml:base') found ??= 'den har attributten xml:base.';
        // The same in CSS's other ways: letters written as numbers, and functions that fetch.
        if (/\\|\b(image-set|image|cross-fade|src)\s*\(/i.test(value ?? '')) found ??= `den henter »${value}«.`;
        if (/url\(\s*['"]?(?!#)/i.test(value ?? '')) found ??= `den henter »${value}«.`;
      }
    });
  } catch {
    return 'den er ikke gyldig XML.';
  }
  return found;
}
