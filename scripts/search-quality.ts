/** `npm run soegekvalitet`: asks every judged question on the built site's search page, in a browser, and prints how it went. */
import { readLibrary } from '../src/content/reader.ts';
import { buildRegister } from '../src/search/build/register.ts';
import { judged, verdict, type Verdict } from '../tests/search/judged.ts';
import { report } from '../tests/search/print.ts';
import { openSite } from '../tests/support/browser.ts';

const known = new Set(buildRegister(readLibrary()).records.map(({ path }) => path));

/** What is judged of a hit is its place: it may open at one of that place's blocks. */
function judgedPlace(path: string): string {
  const [page = path, anchor = ''] = path.split('#');
  const parts = anchor.split('-');
  for (let count = parts.length; count > 0; count--) {
    const place = `${page}#${parts.slice(0, count).join('-')}`;
    if (known.has(place)) return place;
  }
  return anchor.startsWith('henvisning-') ? path : page;
}

const site = await openSite();
const page = await (await site.browser.newContext()).newPage();
const verdicts: Verdict[] = [];
for (const question of judged()) {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent(question.q)}`, { waitUntil: 'commit' });
  await page.locator('[data-soeg="resultater"][data-tilstand="klar"]').waitFor({ state: 'attached' });
  const hits = await page
    .locator('[data-soeg="resultater"] > li > a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ pathname, hash }) => pathname + hash));
  // What of a passage is to be marked stands in the address too; the answer is the place.
  verdicts.push(verdict(question, hits.map(judgedPlace)));
}
await site.close();
console.log(report(verdicts));
