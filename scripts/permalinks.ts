/**
 * `npm run permalinks`: how the site stands against the lock over its addresses.
 * `-- tilføj` locks the new ones. Nothing is ever taken out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { publishedStates } from '../src/changes/published.ts';
import { extendSeal, readSeal, saidIn, SEAL_FILE, sealText, writeSeal } from '../src/changes/seal.ts';
import { lockedEver } from '../src/checks/published.ts';
import { readWhole } from '../src/content/reader.ts';
import { compareLock } from '../src/permalinks/compare.ts';
import { extendLock } from '../src/permalinks/extend.ts';
import { isAsWritten } from '../src/lib/sealed.ts';
import { countLock, lockOf, writeLock } from '../src/permalinks/lock.ts';
import { LOCK_FILE } from '../src/content/schemas/lock.ts';
import { siteAddresses } from '../src/permalinks/routes.ts';
import { named, projectLock } from '../src/permalinks/unlocked.ts';
import { today } from '../src/site/date.ts';

const [word = '', ...rest] = process.argv.slice(2).map((argument) => argument.normalize('NFC').toLowerCase());
const add = word === 'tilføj' || word === 'tilfoej';
if (rest.length > 0 || (word && !add)) {
  console.error(
    'Skriv npm run permalinks for at se, hvordan det står, eller npm run permalinks -- tilføj for at låse nye adresser.',
  );
  process.exit(1);
}

const { library, contents } = readWhole();
const addresses = siteAddresses(library);
const published = publishedStates();
// What the history knows comes back, whatever has become of the file.
const lock = lockedEver(projectLock(), published);
const { pages, anchors, moved, reworded, added } = compareLock(lock, addresses, library.redirects);
const fresh = named(added);

if (add) {
  const next = extendLock(lock, lockOf(addresses), reworded);
  const seal = sealText();
  const byHand =
    published.length === 0 &&
    [
      [LOCK_FILE, readFileSync(LOCK_FILE, 'utf8')],
      [SEAL_FILE, seal],
    ].find(([, text]) => text && !isAsWritten(text))?.[0];
  if (byHand) {
    console.error(
      `${byHand} er ændret i hånden, og historien i git er her ikke, så ingen kan se, om noget er væk. Hent filen tilbage, som den var.`,
    );
    process.exit(1);
  }
  writeFileSync(LOCK_FILE, writeLock(next));
  writeFileSync(SEAL_FILE, writeSeal(extendSeal(readSeal(seal), saidIn(contents), today())));
  for (const address of fresh) console.log(`  ny  ${address}`);
  const { pages: total, anchors: all } = countLock(next);
  console.log(`${fresh.length} nye adresser er låst. ${LOCK_FILE} rummer ${total} sider og filer og ${all} ankre.`);
} else {
  const { pages: total, anchors: all } = countLock(lock);
  console.log(
    `${LOCK_FILE} rummer ${total} sider og filer og ${all} ankre; ${library.redirects.length} omdirigeringer.`,
  );
  console.log(
    `${fresh.length} nye adresser er ikke låst endnu, ${pages.length + anchors.length} låste findes ikke længere, ${moved.length} ankre fører til et andet stykke end før.`,
  );
  if (fresh.length > 0) console.log('Lås de nye, når de er, som de skal være: npm run permalinks -- tilføj');
  if (pages.length + anchors.length + moved.length > 0)
    console.log('npm run check siger hvor, og hvad der skal gøres.');
}
