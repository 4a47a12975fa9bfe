/**
 * `npm run browsere`: the journeys and a page of each kind in the engines that readers have beside Chromium, the floor in two
 * old Chromiums, and the Nu checker over what ships. Firefox, WebKitGTK's driver and Java are the system's
 * (Debian: firefox-esr webkit2gtk-driver xvfb hyphen-da default-jre-headless); the rest comes with npm.
 * What cannot be had here is told of; `-- firefox webkit gulv nu` runs only those named, and then it is an error.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from '../src/hosting/preview.ts';
import { sentence } from '../src/lib/failure.ts';
import { here as hasFirefox, openFirefox } from '../tests/engines/firefox.ts';
import { floor, journeys, look, settled } from '../tests/engines/journeys.ts';
import { checkWithNu, here as hasJava, openNu } from '../tests/engines/nu.ts';
import { here as hasOld, openOld } from '../tests/engines/old-chromium.ts';
import { EngineGone, pause, type Tab } from '../tests/engines/tab.ts';
import { here as hasWebKit, openWebKit } from '../tests/engines/webkit.ts';
import { kinds, oneOfEach } from '../tests/support/kinds.ts';

const DIST = 'dist';
const PICTURES = 'node_modules/.cache/bedre-mental-sundhed/browsere/billeder';
const WIDTHS = [320, 768, 1280];

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('Der er intet websted i dist/. Byg det først: npm run build');
  process.exit(1);
}

/** What a part gives: a row for each thing that was tried, and what was wrong. */
interface Found {
  rows: string[][];
  findings: string[];
}
const named = process.argv.slice(2);
const all: Found = { rows: [], findings: [] };
const absent: string[] = [];

/** Runs a part, once more if its browser itself goes down. */
async function part<T>(
  name: string,
  missing: string | false,
  open: () => Promise<T>,
  run: (opened: T, found: Found) => Promise<string>,
  tries = 2,
): Promise<void> {
  if (named.length > 0 && !named.includes(name.split(' ')[0]!)) return;
  const without = (why: string) => {
    absent.push(name);
    console.log(`${name}: ikke prøvet, ${why}.`);
    if (named.length > 0) all.findings.push(`${name}: ${why}`);
  };
  if (missing) return without(missing);
  const begun = performance.now();
  let opened: T;
  try {
    opened = await open();
  } catch (error) {
    return without(`den kan ikke startes her: ${sentence(error)}`);
  }
  const found: Found = { rows: [], findings: [] };
  try {
    const summary = await run(opened, found);
    console.log(`${name}: ${summary}, ${Math.round((performance.now() - begun) / 1000)} sekunder.`);
  } catch (error) {
    if (error instanceof EngineGone && tries > 1) {
      console.log(`${name}: ${error.message}, og prøves forfra.`);
      return part(name, missing, open, run, tries - 1);
    }
    found.findings.push(`${name}: ${sentence(error)}`);
  }
  all.rows.push(...found.rows);
  all.findings.push(...found.findings);
}

const { server, url } = await preview(DIST, 0, undefined, 4);
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });

/** Notes what was found in a cell of the table. */
function note({ rows, findings }: Found, { engine }: Tab, where: string, faults: string[]): void {
  rows.push([engine, where, faults.length === 0 ? 'i orden' : faults.join('; ')]);
  findings.push(...faults.map((line) => `${engine}, ${where}: ${line}`));
}

async function keep(tab: Tab, path: string, width: number): Promise<void> {
  const name = `${tab.engine} ${path} ${width}`.replace(/[^\w.]+/g, '-');
  writeFileSync(join(PICTURES, `${name}.png`), await tab.picture());
}

/** Does something, and gives what went wrong in it as a finding; that the browser is gone is none. */
async function faultsOf(go: () => Promise<void>): Promise<string[]> {
  try {
    await go();
    return [];
  } catch (error) {
    if (error instanceof EngineGone) throw error;
    return [sentence(error)];
  }
}

const summed = (tab: Tab, { rows, findings }: Found) => `${tab.engine}, ${rows.length} prøver, ${findings.length} fund`;
const pages = [...new Set([...kinds, ...[...oneOfEach().values()].filter((path) => path !== undefined)])];

/** Full use. */
async function modern(tab: Tab, found: Found): Promise<string> {
  try {
    await tab.size(1280, 900);
    for (const [name, go] of journeys)
      note(found, tab, `en læser ${name}`, [...(await faultsOf(() => go(tab, url))), ...tab.faults()]);
    for (const width of WIDTHS) {
      await tab.size(width, 900);
      for (const path of pages) {
        await tab.goto(url + path.slice(1));
        await tab.evaluate(settled);
        note(found, tab, `${path} ${await tab.evaluate<number>('innerWidth')} px`, [
          ...(await tab.evaluate<string[]>(look)),
          ...tab.faults(),
        ]);
        await keep(tab, path, width);
      }
    }
    return summed(tab, found);
  } finally {
    await tab.close();
  }
}

/** Reading. */
async function old(tab: Tab, found: Found): Promise<string> {
  try {
    for (const width of [360, 1280])
      for (const [path, what, expression] of floor) {
        await tab.size(width, 800);
        await tab.goto(url + path);
        // What must never be said is looked for when a script has had time to say it.
        if (path.includes('?')) await pause(4000);
        const faults = await tab.evaluate<string[]>(look);
        if (!(await tab.evaluate<boolean>(`Boolean(${expression})`))) faults.push(`ikke, som det skal være: ${what}`);
        note(found, tab, `/${path} ${width} px`, faults);
        await keep(tab, path, width);
      }
    return summed(tab, found);
  } finally {
    await tab.close();
  }
}

// Two cores, two lanes.
await Promise.all([
  (async () => {
    await part('firefox', !hasFirefox && 'Firefox er ikke installeret (Debian: firefox-esr)', openFirefox, modern);
    await part(
      'nu',
      !hasJava && 'Java er ikke installeret (Debian: default-jre-headless)',
      openNu,
      async (jar, found) => {
        const { errors, newer } = await checkWithNu(jar, DIST);
        found.findings.push(...errors);
        return `${errors.length} fejl i HTML, CSS og SVG, og ${newer} steder med CSS, Nu ikke kender endnu`;
      },
    );
  })(),
  (async () => {
    const noWebKit = 'WebKit er ikke installeret (Debian: webkit2gtk-driver xvfb)';
    await part('webkit', !hasWebKit && noWebKit, openWebKit, modern);
    for (const version of [67, 92] as const)
      await part(`gulv ${version}`, !hasOld && 'den er til Linux (x64)', () => openOld(version), old);
  })(),
]);
server.close();
server.closeAllConnections();

const report = all.rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '¦')).join(' | ')} |`).join('\n');
writeFileSync(join(PICTURES, '..', 'tabel.md'), `| browser | hvor | fundet |\n| --- | --- | --- |\n${report}\n`);
console.log(
  `\n${all.rows.length} prøver i ${new Set(all.rows.map(([engine]) => engine)).size} browsere, ${all.findings.length} fund${absent.length > 0 ? `; ikke prøvet: ${absent.join(', ')}` : ''}.`,
);
console.log(`Tabellen og et billede af hver slags side: ${join(PICTURES, '..')}`);
for (const line of all.findings) console.error(line);
process.exit(all.findings.length > 0 ? 1 : 0);
