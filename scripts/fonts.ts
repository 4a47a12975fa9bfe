/** `npm run skrifter`: cuts the fonts in `src/fonts/` from their npm packages; run it after a new version of one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cut, fonts } from '../src/fonts/subset.ts';

for (const font of fonts) {
  const bytes = await cut(font);
  writeFileSync(join('src/fonts', font.file), bytes);
  console.log(`${font.file}: ${(bytes.length / 1000).toFixed(1).replace('.', ',')} kB`);
}
