/**
 * `npm run bench:byg`: how long a clean build takes, side by side with a bare Starlight build of the same words.
 * `-- --x 10` also with ten times the content; `--gange 3` runs of each; `--mappe <folder>` where it all happens.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject, keepImages } from '../tools/bench/copies.ts';
import { measure, median, type Cost } from '../tools/bench/measure.ts';
import { PEER_SCRIPT, preparePeer } from '../tools/bench/peer.ts';

const { values } = parseArgs({
  options: {
    x: { type: 'string', default: '1' },
    gange: { type: 'string', default: '3' },
    mappe: { type: 'string', default: join(tmpdir(), 'bedre-mental-sundhed-bench') },
  },
});
const times = Number(values.x);
const runs = Number(values.gange);
if (![times, runs].every((number) => Number.isInteger(number) && number >= 1 && number <= 100)) {
  console.error('Skriv hele tal: npm run bench:byg -- --x 10 --gange 3');
  process.exit(1);
}

const decimal = (number: number) => number.toFixed(1).replace('.', ',');
const row = (name: string, { seconds, cpu, megabytes }: Cost) =>
  console.log(
    `${name.padEnd(34)}${decimal(seconds).padStart(8)}${decimal(cpu).padStart(14)}${Math.round(megabytes).toString().padStart(16)}`,
  );
/** Everything a build leaves behind but pictures that are kept by their content. */
const clean = (folder: string) =>
  ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'].forEach((name) =>
    rmSync(join(folder, name), { recursive: true, force: true }),
  );
const build = (folder: string, script: string, args: string[] = []) => {
  clean(folder);
  return measure(script, args, folder);
};

const [own, many, peer] = ['egen', 'egen-mange', 'starlight'].map((name) => join(values.mappe, name)) as [
  string,
  string,
  string,
];
copyProject(own, 1);
keepImages(own);
console.log(`Sammenligningen står i ${values.mappe}.`);
const pages = preparePeer(peer);
const costs: Record<'own' | 'peer', Cost[]> = { own: [], peer: [] };
for (let run = 0; run < runs; run++) {
  // In turns, so that a busy machine is busy for both.
  costs.peer.push(await build(peer, PEER_SCRIPT, ['build']));
  costs.own.push(await build(own, 'scripts/build.ts'));
}
console.log(
  `\n${'den midterste af '.concat(String(runs)).padEnd(34)}${'sekunder'.padStart(8)}${'processortid'.padStart(14)}${'hukommelse, MB'.padStart(16)}`,
);
row(`Starlight, ${pages} sider`, median(costs.peer));
row('npm run build', median(costs.own));
const ratio = (a: Cost, b: Cost) => `${decimal(a.seconds / b.seconds)} (processortid ${decimal(a.cpu / b.cpu)})`;
console.log(`forhold: ${ratio(median(costs.own), median(costs.peer))}; højst 2,0`);
if (times > 1) {
  copyProject(many, times);
  keepImages(many);
  const cost = await build(many, 'scripts/build.ts');
  row(`npm run build, ${times} gange indholdet`, cost);
  console.log(`forhold til én gang: ${ratio(cost, median(costs.own))}; højst ${decimal(0.6 * times)}`);
}
