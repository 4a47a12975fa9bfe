import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { kindOf } from './html-form.ts';
import type { Fragment } from './stream.ts';

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'dfn',
  'em',
  'i',
  'mark',
  'q',
  'span',
  'strong',
  'sub',
  'sup',
  'button',
  'wbr',
  'time',
]);
const SILENT = new Set(['script', 'style', 'template', 'svg']);

const parser = unified().use(rehypeParse);

/** An element of official text found in a page. */
export interface OfficialPiece {
  /** value of `data-kilde` */
  name: string;
  /** its words; a fragment that begins a block or a mark says so (`opens`) */
  fragments: Fragment[];
}

/**
 * The official text of a built page, by the public contract: what stands in `data-kilde`, less `data-redaktion`.
 * A list item gives the mark that the source prints before it: "•", or its number in an ordered list;
 * `data-tegn` on the list says otherwise ("ingen", "•").
 * @param html the page
 * @param file its name, for places
 */
export function officialPieces(html: string, file: string): OfficialPiece[] {
  const pieces: OfficialPiece[] = [];
  const find = (node: Nodes) => {
    if (node.type === 'element' && typeof node.properties['dataKilde'] === 'string') {
      pieces.push({ name: node.properties['dataKilde'], fragments: [...read(node, file, '', 0)] });
    } else if ('children' in node) node.children.forEach((child) => find(child));
  };
  find(parser.parse(html));
  return pieces;
}

function* read(node: Nodes, file: string, mark: string, depth: number): Generator<Fragment> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const place = { file, line };
  if (node.type === 'text') return yield { text: node.value, place };
  if (node.type !== 'element' || SILENT.has(node.tagName) || 'dataRedaktion' in node.properties) return;
  const block = !INLINE.has(node.tagName);
  if (block) yield { text: '\n', place };
  const kind = kindOf(node);
  const opens = (): Fragment => ({ text: '', place, opens: { kind: kind!, depth, column } });
  if (kind) yield opens();
  if (node.tagName === 'li' && mark) yield { text: `${mark} `, place };
  const marks = listMarks(node);
  for (const child of node.children)
    yield* read(
      child,
      file,
      child.type === 'element' && child.tagName === 'li' ? marks() : '',
      kind ? depth + 1 : depth,
    );
  if (block) yield { text: '\n', place };
  // A cell across two columns is two cells, and the second is empty.
  for (let more = Number(node.properties['colSpan'] ?? 1); more > 1; more--) yield opens();
}

function listMarks(list: Element): () => string {
  const sign = list.properties['dataTegn'];
  if (sign === 'ingen') return () => '';
  if (typeof sign === 'string') return () => sign;
  if (list.tagName !== 'ol') return () => '•';
  let number = Number(list.properties['start'] ?? 1);
  return () => `${number++}.`;
}
