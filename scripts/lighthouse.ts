/**
 * `npm run lighthouse`: Lighthouse's mobile phone over a page of each important kind of the site in dist/, served as a host
 * would: squeezed, over HTTP/2. `--http1` serves over HTTP/1.1 without TLS, where every file beside another waits for a connection of its own.
 * `-- /kapitel/6/ /om/` other pages; `--gange 3` visits to each, of which the middle one counts; `--mappe <folder>` where Lighthouse is installed. Exit 1 when a score is under 100.
 */
import { existsSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownCertificate, type Certificate } from '../tools/bench/certificate.ts';
import { names, prepareLighthouse, scoreOf } from '../tools/bench/lighthouse.ts';
import { program } from '../src/lib/browser.ts';
import { preview } from '../src/hosting/preview.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gange: { type: 'string', default: '3' },
    http1: { type: 'boolean', default: false },
    mappe: { type: 'string', default: join(tmpdir(), 'bedre-mental-sundhed-lighthouse') },
  },
});
const paths =
  positionals.length > 0 ? positionals : ['/', '/kapitel/13/', '/anbefaling/22/', '/soeg/?q=tvang', '/opfoelgning/'];
if (!existsSync('dist/index.html')) {
  console.error('Der er intet websted i dist/. Kør npm run build først.');
  process.exit(1);
}
const times = Number(values.gange);
if (!Number.isInteger(times) || times < 1 || times > 25) {
  console.error('Skriv et helt tal: npm run lighthouse -- --gange 3');
  process.exit(1);
}
let certificate: Certificate | undefined;
try {
  certificate = values.http1 ? undefined : ownCertificate();
} catch (error) {
  console.error(`Lighthouse kan ikke køres: ${(error as Error).message}`);
  process.exit(1);
}
const command = prepareLighthouse(values.mappe);
const chromium = await program();
const { server, url } = await preview('dist', 0, undefined, undefined, certificate);
console.log(values.http1 ? 'Over HTTP/1.1:' : 'Over HTTP/2, som værterne i docs/drift.md:');
console.log(`${'side'.padEnd(28)}${names.map((name) => name.padStart(16)).join('')}${'LCP'.padStart(10)}`);
let under = 0;
try {
  for (const path of paths) {
    const address = url.replace(/\/$/, '') + path;
    // A host has squeezed its files before anybody asks.
    await ask(address);
    const visits = [];
    for (let visit = 0; visit < times; visit++) visits.push(await scoreOf(command, chromium, address));
    const { scores, lcp, lost } = visits.sort((a, b) => a.scores[0]! - b.scores[0]!)[Math.floor(times / 2)]!;
    console.log(
      `${path.padEnd(28)}${scores.map((score) => String(score).padStart(16)).join('')}${`${lcp.toFixed(2).replace('.', ',')} s`.padStart(10)}`,
    );
    for (const reason of lost) console.log(`    ${reason}`);
    under += scores.filter((score) => score < 100).length;
  }
} finally {
  server.close();
}
// Over HTTP/2 the browser's connections would keep the server waiting.
process.exit(under > 0 ? 1 : 0);

/** Asks for a page as a browser does, and throws it away. The certificate is our own. */
function ask(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const options = { headers: { 'Accept-Encoding': 'br' } };
    const read = (answer: IncomingMessage) => void answer.resume().on('end', done);
    (address.startsWith('https:')
      ? getSecurely(address, { ...options, rejectUnauthorized: false }, read)
      : get(address, options, read)
    ).on('error', failed);
  });
}
