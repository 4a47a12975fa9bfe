/**
 * `npm run lighthouse`: Lighthouse's mobile phone over a page of each important kind of the site in dist/, served squeezed as a host would.
 * `-- /kapitel/6/ /om/` other pages; `--gange 3` visits to each, of which the middle one counts; `--mappe <folder>` where Lighthouse is installed. Exit 1 when a score is under 100.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { names, prepareLighthouse, scoreOf } from '../src/bench/lighthouse.ts';
import { executable } from '../src/build/browser.ts';
import { preview } from '../src/hosting/preview.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { gange: { type: 'string', default: '3' }, mappe: { type: 'string', default: join(tmpdir(), 'bedre-mental-sundhed-lighthouse') } } });
const paths = positionals.length > 0 ? positionals : ['/', '/kapitel/13/', '/anbefaling/22/', '/soeg/?q=tvang', '/opfoelgning/'];
if (!existsSync('dist/index.html')) {
  console.error('Der er intet websted i dist/. Kør npm run build først.');
  process.exit(1);
}
const times = Number(values.gange);
if (!Number.isInteger(times) || times < 1 || times > 25) {
  console.error('Skriv et helt tal: npm run lighthouse -- --gange 3');
  process.exit(1);
}
const command = prepareLighthouse(values.mappe);
const chromium = await executable();
const { server, url } = await preview('dist', 0);
console.log(`${'side'.padEnd(28)}${names.map((name) => name.padStart(16)).join('')}${'LCP'.padStart(10)}`);
let under = 0;
try {
  for (const path of paths) {
    const address = url.replace(/\/$/, '') + path;
    // A host has squeezed its files before anybody asks.
    await (await fetch(address, { headers: { 'Accept-Encoding': 'br' } })).arrayBuffer();
    const visits = [];
    for (let visit = 0; visit < times; visit++) visits.push(await scoreOf(command, chromium, address));
    const { scores, lcp, lost } = visits.sort((a, b) => a.scores[0]! - b.scores[0]!)[Math.floor(times / 2)]!;
    console.log(`${path.padEnd(28)}${scores.map((score) => String(score).padStart(16)).join('')}${`${lcp.toFixed(2).replace('.', ',')} s`.padStart(10)}`);
    for (const reason of lost) console.log(`    ${reason}`);
    under += scores.filter((score) => score < 100).length;
  }
} finally {
  server.close();
  server.closeAllConnections();
}
process.exitCode = under > 0 ? 1 : 0;
