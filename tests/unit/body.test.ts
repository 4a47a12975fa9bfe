import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { written, type Written } from '../../src/content/library.ts';
import { parseMdx } from '../../src/content/mdx.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { bodyHtml } from '../../src/markdown/body.ts';

const library = readLibrary();

const text = (collection: 'kapitler' | 'anbefalinger' | 'opfoelgning', ...blocks: string[]): Written => {
  const file = `content/${collection}/11.mdx`;
  const { tree } = parseMdx(file, blocks.join('\n\n'));
  return written(collection, file, { number: 11 } as never, tree);
};
const elements = (tree: Root, tagName: string): Element[] => {
  const found: Element[] = [];
  visit(tree, 'element', (node) => void (node.tagName === tagName && found.push(node)));
  return found;
};
const ids = (tree: Root): string[] => {
  const found: string[] = [];
  visit(tree, 'element', ({ properties }) => void (properties['id'] && found.push(String(properties['id']))));
  return found;
};
const block = (tree: Root, name: string): MdxJsxFlowElementHast => {
  const found: MdxJsxFlowElementHast[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => void (node.name === name && found.push(node)));
  return found[0]!;
};
const children = (node: { children: Nodes[] }): string[] =>
  node.children.map((child) => ('tagName' in child ? child.tagName : 'name' in child ? `<${child.name}>` : child.type));

/** What an attribute may hold that a search in HTML's text would stumble over. */
const hostile = [
  `en "titel" i anførselstegn`,
  `større > end, <p class="kilde"> og </p>`,
  `<a class="pil" href="#stykke-1">¶</a>`,
  ` id="stykke-1" href="#stykke-1"`,
  `</table><script type="module" src="x">`,
];

test.each(hostile)('words of an attribute are what was written, whatever becomes of the addresses: %s', (title) => {
  const update = text(
    'opfoelgning',
    `Se [referatet](https://www.sst.dk/ "${title.replaceAll('"', '\\"')}").`,
    '- et\n- to',
  );
  for (const anchors of [{}, { bare: true }, { prefix: 'anden-' }]) {
    const page = unified()
      .use(rehypeParse, { fragment: true })
      .parse(toHtml(bodyHtml(update, library, anchors)));
    const [link] = elements(page, 'a');
    expect(link?.properties).toEqual({ href: 'https://www.sst.dk/', title });
    expect(elements(page, 'script')).toEqual([]);
    expect(elements(page, 'p').length + elements(page, 'li').length).toBe(3);
  }
});

test('an update without its addresses has neither ids nor ¶, and its words are the same', () => {
  const update = text('opfoelgning', 'Et stykke.', '- et\n- to', 'Et ¶ i teksten.');
  const bare = bodyHtml(update, library, { bare: true });
  expect(ids(bare)).toEqual([]);
  expect(elements(bare, 'a')).toEqual([]);
  expect(toString(bare).replace(/\s+/g, ' ')).toBe('Et stykke. et to Et ¶ i teksten.');
});

test('two recommendations on a page have no id in common, and each ¶ leads to its own', () => {
  const recommendation = text('anbefalinger', 'Et stykke.', '- et\n- to', '<Boks titel="En boks">Ord</Boks>');
  const plain = bodyHtml(recommendation, library);
  const prefixed = bodyHtml(recommendation, library, { prefix: 'anbefaling-11-' });
  expect(ids(prefixed)).toEqual(ids(plain).map((id) => `anbefaling-11-${id}`));
  expect(ids(plain)).toEqual(['tekst-1', 'traedesten-1', 'traedesten-2', 'tekst-3-1']);
  expect(elements(prefixed, 'a').map(({ properties }) => properties['href'])).toEqual(
    ids(prefixed).map((id) => `#${id}`),
  );
  expect(block(prefixed, 'Boks').attributes).toContainEqual(
    expect.objectContaining({ name: 'id', value: 'anbefaling-11-tekst-3' }),
  );
});

test.each(['<Kilde>Kilde: en rapport</Kilde>', '<Kilde>\n\nKilde: en rapport\n\n</Kilde>'])(
  'a source note is one paragraph, however it is written: %j',
  (mdx) => {
    expect(children(block(bodyHtml(text('kapitler', mdx), library), 'Kilde'))).toEqual(['text']);
  },
);

test('a table holds its rows and nothing else; what stands under it comes after', () => {
  const note = '<Kilde>Kilde: en rapport</Kilde>';
  const markdown = bodyHtml(
    text('kapitler', `<Tabel nummer={9} titel="T">\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n${note}\n\n</Tabel>`),
    library,
  );
  const rows = bodyHtml(
    text(
      'kapitler',
      `<Tabel nummer={9} titel="T" kolonner="A|B">\n\n<Raekke navn="R">\n\n<Celle>\n\nOrd\n\n</Celle>\n\n</Raekke>\n\n${note}\n\n</Tabel>`,
    ),
    library,
  );
  for (const tree of [markdown, rows]) expect(children(block(tree, 'Tabel'))).toEqual(['<TableRows>', '<Kilde>']);
  expect(children(block(markdown, 'TableRows'))).toEqual(['thead', 'tbody']);
  expect(children(block(rows, 'TableRows'))).toEqual(['<Raekke>']);
});

test('a box is short when its words are few, counted as words and not as marks', () => {
  const isShort = (words: string) =>
    block(bodyHtml(text('kapitler', `<Boks titel="B">\n\n${words}\n\n</Boks>`), library), 'Boks').attributes.some(
      (one) => 'name' in one && one.name === 'short',
    );
  expect([isShort('et ord '.repeat(50)), isShort('ord '.repeat(200))]).toEqual([true, false]);
});

test('a mark that is no building block is not drawn', () => {
  expect(() => bodyHtml(text('opfoelgning', '<div>Ord</div>'), library)).toThrow('er ikke en byggeklods');
});
