import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/content/rules.ts';
import { editorFiles } from '../../src/editing/editor-files.ts';
import { built } from '../support/files.ts';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

test.each([...editorFiles(contributing)])(
  '%s says what the schemas and rules say (else: npm run redaktoerfiler)',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

test('CONTRIBUTING.md and the editors’ help on the site have every rule', () => {
  const page = built('hjaelp/redaktoer/index.html');
  for (const id of Object.keys(rules)) {
    expect(contributing, id).toContain(`**${id}**`);
    expect(page, id).toContain(`id="regel-${id}"`);
  }
});
