/** `npm run hus`: draws the house into docs/development.md from the imports of the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawn } from '../tools/house/picture.ts';

const file = 'docs/development.md';
writeFileSync(file, drawn(readFileSync(file, 'utf8')));
