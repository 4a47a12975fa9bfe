/** `npm run soegekvalitet`: asks every judged question on the built site's search page, in a browser, and prints how it went. */
import { judged, verdict, type Verdict } from '../tests/search/judged.ts';
import { report } from '../tests/search/print.ts';
import { openSite } from '../tests/support/browser.ts';

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
  verdicts.push(verdict(question, hits));
}
await site.close();
console.log(report(verdicts));
