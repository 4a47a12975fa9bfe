/**
 * `npm run permalinks`: how the site stands against the lock over its addresses.
 * `-- tilføj` locks new addresses; `-- bekræft` accepts that locked anchors lead to other words than they did. Nothing is ever taken out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readLibrary } from '../src/model/library.ts';
import { compareLock } from '../src/permalinks/compare.ts';
import { confirmMoved, extendLock } from '../src/permalinks/extend.ts';
import { countLock, lockOf, LOCK_FILE, lockSchema, readLock, writeLock } from '../src/permalinks/lock.ts';
import { siteAddresses } from '../src/permalinks/routes.ts';

const [word = '', ...rest] = process.argv.slice(2).map((argument) => argument.normalize('NFC').toLowerCase());
const add = word === 'tilføj' || word === 'tilfoej';
const confirm = word === 'bekræft' || word === 'bekraeft';
if (rest.length > 0 || (word && !add && !confirm)) {
  console.error('Skriv npm run permalinks for at se, hvordan det står, npm run permalinks -- tilføj for at låse nye adresser, eller npm run permalinks -- bekræft, når ordene i et stykke er rettet.');
  process.exit(1);
}

const library = readLibrary();
const addresses = siteAddresses(library);
const lock = readLock(lockSchema.parse(parse(readFileSync(LOCK_FILE, 'utf8')) ?? {}));
const { pages, anchors, moved, added } = compareLock(lock, addresses, library.redirects);
const fresh = added.flatMap(({ page, anchors: all, whole }) => [...(whole ? [page] : []), ...all.map((anchor) => `${page}#${anchor}`)]);

if (add) {
  const next = extendLock(lock, lockOf(addresses));
  writeFileSync(LOCK_FILE, writeLock(next));
  for (const address of fresh) console.log(`  ny  ${address}`);
  const { pages: total, anchors: all } = countLock(next);
  console.log(`${fresh.length} nye adresser er låst. ${LOCK_FILE} rummer ${total} sider og filer og ${all} ankre.`);
} else if (confirm) {
  writeFileSync(LOCK_FILE, writeLock(confirmMoved(lock, lockOf(addresses))));
  for (const { page, anchor } of moved) console.log(`  bekræftet  ${page}#${anchor}`);
  console.log(`${moved.length} ankre er bekræftet.`);
} else {
  const { pages: total, anchors: all } = countLock(lock);
  console.log(`${LOCK_FILE} rummer ${total} sider og filer og ${all} ankre; ${library.redirects.length} omdirigeringer.`);
  console.log(`${fresh.length} nye adresser er ikke låst endnu, ${pages.length + anchors.length} låste findes ikke længere, ${moved.length} ankre fører til noget andet end før.`);
  if (fresh.length + pages.length + anchors.length + moved.length > 0) console.log('npm run check siger hvor, og hvad der skal gøres.');
}
