import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';

const lines = new Set(['p', 'h3', 'h4', 'li', 'blockquote', 'summary', 'dt', 'dd']);

/** What readers will see of an entry, as lines for a terminal. */
export function pageText(nodes: ElementContent[]): string {
  const found: string[] = [];
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if (isLine(node)) {
      const text = toString(node).replace(/\s+/g, ' ').trim();
      if (node.tagName === 'dd' && found.length > 0) found[found.length - 1] += `: ${text}`;
      else if (text !== '') found.push(node.tagName === 'li' ? `• ${text}` : text);
    } else for (const child of node.children) walk(child);
  };
  for (const node of nodes) walk(node);
  return found.join('\n');
}

const isLine = ({ tagName, children }: Element): boolean =>
  lines.has(tagName) &&
  !children.some((child) => child.type === 'element' && ['p', 'li', 'ul'].includes(child.tagName));
