import { toString } from 'mdast-util-to-string';
import type { Nodes, Parents } from 'mdast';
import { jsxAttribute } from '../markdown/jsx.ts';
import type { Anchor } from '../markdown/anchors.ts';
import { recommendationPath } from '../model/address.ts';
import type { Library, Part } from '../model/library.ts';

/** What search finds: everything that people link to, each with its own address. */
export interface SearchRecord {
  /** address on this site, with anchor, without base path */
  path: string;
  title: string;
  /** what it is, as readers see it: "Anbefaling", "Afsnit", "Boks" … */
  kind: string;
  /** slug of the theme it belongs to */
  theme?: string;
  /** the official text */
  text: string;
}

/** All records, from the same parse as the pages. */
export function searchRecords(library: Library): SearchRecord[] {
  const themeOf = (part: Part) => library.themes.find((theme) => theme.chapter === part.number)?.slug;
  const recommendations = [...library.recommendations.values()].map((r): SearchRecord => ({
    path: recommendationPath(r.number), title: `${r.number}. ${r.title}`, kind: 'Anbefaling', theme: r.theme, text: `${r.shortText} ${prose(r.tree)}`,
  }));
  return [...recommendations, ...library.parts.flatMap((part) => partRecords(part, themeOf(part)))];
}

const prose = (node: Parents): string => (node.children as Nodes[]).filter((child) => child.type !== 'yaml').map((child) => toString(child)).join(' ');

const named: Partial<Record<Anchor['kind'], (node: Anchor['node']) => [kind: string, title: string]>> = {
  box: (node) => boxed(node, 'Boks'),
  table: (node) => boxed(node, 'Tabel'),
  figure: (node) => boxed(node, 'Figur'),
  goals: () => ['Mål', 'Mål for de næste 10 år'],
  term: (node) => ['Begreb', attribute(node, 'navn')],
};

const attribute = (node: Anchor['node'], name: string): string => (node.type === 'mdxJsxFlowElement' ? jsxAttribute(node, name) ?? '' : '');
const boxed = (node: Anchor['node'], kind: string): [string, string] => {
  const number = attribute(node, 'nummer');
  return [kind, number ? `${kind} ${number}: ${attribute(node, 'titel')}` : attribute(node, 'titel')];
};

/** Sections with their own text (not their subsections'), and the named things in them. */
function partRecords(part: Part, theme: string | undefined): SearchRecord[] {
  const start: SearchRecord = { path: part.path, title: part.heading || part.title, kind: part.number ? 'Kapitel' : 'Del', text: '' };
  const records: SearchRecord[] = [start];
  let current = start;
  for (const { id, kind, node } of part.anchors) {
    if (node.type === 'heading') {
      current = { path: `${part.path}#${id}`, title: toString(node), kind: 'Afsnit', text: '' };
      records.push(current);
    } else if (named[kind]) {
      const [name, title] = named[kind](node);
      records.push({ path: `${part.path}#${id}`, title, kind: name, text: toString(node) });
    } else if (kind === 'block') {
      current.text += ` ${toString(node)}`;
    }
  }
  return records.map((record) => ({ ...record, text: record.text.trim(), ...(theme ? { theme } : {}) }));
}
