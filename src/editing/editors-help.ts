import GithubSlugger from 'github-slugger';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { ruleHelp } from '../checks/help.ts';
import type { BlockNode } from '../blocks/use.ts';
import { collections } from '../content/collections.ts';
import { fieldHelp } from '../content/field-help.ts';
import type { Library, OwnPage } from '../content/library.ts';
import { listed, type PageBlock } from '../content/page-blocks.ts';
import { writer } from '../data/markdown/document.ts';
import { asciiFold } from '../lib/ascii.ts';
import { headingIds } from '../permalinks/places.ts';
import { valueHelp } from './value-help.ts';

/* CONTRIBUTING.md is the page /hjaelp/redaktoer/, made of the same file: what editors are told on the site and on GitHub
   cannot come to differ. */

type Listed = keyof typeof listed;

/** The name of the place where the fields of a collection are told: "felter-opfoelgning". */
export const fieldsId = (name: Listed): string => `felter-${asciiFold(listed[name].split(' ').slice(-1)[0]!)}`;

const html = (value: string): RootContent => ({ type: 'html', value });
const escape = (text: string): string => text.replace(/[<>*_[\]\\]/g, '\\$&');
const code = (text: string): string =>
  text
    .split('\n')
    .map((line) => `\`\`${line.includes('`') ? ` ${line} ` : line}\`\``.replace(/^``([^`]*)``$/, '`$1`'))
    .join(' ⏎ ');

const rulesMarkdown = (): string =>
  ruleHelp()
    .map(({ title, rules }) => {
      const items = rules.map(
        ({ id, severity, message, fix, wrong, right }) =>
          `- **${id}** (${severity}). ${escape(message)} ${escape(fix)} Eksempel: ${code(wrong)} → ${code(right)}`,
      );
      return `### ${title}\n\n${items.join('\n')}`;
    })
    .join('\n\n');

function fieldsMarkdown(name: Listed): string {
  const { form, path, schema } = collections[name];
  const place = form === 'file' ? `De står i filen \`${path}\`.` : `Filerne ligger i \`${path}/\`.`;
  const fields = fieldHelp(schema).map(
    ({ name: field, required, description, example }) =>
      `- \`${field}\`${required ? ' \\*' : ''}: ${escape(description)} ${code(example)}`,
  );
  return [`### Felterne i ${listed[name]}`, `${place} Felter med stjerne (\\*) skal udfyldes.`, fields.join('\n')].join(
    '\n\n',
  );
}

const valuesMarkdown = (library: Library): string =>
  valueHelp(library)
    .map(({ title, values }) => {
      const items = values.map(([value, meaning]) => `- \`${value}\`: ${escape(meaning)}`);
      return `**${escape(title)}**\n\n${items.join('\n')}`;
    })
    .join('\n\n');

/** What stands in the place of a block. */
type Filled = (library: Library, attributes: Record<string, string>) => RootContent | PhrasingContent;
const filled: Partial<Record<PageBlock, Filled>> = {
  Antal: () => ({ type: 'text', value: String(ruleHelp().flatMap(({ rules }) => rules).length) }),
  Felter: (_, { i }) => html(fieldsMarkdown(i as Listed)),
  Regler: () => html(rulesMarkdown()),
  Vaerdier: (library) => html(valuesMarkdown(library)),
};

/** @throws Error naming a block that only a page can show */
function fill({ name, attributes }: BlockNode, library: Library): RootContent | PhrasingContent {
  const values = Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );
  const block = filled[name as PageBlock];
  if (!block || (name === 'Antal' && values['af'] !== 'regler'))
    throw new Error(`<${name} /> kan ikke stå på /hjaelp/redaktoer/: den bliver også til CONTRIBUTING.md.`);
  return block(library, values);
}

/** A page's text as GitHub is to show it: its places are GitHub's, and what is on the site is named by its address. */
function forGitHub(page: OwnPage, library: Library): RootContent[] {
  const places = new Map<string, string>();
  const slugger = new GithubSlugger();
  const ids = headingIds(page);
  const walk = (node: Nodes): Nodes[] => {
    // GitHub's tables have no caption.
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Oversigt') return node.children.flatMap(walk);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [fill(node, library)];
    if (node.type === 'link' && node.url.startsWith('#'))
      return [{ ...node, url: `#${places.get(node.url.slice(1)) ?? node.url.slice(1)}` }];
    if (node.type === 'link' && node.url.startsWith('/'))
      return [
        ...node.children,
        { type: 'text', value: ' (' },
        { type: 'inlineCode', value: node.url },
        { type: 'text', value: ')' },
      ];
    if (!('children' in node)) return [node];
    return [{ ...node, children: (node.children as Nodes[]).flatMap(walk) } as Nodes];
  };
  for (const node of page.tree.children)
    if (node.type === 'heading') places.set(ids.shift()!, slugger.slug(toString(node)));
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'Felter') {
      const name = node.attributes.flatMap((one) => (typeof one.value === 'string' ? [one.value as Listed] : []))[0]!;
      places.set(fieldsId(name), slugger.slug(`Felterne i ${listed[name]}`));
    }
  return page.tree.children.filter(({ type }) => type !== 'yaml').flatMap(walk) as RootContent[];
}

/** CONTRIBUTING.md, from the editors' help of the site. @throws Error when the page has something that Markdown cannot show */
export function contributing(library: Library): string {
  const page = library.pages.get('redaktoer')!;
  const tree: Root = {
    type: 'root',
    children: [
      html('<!-- Skrives af npm run redaktoerfiler efter content/sider/redaktoer.mdx. Ret teksten dér. -->'),
      { type: 'heading', depth: 1, children: [{ type: 'text', value: page.title }] },
      ...forGitHub(page, library),
    ],
  };
  return writer.stringify(tree);
}
