import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  href,
  proposalsPath,
  recommendationPath,
  sourcePath,
  themePath,
  choicesPath,
  timelinePath,
  updatePath,
} from '../../src/site/address.ts';
import { danishDate, describeDate } from '../../src/site/date.ts';
import { newestSource } from '../../src/followup/stories.ts';
import { byPurpose, moneys } from '../../src/followup/money.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { chaptersOf, choices, yearsOf } from '../../src/followup/facets.ts';
import { perspectives } from '../../src/content/schemas/source-document.ts';
import { confidence, kinds } from '../../src/content/schemas/update.ts';
import { phases } from '../../src/content/schemas/status-word.ts';
import { built, builtFiles } from '../support/files.ts';
import { elements, ids, page, plainSpaces } from '../support/site.ts';

const library = readLibrary();
const { updates, sources, recommendations, proposals, themes } = library;
const numbers = [...recommendations.keys()].sort((a, b) => a - b);
const linked = (number: number) =>
  updates.filter((update) => update.recommendations.some((link) => link.number === number));
const hasClass =
  (name: string) =>
  ({ properties }: Element) =>
    Array.isArray(properties['className']) && properties['className'].includes(name);
const text = (root: Root | Element) => toString(root).replace(/\s+/g, ' ');
const listed = (root: Root) =>
  ids(root, /^opfoelgning-/)
    .map((id) => id.slice('opfoelgning-'.length))
    .sort();
/** The updates that a list of lines leads to. */
const lines = (root: Root) =>
  elements(root, hasClass('linjer'))
    .flatMap((list) => list.children)
    .filter((item): item is Element => item.type === 'element')
    .map((item) =>
      String(elements({ type: 'root', children: [item] }, ({ tagName }) => tagName === 'a')[0]!.properties['href'])
        .split('/')
        .at(-2)!,
    )
    .sort();
const slugs = (list: typeof updates) => list.map(({ slug }) => slug).sort();
const until = danishDate(newestSource(sources.values()).date.date);
const own = ['opfoelgning', 'kilder'].flatMap((folder) => builtFiles(folder, 'index.html'));

