/**
 * `npm run browsere`: the journeys and a page of each kind in the engines that readers have beside Chromium, the floor in two
 * old Chromiums, and the Nu checker over what ships. Firefox, WebKitGTK's driver and Java are the system's
 * (Debian: firefox-esr webkit2gtk-driver xvfb hyphen-da default-jre-headless); the rest comes with npm.
 * `-- firefox webkit gulv nu` runs only those named; one that is asked for and cannot run is an error, else it is told of.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from '../src/hosting/preview.ts';
import { sentence } from '../src/lib/failure.ts';
import { here as hasFirefox, openFirefox } from '../tests/engines/firefox.ts';
import { floor, journeys, look } from '../tests/engines/journeys.ts';
import { fetched, olds, openOld } from '../tests/engines/old-chromium.ts';
import type { Tab } from '../tests/engines/tab.ts';
import { here as hasWebKit, openWebKit } from '../tests/engines/webkit.ts';
import { kinds } from '../tests/support/kinds.ts';

const PICTURES = 'node_modules/.cache/bedre-mental-sundhed/browsere/billeder';
const WIDTHS = [320, 768, 1280];
const NU = 'vnu-jar@26.9.27';

/** CSS that browsers have and Nu's checker does not know yet: each is named, so that what is new and wrong is seen. */
const NEWER = [
  /Unrecognized at-rule “@container”/,
  /“(animation-timeline|container-type|line-clamp|vector-effect)”: Property “[^”]+” doesn't exist/,
];
/** Where Nu stops at something it does not know, by the text it stops in. */
const UNREAD = /::highlight\([^)]*\)\{[^}]*\}|min\([^;}]*var\([^;}]*/;
function isNewer(line: string): boolean {
  if (NEWER.some((pattern) => pattern.test(line))) return true;
  const [, file, column] =
    /^"file:([^"]+)":\d+\.(\d+)-.*CSS: (?:Parse Error|“inline-size”: The types)/.exec(line) ?? [];
  return (
    file !== undefined &&
    UNREAD.test(readFileSync(file, 'utf8').slice(Math.max(0, Number(column) - 160), Number(column) + 120))
  );
}

const named = process.argv.slice(2);
const findings: string[] = [];
const rows: string[][] = [];
/** A part that is run; what it must have here that is not here, is told of, or an error for whoever asked for it. */
async function part(name: string, missing: string | false, run: () => Promise<void>): Promise<void> {
  if (named.length > 0 && !named.includes(name)) return;
  if (missing) {
    console.log(`${name}: ikke prøvet, ${missing}.`);
    if (named.length > 0) findings.push(`${name}: ${missing}`);
    return;
  }
  const begun = performance.now();
  try {
    await run();
  } catch (error) {
    findings.push(`${name}: ${sentence(error)}`);
  }
  console.log(`${name}: ${Math.round((performance.now() - begun) / 1000)} sekunder.`);
}

const { server, url } = await preview('dist', 0);
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });

/** Notes what was found in a cell of the table. */
function note(tab: Tab, where: string, found: string[]): void {
  rows.push([tab.engine, where, found.length === 0 ? 'i orden' : found.join('; ')]);
  findings.push(...found.map((line) => `${tab.engine}, ${where}: ${line}`));
}

async function keep(tab: Tab, path: string, width: number): Promise<void> {
  const name = `${tab.engine} ${path} ${width}`.replace(/[^\w.]+/g, '-');
  writeFileSync(join(PICTURES, `${name}.png`), await tab.picture());
}

async function modern(tab: Tab): Promise<void> {
  try {
    await tab.size(1280, 900);
    for (const [name, go] of journeys) {
      const found: string[] = [];
      try {
        await go(tab, url);
      } catch (error) {
        found.push(sentence(error));
      }
      note(tab, `en læser ${name}`, [...found, ...tab.faults()]);
    }
    for (const width of WIDTHS) {
      await tab.size(width, 900);
      for (const path of kinds) {
        await tab.goto(url + path.slice(1));
        note(tab, `${path} ${await tab.evaluate<number>('innerWidth')} px`, [
          ...(await tab.evaluate<string[]>(look)),
          // The address that does not exist is asked for as what it is.
          ...tab.faults(),
        ]);
        await keep(tab, path, width);
      }
    }
  } finally {
    await tab.close();
  }
}

await part('firefox', !hasFirefox && 'Firefox er ikke installeret (Debian: firefox-esr)', async () =>
  modern(await openFirefox()),
);
await part('webkit', !hasWebKit && 'WebKit er ikke installeret (Debian: webkit2gtk-driver xvfb)', async () =>
  modern(await openWebKit()),
);
await part('gulv', process.platform !== 'linux' && 'de gamle browsere er til Linux', async () => {
  for (const version of Object.keys(olds).map(Number) as Array<keyof typeof olds>) {
    const tab = await openOld(version);
    try {
      for (const width of [360, 1280])
        for (const [path, what, expression] of floor) {
          await tab.size(width, 800);
          await tab.goto(url + path);
          // Scripts that do something have done it.
          await new Promise((done) => setTimeout(done, path.includes('?') ? 4000 : 0));
          const found = await tab.evaluate<string[]>(look);
          if (!(await tab.evaluate<boolean>(`Boolean(${expression})`))) found.push(`ikke, som det skal være: ${what}`);
          note(tab, `/${path} ${width} px`, found);
          await keep(tab, path, width);
        }
    } finally {
      await tab.close();
    }
  }
});
await part(
  'nu',
  spawnSync('java', ['-version']).error ? 'Java er ikke installeret (Debian: default-jre-headless)' : false,
  async () => {
    const jar = join(await fetched(NU), 'build/dist/vnu.jar');
    const { stdout, stderr, status } = spawnSync(
      'java',
      [
        '-jar',
        jar,
        '--also-check-css',
        '--also-check-svg',
        '--errors-only',
        '--skip-non-html',
        '--format',
        'gnu',
        'dist',
      ],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    const all = `${stdout}${stderr}`.split('\n').filter((line) => line.includes(': error'));
    const lines = all.filter((line) => !isNewer(line));
    if (status !== 0 && all.length === 0) throw new Error(stderr);
    findings.push(...lines);
    console.log(
      `Nu: ${lines.length} fejl i HTML, CSS og SVG, og ${all.length - lines.length} steder med CSS, det ikke kender endnu.`,
    );
  },
);
server.close();
server.closeAllConnections();

const report = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '¦')).join(' | ')} |`).join('\n');
writeFileSync(join(PICTURES, '..', 'tabel.md'), `| browser | hvor | fundet |\n| --- | --- | --- |\n${report}\n`);
console.log(
  `\n${rows.length} prøver i ${new Set(rows.map(([engine]) => engine)).size} browsere, ${findings.length} fund.`,
);
if (existsSync(PICTURES)) console.log(`Tabellen og et billede af hver slags side: ${join(PICTURES, '..')}`);
for (const line of findings) console.error(line);
process.exit(findings.length > 0 ? 1 : 0);
