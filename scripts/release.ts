/** `npm run release`, second half: packs `dist/` as one file in `udgivelser/`, named after the commit. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { Failure, sentence } from '../src/lib/failure.ts';
import { pack, releasedCommit } from '../src/build/release.ts';
import { packageList } from '../src/build/sbom.ts';
import { undecided } from '../src/build/undecided.ts';
import { hasHistory, publishedStates } from '../src/changes/published.ts';
import { readSeal, saidIn, sealText, unsealed } from '../src/changes/seal.ts';
import { readWhole } from '../src/content/reader.ts';
import { unlocked } from '../src/permalinks/unlocked.ts';
import { official } from '../src/site/publication.ts';

try {
  const { library, contents } = readWhole();
  const fresh = [...unlocked(library), ...unsealed(readSeal(sealText()), saidIn(contents))];
  if (fresh.length > 0)
    throw new Failure(
      `${fresh.length} adresser eller oplysninger er ikke låst endnu (${fresh.slice(0, 3).join(', ')}${fresh.length > 3 ? ' …' : ''}). Lås dem, før nogen får dem: npm run permalinks -- tilføj`,
    );
  // Without its past nobody can say whether what was published is still there.
  if (publishedStates().length === 0 || !hasHistory())
    throw new Failure(
      'historien i git er her ikke, eller kun noget af den, så ingen kan se, om det udgivne er bevaret. Hent den: git fetch --unshallow --tags.',
    );
  const { day, commit, changed } = releasedCommit();
  if (changed)
    console.log(
      'Projektet har ændringer, der ikke er gemt i git. Udgivelsen får »aendret« i navnet og kan ikke bygges igen.',
    );
  const packages = packageList();
  const target = await pack('dist', 'udgivelser', `bedre-mental-sundhed-${day}-${commit}${changed ? '-aendret' : ''}`);
  writeFileSync(target.replace(/\.tar\.gz$/, '.sbom.json'), JSON.stringify(packages, null, 2));
  console.log(
    `${target} (${(statSync(target).size / 1e6).toFixed(1).replace('.', ',')} MB). Kontrolsummen og listen over pakker står ved siden af.`,
  );
  const open = undecided(readFileSync('.github/CODEOWNERS', 'utf8'), process.env, official.tagDomain);
  if (open.length > 0) console.log(['Det er ikke afgjort endnu (se docs/drift.md):', ...open].join('\n- '));
} catch (error) {
  console.error(`Udgivelsen er ikke pakket: ${sentence(error)}`);
  process.exitCode = 1;
}
