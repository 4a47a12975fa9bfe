import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { checkBody } from '../../src/content/body.ts';
import { checkYaml } from '../../src/content/frontmatter.ts';
import { bodyHtml } from '../../src/markdown/body.ts';
import { written } from '../../src/content/library.ts';
import { readLibrary } from '../../src/content/reader.ts';
import type { UpdateData } from '../../src/content/schemas/update.ts';
import { parseMdx } from '../../src/content/mdx.ts';
import { parseQuery } from '../../src/search/understand/query.ts';

/** The same texts each time, so that a change is judged by what it changes; `FROE=7` throws others. */
const settings = { numRuns: 300, seed: Number(process.env['FROE'] ?? 20220114) };
/** Pieces that mean something to one of the parsers, among any letters at all. */
const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '`',
    '*',
    '_',
    '#',
    '|',
    '&',
    '"',
    "'",
    '\\',
    '\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n| a | b |\n|---|---|\n',
    '---\n',
    ': ',
    '!',
    '?',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '![x](https://ond.dk/x.png)',
    '{alert(1)}',
    'import x from "x"',
    'export const x = 1',
    '<Note linje={1}>',
    '</Note>',
    '<Boks titel="x" onclick="y">',
    '</Boks>',
    '[^1]',
    '\n[^1]: x',
    'https://ond.dk',
    '&lt;script&gt;',
    '&a',
    '*a',
    '!!js/function',
    '\u0000',
    '\u202e',
    'æøå',
    '😀',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const quick = (work: () => void) => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(2000);
};

const library = readLibrary();
// What is read once for all texts, the glossary and the whole library, is not the single text's time.
beforeAll(() => {
  const file = 'content/opfoelgning/2024-proeve.mdx';
  const { tree } = parseMdx(file, '---\ntitle: x\n---\n\nTvang.');
  checkBody(file, tree, '.', 'update');
  bodyHtml(written('opfoelgning', file, {} as UpdateData, tree), library);
});

test('any Markdown is refused in a sentence, or gives no markup but that of our own elements', () => {
  const file = 'content/opfoelgning/2024-proeve.mdx';
  fc.assert(
    fc.property(text, (body) =>
      quick(() => {
        let tree;
        try {
          ({ tree } = parseMdx(file, `---\ntitle: x\n---\n\n${body}`));
        } catch (error) {
          // The parser's development build, which only tests load, asserts what its own build says in a message.
          const asserted = error instanceof Error && error.name === 'Assertion';
          if (!asserted && !(error instanceof VFileMessage) && !(error instanceof RangeError)) throw error;
          return;
        }
        if (checkBody(file, tree, '.', 'update').length > 0) return;
        const html = bodyHtml(written('opfoelgning', file, {} as UpdateData, tree), library);
        visit(html, 'element', (node: Element) => {
          expect(['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'img']).not.toContain(node.tagName);
          for (const [name, value] of Object.entries(node.properties)) {
            expect(name).not.toMatch(/^on/i);
            if (name === 'href') expect(String(value)).toMatch(/^(https?:\/\/|mailto:|[/#])/);
          }
        });
        expect(toHtml(html as never)).not.toMatch(/<script|onerror=["']/i);
      }),
    ),
    settings,
  );
}, 60_000);

test('any YAML is read or refused in a sentence', () => {
  const schema = z.strictObject({ title: z.string(), number: z.number().optional() });
  fc.assert(
    fc.property(text, (yaml) =>
      quick(() => {
        for (const { line, column } of checkYaml('content/x.yaml', yaml, 0, schema))
          expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
    ),
    settings,
  );
}, 60_000);

test('any question is understood as words', () => {
  fc.assert(
    fc.property(text, (typed) => quick(() => void parseQuery(typed))),
    settings,
  );
}, 60_000);
