/** `npm run redaktoerfiler`: writes what VS Code and CONTRIBUTING.md derive from the schemas, the building blocks, the rules and the help. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLibrary } from '../src/content/reader.ts';
import { editorFiles } from '../src/editing/editor-files.ts';

for (const [file, text] of editorFiles(readLibrary())) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Skrevet: ${file}`);
}
