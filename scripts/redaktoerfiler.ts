/** `npm run redaktoerfiler`: writes what VS Code and CONTRIBUTING.md derive from the schemas, the building blocks and the rules. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from '../src/editing/editor-files.ts';

for (const [file, text] of editorFiles(readFileSync('CONTRIBUTING.md', 'utf8'))) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Skrevet: ${file}`);
}