describe('a recommendation', () => {
  test.each(numbers)(
    '%i shows every update that is linked to it, each with a place of its own, or says how far we have looked',
    (number) => {
      const root = page(recommendationPath(number));
      const section = elements(root, hasClass('opfoelgning'))[0]!;
      const shown = new Set(listed(root));
      for (const { slug } of linked(number)) expect(shown.has(slug), slug).toBe(true);
      const silence = `Ingen opfølgning fundet i kilderne til og med ${danishDate(newestSource(sources.values()).date.date)}.`;
      expect(text(section).includes(silence)).toBe(linked(number).length === 0);
    },
  );

  test('each update there has its kind, when it was said, the source with the place in it, who speaks and the quote, and says it once', () => {
    for (const number of numbers) {
      const cards = elements(page(recommendationPath(number)), hasClass('opf'));
      for (const card of cards) {
        const update = updates.find(({ slug }) => card.properties['id'] === `opfoelgning-${slug}`)!;
        const words = text(card);
        for (const part of [
          update.kind,
          describeDate(update.stated),
          update.title,
          sources.get(update.source)!.shortTitle!,
          update.place,
          'Hvem taler: ',
          ...(update.quote ? [`»${update.quote}«`] : []),
          ...(update.statusWord ? [`»${update.statusWord}«`] : []),
          ...(update.expected ? ['Ventet: '] : []),
        ])
          expect(words.toLowerCase(), update.slug).toContain(part.replace(/\s+/g, ' ').toLowerCase());
        // Another source that tells the same may have the same title.
        const others = elements(card, hasClass('ogsaa')).map(text).join(' ');
        expect(words.split(update.title).length - others.split(update.title).length, update.slug).toBe(1);
        if (update.text.length > update.title.length) expect(words, update.slug).not.toContain(update.text);
        // What is proof and not news is folded.
        const folded = elements(card, ({ tagName }) => tagName === 'details').map(text);
        const open = folded.reduce((rest, fold) => rest.replace(fold, ''), words);
        if (update.quote) expect(open, update.slug).not.toContain(`»${update.quote}«`);
      }
    }
  });

  test('the surest stand first, under a heading that says how sure', () => {
    let seen = 0;
    for (const number of numbers) {
      const section = elements(page(recommendationPath(number)), hasClass('opfoelgning'))[0]!;
      let level = -1;
      for (const element of elements({ type: 'root', children: section.children }, () => true)) {
        const heading =
          hasClass('opf-sikkerhed')(element) || element.tagName === 'summary'
            ? confidence.options.findIndex((one) => text(element).trim().toLowerCase().startsWith(`${one} kobling`))
            : -1;
        if (heading >= 0) expect(heading, `anbefaling ${number}`).toBeGreaterThan(level);
        level = Math.max(level, heading);
        const update =
          hasClass('opf')(element) && updates.find(({ slug }) => element.properties['id'] === `opfoelgning-${slug}`);
        if (!update || update.supersededBy) continue;
        const own = update.recommendations.find((link) => link.number === number)!.confidence;
        if (own !== confidence.options[level]) expect(text(element).toLowerCase()).toContain(`${own} kobling`);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(updates.length / 2);
  });

  test.each(numbers)('%i says under its title how much, how new and how sure, and leads there', (number) => {
    const [line] = elements(page(recommendationPath(number)), hasClass('siden-linje'));
    const own = linked(number);
    const sure = own.filter((update) =>
      update.recommendations.some((link) => link.number === number && link.confidence === 'sikker'),
    );
    expect(text(line!)).toContain(`kilderne dækker til ${until}`);
    expect(text(line!)).toContain(
      own.length === 0
        ? 'Ingen opfølgning'
        : `${own.length} ${own.length === 1 ? 'opfølgning' : 'opfølgninger'}, seneste `,
    );
    if (sure.length > 1) expect(text(line!)).toContain(`${sure.length} sikre`);
    expect(line!.properties['dataRedaktion']).toBe('');
    expect(elements({ type: 'root', children: [line!] }, ({ tagName }) => tagName === 'a')[0]!.properties['href']).toBe(
      '#opfoelgning',
    );
  });

  test('what concerns a stepping stone is named at the stone', () => {
    let seen = 0;
    for (const number of numbers) {
      const root = page(recommendationPath(number));
      const stones = new Map<number, Set<string>>();
      for (const update of linked(number).filter(({ supersededBy }) => !supersededBy))
        for (const stone of update.recommendations.find((link) => link.number === number)!.steppingStones ?? [])
          stones.set(stone, (stones.get(stone) ?? new Set()).add(update.slug));
      for (const { id } of recommendations.get(number)!.anchors.filter(({ kind }) => kind === 'stepping-stone')) {
        const [item] = elements(root, ({ properties }) => properties['id'] === id);
        const [list] = elements({ type: 'root', children: [item!] }, hasClass('sten-siden'));
        const stone = Number(id.split('-').at(-1));
        expect(list !== undefined, `${number}, ${id}`).toBe(stones.has(stone));
        if (list) seen++;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('a claim from two sources is told once, with both', () => {
    const cards = elements(page(recommendationPath(4)), hasClass('opf'));
    const plan = cards.filter((card) => text(card).includes('Det samme fortæller'));
    expect(plan.length).toBeGreaterThanOrEqual(3);
    expect(cards.length).toBeLessThan(linked(4).length);
    for (const card of plan)
      expect(
        new Set(
          elements({ type: 'root', children: [card] }, ({ properties }) =>
            String(properties['href'] ?? '').startsWith(href('/kilder/')),
          ).map(({ properties }) => properties['href']),
        ).size,
      ).toBe(2);
  });

  test('what a later source has replaced is folded away, and names what replaced it', () => {
    for (const update of updates.filter(
      ({ supersededBy, recommendations: links }) => supersededBy && links.length > 0,
    )) {
      const folds = elements(
        page(recommendationPath(update.recommendations[0]!.number)),
        ({ tagName, properties }) => tagName === 'details' && !('open' in properties),
      );
      const fold = folds.find((element) => listed({ type: 'root', children: [element] }).includes(update.slug));
      expect(fold, update.slug).toBeDefined();
      expect(text(fold!)).toContain('En senere oplysning har erstattet denne');
    }
  });

  test('statements that contradict each other stand side by side, and nothing else does', () => {
    let pairs = 0;
    for (const number of numbers) {
      const here = linked(number);
      const groups = elements(page(recommendationPath(number)), hasClass('uenige'));
      const members = groups.map((group) => listed({ type: 'root', children: [group] }));
      for (const { slug, contradicts } of here)
        for (const other of contradicts.filter((one) => here.some((update) => update.slug === one))) {
          expect(
            members.some((all) => all.includes(slug) && all.includes(other)),
            `${slug} – ${other}`,
          ).toBe(true);
          pairs++;
        }
      const disagree = here.flatMap(({ slug, contradicts }) => (contradicts.length > 0 ? [slug, ...contradicts] : []));
      expect(members.flat().filter((slug) => !disagree.includes(slug))).toEqual([]);
      for (const group of groups) expect(text(group)).toContain('Kilderne siger forskelligt');
    }
    expect(pairs).toBeGreaterThan(0);
  });
});

test('what a strip shows can be read, also where nothing hovers: on the recommendation’s page and its card', () => {
  for (const number of numbers.filter((one) => linked(one).length > 0))
    for (const path of [recommendationPath(number), `/indlejr${recommendationPath(number)}`]) {
      const root = page(path);
      const [strip] = elements(root, ({ properties }) =>
        String(properties['ariaLabel']).startsWith('Sagt om anbefaling'),
      );
      const [folded] = elements(root, ({ properties }) => properties['dataBaandIOrd'] !== undefined);
      const said = text(elements(folded!, ({ tagName }) => tagName === 'p')[0]!);
      expect(said.endsWith(`; ingen kilder efter ${until}`), path).toBe(true);
      expect(strip!.properties['ariaLabel'], path).toBe(said);
      expect(said.split('; ').length - 1, path).toBe(elements(strip!, ({ tagName }) => tagName === 'g').length);
    }
});

describe('a chapter', () => {
  const chapters = library.parts.flatMap(({ number, path, anchors }) => (number ? [{ number, path, anchors }] : []));

  test.each(chapters)('$number says at its head what is known since, and at its foot tells it', ({ number, path }) => {
    const root = page(path);
    const own = updates.filter((update) => chaptersOf(update).includes(number));
    const placed = new Set(themes.filter(({ chapter }) => chapter === number).map(({ slug }) => slug));
    const all = updates.filter(
      (update) =>
        own.includes(update) ||
        update.recommendations.some((link) => placed.has(recommendations.get(link.number)!.theme)),
    );
    const [line] = elements(root, hasClass('siden-linje'));
    expect(text(line!)).toContain(`kilderne dækker til ${until}`);
    expect(text(line!)).toContain(all.length > 0 ? `${all.length} opfølgning` : 'Ingen opfølgning');
    expect(text(line!).includes('kapitlets anbefalinger')).toBe(own.length === 0 && all.length > 0);
    expect(new Set(slugs(own)).isSubsetOf(new Set(listed(root)))).toBe(true);
    const foot = elements(root, hasClass('opfoelgning'))[0]!;
    // A chapter never says that nothing is found while its recommendations have something.
    expect(text(foot).includes('Ingen opfølgning fundet')).toBe(all.length === 0);
    expect(ids({ type: 'root', children: [foot] }, /^opfoelgning$/)).toHaveLength(1);
    // Where its recommendations stand, too.
    for (const one of recommendations.values())
      if (themes.find(({ slug }) => slug === one.theme)!.chapter === number)
        expect(
          elements(
            foot,
            ({ properties }) => properties['href'] === href(`${recommendationPath(one.number)}#opfoelgning`),
          ),
        ).toHaveLength(1);
  });

  test('a section that sources tell of has a mark under its heading, and no other has', () => {
    const marked = new Set(updates.flatMap(({ sections }) => sections));
    expect(marked.size).toBeGreaterThan(4);
    for (const { path, anchors } of chapters) {
      const marks = elements(page(path), hasClass('siden-linje'))
        .map((line) => /om afsnit ([\d.]+\d)/.exec(text(line))?.[1])
        .filter(Boolean);
      expect(marks).toEqual(
        anchors.flatMap(({ id }) => /^afsnit-([\d.]+)$/.exec(id)?.[1] ?? []).filter((section) => marked.has(section)),
      );
    }
  });
});

test('every page that shows follow-up says how far the sources reach', () => {
  const without = builtFiles('', 'index.html').filter((file) => {
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(plainSpaces(built(file))) ?? [];
    return main.includes(`href="${href('/opfoelgning/2')}`) && !main.includes(until);
  });
  expect(without).toEqual([]);
});

describe('what is never said', () => {
  const pages = [
    ...own,
    ...numbers.map((number) => `${recommendationPath(number).slice(1)}index.html`),
    ...themes.map(({ slug }) => `${themePath(slug).slice(1)}index.html`),
  ];

  test('a phase never stands without the source’s own status word before it', () => {
    let count = 0;
    for (const file of pages) {
      const holders = elements(page(file.replace(/index\.html$/, '')), ({ children }) =>
        children.some((child) => child.type === 'element' && hasClass('fase')(child)),
      );
      for (const holder of holders) {
        const inside = holder.children.filter((child): child is Element => child.type === 'element');
        const at = inside.findIndex(hasClass('fase'));
        expect(hasClass('ord')(inside[at - 1]!), file).toBe(true);
        expect(toString(inside[at - 1]!)).toMatch(/^».+«$/);
        count++;
      }
      // Outside "vores fase: …" no element holds a phase and nothing else.
      const bare = elements(
        page(file.replace(/index\.html$/, '')),
        (element) =>
          ['span', 'p', 'li', 'td', 'dd', 'b', 'strong'].includes(element.tagName) &&
          (phases as readonly string[]).includes(toString(element).trim()),
      );
      expect(
        bare.map((element) => toString(element)),
        file,
      ).toEqual([]);
    }
    expect(count).toBeGreaterThan(updates.filter(({ phase }) => phase).length);
  });

  test('no page says that a recommendation is or is not carried out, or how many per cent', () => {
    for (const file of pages) {
      const words = text(page(file.replace(/index\.html$/, '')));
      expect(words, file).not.toMatch(/ikke igangsat(?!\w)/i);
      expect(words, file).not.toMatch(/\d+\s*(%|procent) (er |af anbefaling\w* )?(gennemført|opfyldt|nået|færdig)/i);
      expect(words, file).not.toMatch(/(?<!\bom (en )?)anbefaling(en)? \d* ?er (gennemført|opfyldt|afsluttet)/i);
    }
  });
});

test('every page that shows what has happened since says how far the sources reach', () => {
  const shows = /class="(?:opf|linjer|baand|siden-linje|tidskurve)[" ]/;
  const silent = builtFiles('', '.html').filter((file) => {
    const html = plainSpaces(built(file));
    return shows.test(html) && !new RegExp(`(?:dækker til|til og med) ${until}`).test(html);
  });
  expect(silent).toEqual([]);
});

describe('the timeline', () => {
  test('holds every update once, newest year first', () => {
    const root = page(timelinePath());
    expect(listed(root)).toEqual(slugs(updates));
    expect(lines(root)).toEqual(slugs(updates));
    const years = ids(root, /^aar-\d{4}$/).map((id) => Number(id.slice(4)));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  const rows = (figure: Element) =>
    elements({ type: 'root', children: [figure] }, ({ tagName }) => tagName === 'li').map((row) => {
      const inside: Root = { type: 'root', children: [row] };
      return {
        count: Number.parseInt(text(elements(inside, hasClass('antal'))[0]!), 10),
        words: text(row),
        href: String(elements(inside, ({ tagName }) => tagName === 'a')[0]!.properties['href']),
      };
    });
  const [events, stated] = elements(page(timelinePath()), hasClass('tidskurve')).map(rows);

  test('its picture counts what is about each year, tells what was only expected, and leads to those updates', () => {
    const years = Map.groupBy(
      updates.flatMap((update) => yearsOf(update).map((year) => ({ year, update }))),
      ({ year }) => year,
    );
    expect(events!.map(({ href: to }) => to)).toEqual(
      [...years.keys()].sort().map((year) => href(timelinePath('handler-om', year))),
    );
    for (const { count, words, href: to } of events!) {
      const own = years.get(to.split('/').at(-2)!)!;
      // What a source says of a later year than its own is still to come.
      const expected = own.filter(
        ({ year, update }) => update.expected || year > update.stated.date.slice(0, 4),
      ).length;
      expect(count).toBe(own.length);
      if (expected > 0) expect(words).toContain(`heraf ${expected}, der skulle ske efter kilden`);
    }
    expect(text(page(timelinePath()))).toContain(
      `${updates.filter(({ event }) => !event).length} opfølgninger siger ikke, hvornår det er`,
    );
  });

  test('how many were said when is there too, leads to the period, and misses none', () => {
    expect(stated!.reduce((sum, { count }) => sum + count, 0)).toBe(updates.length);
    expect(ids(page(timelinePath()), /^tid-/)).toEqual(stated!.map(({ href: to }) => to.slice(1)));
  });

  test('every update is a heading under its month, which is one under its year', () => {
    const levels = elements(
      elements(page(timelinePath()), hasClass('tidslinje'))[0]! as unknown as Root,
      ({ tagName }) => /^h[1-6]$/.test(tagName),
    ).map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 4)).toHaveLength(updates.length);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1));
  });

  test('every filter is a plain page with just its updates, and one page links to them all', () => {
    const all = choices(library);
    expect(all.length).toBe(
      37 +
        9 +
        16 +
        kinds.length +
        sources.size +
        perspectives.length +
        phases.length +
        confidence.options.length +
        2 +
        new Set(updates.map(({ stated }) => stated.date.slice(0, 4))).size +
        new Set(updates.flatMap(yearsOf)).size,
    );
    const linksOf = (path: string) =>
      elements(page(path), ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
    const bar = linksOf(choicesPath);
    expect(linksOf(timelinePath())).toContain(href(choicesPath));
    for (const { path, updates: expected } of all) {
      expect(path).toMatch(/^[a-z0-9/-]+\/$/);
      expect(bar, path).toContain(href(path));
      const root = page(path);
      // Each leads to where all of them stand, and prints none of the others.
      expect(linksOf(path), path).toContain(href(choicesPath));
      expect(linksOf(path).filter((link) => all.some((other) => link === href(other.path)))).toEqual([]);
      expect(lines(root), path).toEqual(slugs(expected));
      if (expected.length === 0) expect(text(root), path).toContain('Ingen opfølgning fundet i kilderne til og med');
    }
  });
});

describe('the pages of updates and sources', () => {
  test('every update has a page with its title, words, quote and source', () => {
    for (const update of updates) {
      const root = page(updatePath(update.slug));
      const words = text(root);
      for (const part of [update.title, update.place, ...(update.quote ? [`»${update.quote}«`] : [])])
        expect(words, update.slug).toContain(part.replace(/\s+/g, ' '));
      const links = elements(root, ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
      expect(links).toContain(href(sourcePath(update.source)));
      for (const { number } of update.recommendations) expect(links).toContain(href(recommendationPath(number)));
    }
  });

  test('every source says what it is, who speaks, when, how we know, and what it lacks, and lists its updates', () => {
    for (const source of sources.values()) {
      const root = page(sourcePath(source.id));
      for (const part of [
        source.title,
        source.kind,
        source.publisher,
        source.dateBasis,
        ...source.summary,
        ...source.missing,
      ])
        expect(text(root), source.id).toContain(part.replace(/\s+/g, ' '));
      expect(lines(root)).toEqual(slugs(updates.filter((update) => update.source === source.id)));
      expect(toString(page('/kilder/'))).toContain(source.title);
    }
  });

  test('every link of a source says when someone last saw it, or that this was not written down', () => {
    const linking = [...sources.values()].filter(({ links }) => links.length > 0);
    expect(linking.length).toBeGreaterThan(0);
    for (const { id, links } of linking) {
      const said = text(page(sourcePath(id)));
      for (const { title, seen } of links)
        expect(said).toContain(seen ? `${title}, set der ${danishDate(seen)}` : title);
      expect(said.includes('ikke noteret'), id).toBe(links.some(({ seen }) => !seen));
    }
  });

  test('the plan’s page holds every update about the whole plan', () => {
    expect(listed(page('/opfoelgning/plan/'))).toEqual(slugs(updates.filter(({ scope }) => scope === 'plan')));
  });

  test.each(proposals)(
    '$name’s page has every proposal verbatim with its recommendations, and each leads back',
    (list) => {
      const root = page(list.path);
      for (const { proposal, text: words, recommendations: links } of list.proposals) {
        const row = elements(root, ({ properties }) => properties['id'] === `forslag-${proposal}`)[0]!;
        expect(toString(row)).toContain(`»${words}«`);
        for (const { number, confidence } of links) {
          expect(text(row)).toContain(`${number}. ${recommendations.get(number)!.title} (${confidence} kobling)`);
          expect(
            elements(
              page(recommendationPath(number)),
              ({ properties }) => properties['href'] === href(proposalsPath(list.id, proposal)),
            ),
          ).toHaveLength(1);
        }
      }
    },
  );
});

describe('the amounts', () => {
  const rows = elements(page('/opfoelgning/beloeb/'), ({ tagName }) => tagName === 'tbody').flatMap((body) =>
    elements({ type: 'root', children: [body] }, ({ tagName }) => tagName === 'tr'),
  );
  const table: Array<Record<string, string>> = parse(built('data/beloeb.csv'), {
    delimiter: ';',
    bom: true,
    columns: true,
  });
  const amounts = updates.flatMap((update) =>
    update.amounts.map((amount, index) => amount.sameMoney ?? `${update.slug} ${index}`),
  );

  test('the same money is one row, in the table and in the CSV', () => {
    expect(amounts.length).toBeGreaterThan(new Set(amounts).size);
    expect(rows).toHaveLength(new Set(amounts).size);
    expect(table).toHaveLength(new Set(amounts).size);
    const named = table.map((row) => row['sameMoney']).filter(Boolean);
    expect(new Set(named).size).toBe(named.length);
    expect(rows.filter((row) => text(row).startsWith('150 mio. kr.') && text(row).includes('orskning'))).toHaveLength(
      1,
    );
  });

  test('each sum in kroner is drawn once, by what it is for, the largest first', () => {
    const [picture] = elements(page('/opfoelgning/beloeb/'), hasClass('beloebskurve'));
    const bars = elements({ type: 'root', children: [picture!] }, ({ tagName }) => tagName === 'rect').map(
      ({ properties }) => Number(properties['width']),
    );
    const drawn = moneys(updates).filter(({ kroner }) => kroner !== undefined);
    expect(bars).toHaveLength(drawn.length);
    expect(Math.max(...bars)).toBe(100);
    const first = byPurpose(drawn).map(({ sums }) => sums[0]!.kroner);
    expect(first).toEqual([...first].sort((a, b) => b - a));
    for (const { statements } of drawn) expect(text(picture!)).toContain(statements[0]!.amount.text);
  });

  test('no row is a sum', () => {
    expect(rows.map((row) => text(row)).filter((words) => /^(i alt|sum|total)/i.test(words))).toEqual([]);
    const told = new Set(updates.flatMap(({ amounts: list }) => list.map((amount) => amount.text)));
    for (const row of table) expect(told.has(row['text']!.replace(/^'/, '')), row['text']).toBe(true);
  });

  test('a Danish spreadsheet reads the numbers: decimal comma', () => {
    expect(table.find((row) => row['text']!.startsWith('113,3'))!['value']).toBe('113,3');
  });

  test('money of the same name has the same size wherever it is told of', () => {
    const sizes = new Map<string, string>();
    for (const { value, unit, sameMoney } of updates.flatMap((update) => update.amounts)) {
      if (!sameMoney) continue;
      expect(`${value} ${unit}`, sameMoney).toBe(sizes.get(sameMoney) ?? `${value} ${unit}`);
      sizes.set(sameMoney, `${value} ${unit}`);
    }
  });
});

test('the CSV of follow-up has a row for each update', () => {
  const table: Array<Record<string, string>> = parse(built('data/opfoelgning.csv'), {
    delimiter: ';',
    bom: true,
    columns: true,
  });
  expect(table.map((row) => row['id'])).toEqual(updates.map(({ slug }) => slug));
  for (const row of table) if (row['phase']) expect(row['statusWord'], row['id']).not.toBe('');
});
