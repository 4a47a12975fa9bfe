import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { DIST } from '../support/site.ts';
import { some } from '../support/thorough.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // The heading of a list's item is a paragraph in the official text, and its form is proven: it keeps its element.
      'prefer-native-element': ['error', { exclude: ['heading'] }],
      // The public anchors carry section numbers, `#afsnit-11.2.2`: valid HTML, and promised.
      'valid-id': ['error', { relaxed: true }],
      // A recommendation's title is the authorities', however long.
      'long-title': 'off',
      // `<br/>` and `<br>` are the same element.
      'void-style': 'off',
      // How the source is laid out, not what it says; and a RIS reference ends in a space: `ER  - `.
      'no-trailing-whitespace': 'off',
      // Boxes to tick that answer the same question share a name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    },
  }),
);

test('html-validate finds nothing on any page', { timeout: 300_000 }, () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(files.length).toBeGreaterThan(100);
  const found = some(files, 40).flatMap((file) =>
    validator
      .validateStringSync(readFileSync(join(DIST, file), 'utf8'))
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${file}: ${message} (${ruleId}) ${selector}`),
      ),
  );
  expect(found).toEqual([]);
});
