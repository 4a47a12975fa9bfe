/** `npm run release`, second half: packs `dist/` as one file in `udgivelser/`, named after the commit. */
import { statSync } from 'node:fs';
import { sentence } from '../src/build/failure.ts';
import { pack, releasedCommit } from '../src/build/release.ts';

try {
  const { day, commit, changed } = releasedCommit();
  if (changed) console.log('Projektet har ændringer, der ikke er gemt i git. Udgivelsen får »aendret« i navnet og kan ikke bygges igen.');
  const target = await pack('dist', 'udgivelser', `bedre-mental-sundhed-${day}-${commit}${changed ? '-aendret' : ''}`);
  console.log(`${target} (${(statSync(target).size / 1e6).toFixed(1).replace('.', ',')} MB). Kontrolsummen står ved siden af.`);
} catch (error) {
  console.error(`Udgivelsen er ikke pakket: ${sentence(error)}`);
  process.exitCode = 1;
}
