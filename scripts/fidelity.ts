/** `npm run fidelity`: accounts for the source text both ways, over `content/` and, when it is built, over `dist/`. */
import { existsSync } from 'node:fs';
import { printLedger, printReport } from '../src/fidelity/print.ts';
import { accountContent, accountSite } from '../src/fidelity/report.ts';
import { readLibrary } from '../src/content/reader.ts';

const library = readLibrary();
const reports = [{ title: 'Indholdet (content/)', report: accountContent(library) }];
if (existsSync('dist/index.html'))
  reports.push({ title: 'Det byggede websted (dist/)', report: accountSite(library, 'dist') });
for (const { title, report } of reports) console.log(printReport(title, report));
console.log(printLedger(library.ledger, reports[0]!.report.droppedWords));
process.exitCode = reports.some(({ report }) => report.departures.length + report.form.length > 0) ? 1 : 0;
