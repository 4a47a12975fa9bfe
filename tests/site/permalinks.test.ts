import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocks } from '../../src/blocks/blocks.ts';
import { checkBuiltSite } from '../../src/checks/built-site.ts';
import { fill, rules } from '../../src/content/rules.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { APPARATUS } from '../../src/site/address.ts';
import { siteAddresses } from '../../src/permalinks/routes.ts';
import { filesIn } from '../../src/lib/manifest.ts';
import { DIST, elements, ids, page } from '../support/site.ts';

const addresses = siteAddresses(readLibrary());

/** What the ids of addresses begin with that no building block makes. */
const counted = 'fodnote fodnotetal foelgegruppe forord henvisning opfoelgning ordliste tekst traedesten'.split(' ');
const prefixes = [...counted, ...Object.values(blocks).flatMap(({ anchor }) => anchor?.prefix ?? [])];
const looksLikeAddress = new RegExp(`^((afsnit|begreb|ord)-[a-z0-9]|(${prefixes.join('|')})-\\d)[a-z0-9.-]*$`);
/** The entries of the ledger, and of the list of references, have theirs where they are listed. */
const looksLikeEntry = /^((udeladt|flyttet|rettet|form|note|fodnotens-plads)-\d|henvisning-)/;
/** Whether an id is an address that people link to; others only wire a page together, and may change. */
const isAnchor = (id: string, path: string): boolean =>
  (path === APPARATUS ? looksLikeEntry : looksLikeAddress).test(id) && !id.endsWith('-titel');
const paths = [...addresses.keys()].filter((path) => path.endsWith('/'));

test('every page and file that the lock counts on is built, and no page is built that it does not know', () => {
  for (const path of addresses.keys())
    expect(existsSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path)), path).toBe(true);
  const built = filesIn(DIST)
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`);
  expect(built.filter((path) => !addresses.has(path))).toEqual([]);
});

test('the anchors of each built page are those that the lock counts on, no more and no fewer', () => {
  for (const path of paths) {
    const root = page(path);
    // What has moved to another page is a line that leads there.
    const away = new Set(
      elements(root, ({ properties }) => 'dataFlyttede' in properties).flatMap((block) =>
        ids({ type: 'root', children: [block] }, /./),
      ),
    );
    const built = ids(root, /./).filter((id) => isAnchor(id, path) && !away.has(id));
    expect({ path, anchors: [...built].sort() }).toEqual({ path, anchors: [...addresses.get(path)!.keys()].sort() });
  }
});

test('every anchor of the text has a ¶ that leads to it', () => {
  for (const path of paths) {
    const root = page(path);
    const marks = new Set(
      elements(root, (e) => e.properties['className']?.toString() === 'pil').map((e) =>
        String(e.properties['href']).slice(1),
      ),
    );
    // A footnote's mark in the text is where its note leads back to; an update has a page of its own to link to; the words of
    // the index lead to each other.
    expect({
      path,
      without: ids(root, /./).filter(
        (id) => isAnchor(id, path) && !/^(fodnotetal|opfoelgning|ord)-/.test(id) && !marks.has(id),
      ),
    }).toEqual({ path, without: [] });
  }
});

test('in the built site no id is doubled, no link or fragment is broken, and every page can be reached', () => {
  const count = { pages: 0, ids: 0, links: 0 };
  const problems = [...checkBuiltSite(DIST, count)].map(
    ({ file, rule, detail }) => `${file} ${fill(rules[rule].message, detail)}`,
  );
  expect(problems).toEqual([]);
  expect(count.pages).toBeGreaterThan(100);
  expect(count.links).toBeGreaterThan(10_000);
});
