import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { Block } from '../../src/blocks/block.ts';
import { blocks } from '../../src/blocks/blocks.ts';
import { blockUse, isBlock } from '../../src/blocks/use.ts';
import { assignAnchors } from '../../src/content/anchors.ts';
import { parseMdx } from '../../src/content/mdx.ts';
import { blocks as markdown, type Lookup } from '../../src/data/markdown/blocks.ts';
import { readChapter } from '../../src/fidelity/edition.ts';
import { prose } from '../../src/text/references/prose.ts';

const entries: Array<[name: string, block: Block]> = Object.entries(blocks);
/** Blocks with words of their own: what they say must stand wherever the text is read. */
const worded = entries.filter(([, { shows }]) => shows === 'own words');

/** A block as an editor writes it, with words that stand nowhere else, and the same words. */
function written(name: string, { takes, holds }: Block): { mdx: string; words: string[] } {
  const attributes = Object.entries(takes).map(([attribute, type]) =>
    type.startsWith('tal') ? `${attribute}={7}` : `${attribute}="Ord${attribute}"`,
  );
  const open = `<${[name, ...attributes].join(' ')}`;
  const printed = Object.keys(takes).filter((attribute) => takes[attribute]!.startsWith('tekst'));
  const words = printed.map((attribute) => `Ord${attribute}`);
  return holds === 'nothing'
    ? { mdx: `${open} />`, words }
    : { mdx: `${open}>\n\nIndhold\n\n</${name}>`, words: [...words, 'Indhold'] };
}

const parse = (mdx: string): Root => structuredClone(parseMdx(`prøve-${mdx.length}.mdx`, mdx).tree);
const ledger = (tree: Root): string =>
  [...readChapter({ file: 'prøve.mdx', heading: '', tree }, new Map())].map(({ text }) => text).join('');
const lookup = {
  recommendation: () => ({ number: 7, title: 'Fuld', shortTitle: 'Kort', shortText: 'Kort', tree: parse('Fuldtekst') }),
  note: () => 'En note',
  erratum: () => 'En rettelse',
  mark: () => 'a',
} as unknown as Lookup;

test.each(worded)('<%s>: the ledger, Markdown and references read every word of it, each once', (name, block) => {
  const { mdx, words } = written(name, block);
  const tree = parse(mdx);
  const read = {
    ledger: ledger(tree),
    markdown: JSON.stringify(markdown(tree, lookup)),
    references: [...prose(tree, '')].map(({ text }) => text).join('\n'),
  };
  for (const word of words)
    for (const [reader, text] of Object.entries(read))
      expect({ reader, word, times: text.split(word).length - 1 }).toEqual({ reader, word, times: 1 });
});

test.each(entries.filter(([, { anchor }]) => anchor))('<%s>: its id is written into the tree, once', (name, block) => {
  const tree = parse(written(name, block).mdx);
  for (let twice = 0; twice < 2; twice++) {
    const [anchor] = assignAnchors(tree, 'afsnit-1');
    const node = tree.children.find(isBlock)!;
    expect(anchor).toMatchObject({ kind: block.anchor!.kind, node });
    expect(node.attributes.filter((one) => 'name' in one && one.name === 'id')).toMatchObject([{ value: anchor!.id }]);
  }
});

test('what is ours in the official text gives the ledger nothing and moves no address', () => {
  const ours = parse('Et stykke.\n\n<Note linje={7} />\n\n<Rettelse linje={7} />\n\nEt til.');
  expect(ledger(ours).trim().split(/\s+/)).toEqual(['Et', 'stykke.', 'Et', 'til.']);
  expect(assignAnchors(ours, 'afsnit-1').map(({ id }) => id)).toEqual(['afsnit-1-1', 'afsnit-1-2']);
});

test.each(['<Ukendt titel="Ord">\n\nIndhold\n\n</Ukendt>', 'Et stykke <constructor>med ord</constructor> i.'])(
  '%s: a mark that is no building block is passed over by nobody who reads words',
  (mdx) => {
    const tree = parse(mdx);
    const refusal = 'er ikke en byggeklods';
    expect(() => ledger(tree)).toThrow(refusal);
    expect(() => markdown(tree, lookup)).toThrow(refusal);
    expect(() => [...prose(tree, '')]).toThrow(refusal);
  },
);

test('a box without a number is counted: what it leads to changes when something is put before it', () => {
  const [, plain] = assignAnchors(parse('Et stykke.\n\n<Boks titel="Uden nummer">\n\nOrd\n\n</Boks>'), 'afsnit-1');
  const [numbered] = assignAnchors(parse('<Boks nummer={9} titel="Med nummer">\n\nOrd\n\n</Boks>'), 'afsnit-1');
  expect([plain, numbered]).toMatchObject([
    { id: 'afsnit-1-2', counted: true },
    { id: 'boks-9', counted: false },
  ]);
});

test('a number that is no number, and text that is missing, are empty and never break a reader', () => {
  const node = parse('<Figur nummer="ni" />').children.find(isBlock)!;
  expect(blockUse(node)).toMatchObject({ values: { nummer: undefined, titel: '' }, lines: [''] });
});
