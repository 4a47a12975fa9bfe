/** `npm run soegekvalitet`: asks every judged question on the built site's search page, in a browser, and prints how it went. */
import { readLibrary } from '../src/content/reader.ts';
import { buildRegister } from '../src/search/build/register.ts';
import { judged, verdict, type Verdict } from '../tests/search/judged.ts';
import { report } from '../tests/search/print.ts';
import { openSite } from '../tests/support/browser.ts';

const { records } = buildRegister(readLibrary());
const known = new Set(records.map(({ path }) => path));
/** A block may be of several places: a stepping stone is a hit of its own, and stands in its recommendation. */
const placeOf = new Map<string, string>(
  records.flatMap(({ path, kind, blocks }) =>
    blocks.map(({ id }) => [`${kind} ${path.replace(/#.*/, '')}#${id}`, path]),
  ),
);

/** What is judged of a hit is its place: it may open at one of that place's blocks. */
function judgedPlace({ path, kind }: { path: string; kind: string }): string {
  if (kind === 'henvisning') return path;
  return placeOf.get(`${kind} ${path}`) ?? (known.has(path) ? path : path.replace(/#.*/, ''));
}

const site = await openSite();
const page = await (await site.browser.newContext()).newPage();
const verdicts: Verdict[] = [];
for (const question of judged()) {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent(question.q)}`, { waitUntil: 'commit' });
  await page.locator('[data-soeg="resultater"][data-tilstand="klar"]').waitFor({ state: 'attached' });
  const hits = await page.locator('[data-soeg="resultater"] > li').evaluateAll((items) =>
    items.map((item) => {
      const { pathname, hash } = item.querySelector<HTMLAnchorElement>(':scope > a')!;
      return { path: pathname + hash, kind: item.getAttribute('data-art') ?? '' };
    }),
  );
  // What of a passage is to be marked stands in the address too; the answer is the place.
  verdicts.push(verdict(question, hits.map(judgedPlace)));
}
// The figures come first: closing fails on whatever the pages did that they may not.
console.log(report(verdicts));
await site.close();
