import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { site } from '../site/address.ts';
import type { FormDeparture } from './form.ts';

/** Elements that set official words apart; the source shows none. */
const MARKS = new Set([
  'em',
  'i',
  'strong',
  'b',
  'u',
  's',
  'del',
  'ins',
  'strike',
  'mark',
  'code',
  'blockquote',
  'hr',
  'img',
]);

const parser = unified().use(rehypeParse);

/**
 * What the official text of a built page shows that the source does not: marks, and links that leave the site without being
 * an address that the source prints.
 * @param html the page
 * @param file its name, for places
 */
export function marksOf(html: string, file: string): FormDeparture[] {
  const found: FormDeparture[] = [];
  const look = (node: Nodes, official: boolean): void => {
    if (node.type === 'element') {
      if ('dataRedaktion' in node.properties) return;
      official ||= 'dataKilde' in node.properties;
      const kind = official ? markOf(node) : undefined;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (kind)
        found.push({
          published: [],
          edition: [`${kind}: ${toString(node).slice(0, 80)}`],
          before: undefined,
          place: { file, line, column },
        });
    }
    if ('children' in node) for (const child of node.children) look(child, official);
  };
  look(parser.parse(html), false);
  return found;
}

function markOf({ tagName, properties, children }: Element): string | undefined {
  if (MARKS.has(tagName)) return `<${tagName}>`;
  const to = properties['href'];
  if (tagName !== 'a' || typeof to !== 'string' || !/^[a-z]+:/i.test(to) || to.startsWith(`${site}/`)) return undefined;
  return to === toString({ type: 'root', children }).replace(/[\u00ad\u200b]/g, '') ? undefined : `link til ${to}`;
}
