/**
 * `npm run check`: every problem of the content, with place and remedy, in Danish. Writes nothing but what need not be
 * compiled and parsed again the next time.
 * `npm run check -- --format github` annotates a pull request; `--format json` is for programs.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endWithWatcher, watched } from '../src/build/watched.ts';
import { keepCompiled } from '../src/lib/compiled.ts';

if (!process.send)
  process.exit(
    await watched(fileURLToPath(import.meta.url), (reason) => console.error(`Indholdet er ikke prøvet: ${reason}`)),
  );
endWithWatcher();

// Asked for before the rest is imported: what was compiled the last time is a tenth of the work.
keepCompiled();
const { checkContent } = await import('../src/checks/content.ts');
const { hasErrors } = await import('../src/content/problem.ts');
const { keepParsed } = await import('../src/content/kept.ts');
const { reporters } = await import('../src/checks/reporters.ts');

const usage = `Brug: npm run check -- [--format ${Object.keys(reporters).join('|')}]`;

function format(): string {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'terminal' } } });
    if (Object.hasOwn(reporters, values.format)) return values.format;
    console.error(`»${values.format}« er ikke et format.\n${usage}`);
  } catch {
    console.error(`Kommandoen forstår ikke ${process.argv.slice(2).join(' ')}.\n${usage}`);
  }
  process.exit(2);
}

const report = reporters[format()]!;
const keep = keepParsed();
const problems = checkContent();
keep();
console.log(report(problems));
process.exitCode = hasErrors(problems) ? 1 : 0;
