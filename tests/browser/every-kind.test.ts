import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { walk, type Walk } from '../support/focus.ts';
import { kinds as all } from '../support/kinds.ts';
import { some } from '../support/thorough.ts';

/** What a page of a kind was asked: loaded once, and asked everything. */
interface Answers {
  /** what can be hit, and is too small */
  small: string[];
  /** the screen reader's names of the controls */
  names: string[];
  /** what is lost when a reader sets the text wider apart, at two widths */
  lost: string[];
  /** what begins elsewhere than the name in the header, on a telephone and a wide screen */
  astray: string[];
  /** links that look like the text around them */
  unmarked: string[];
  /** names of the authorities' in our typeface, and of ours in theirs */
  disguised: string[];
  walks: Walk[];
}

const kinds = some(all, 4);
const { recommendations, updates } = readLibrary();
const titles = {
  theirs: [...recommendations.values()].map(({ title }) => title),
  ours: updates.map(({ title }) => title),
};
const answers = new Map<string, Answers>();
let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  const left = [...kinds];
  await Promise.all(
    [0, 1].map(async () => {
      const page = await site.browser.newPage({ viewport: { width: 390, height: 800 } });
      for (let path = left.pop(); path; path = left.pop()) {
        await page.setViewportSize({ width: 390, height: 800 });
        await page.goto(site.url + path);
        if (path.startsWith('/soeg/')) await page.locator('[data-soeg=resultater][data-tilstand=klar]').waitFor();
        const [small, names] = [await page.evaluate(smallTargets), await page.evaluate(controlNames)];
        const unmarked = await page.evaluate(unmarkedLinks);
        const disguised = await page.evaluate(inAnothersTypeface, titles);
        const lost = [...(await spacedOut(page, 320)), ...(await spacedOut(page, 1280))];
        const astray = [];
        const walks = [];
        for (const [width, height, most] of [
          [1280, 800, 220],
          [320, 640, 120],
        ] as const) {
          await page.setViewportSize({ width, height });
          astray.push(...(await page.evaluate(besideTheEdge)));
          walks.push(await walk(page, most, path.startsWith('/soeg/') ? 1 : 20));
        }
        answers.set(path, { small, names, lost, astray, unmarked, disguised, walks });
      }
      await page.close();
    }),
  );
}, 300_000);
afterAll(() => site.close());

test.each(kinds)('on %s, Tab never loses the focus and never hides it', (path) => {
  for (const { steps, faults } of answers.get(path)!.walks) {
    expect(steps).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  }
});

test('what is kept on one line stays in its sentence, also where the sentence is a cell of a grid', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
  const chapters = Array.from({ length: 16 }, (_, at) => `/kapitel/${at + 1}/`);
  for (const path of new Set([...kinds, ...some(chapters, 2)])) {
    await page.goto(site.url + path);
    const torn = await page.locator('.samlet').evaluateAll((ranges) =>
      ranges
        .map((range) => range.parentElement!)
        .filter((line) => /flex|grid/.test(getComputedStyle(line).display))
        .filter((line) =>
          [...line.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim()),
        )
        .map((line) => line.textContent),
    );
    expect({ path, torn }).toEqual({ path, torn: [] });
  }
  await page.close();
});

test.each(kinds)('%s loses no word when a reader sets the text wider apart', (path) => {
  expect(answers.get(path)!.lost).toEqual([]);
});

test.each(kinds)(
  'the heading and the text of %s begin where the header does, or beside the contents that do',
  (path) => {
    expect(answers.get(path)!.astray).toEqual([]);
  },
);

test.each(kinds)('what leads on from %s looks like it: a link in the text’s colour is underlined', (path) => {
  expect(answers.get(path)!.unmarked).toEqual([]);
});

test.each(kinds)('on %s the authorities’ words are not in our typeface, nor ours in theirs', (path) => {
  expect(answers.get(path)!.disguised).toEqual([]);
});

test.each(kinds)('what can be hit on %s is at least 24 px each way, unless it stands in running text', (path) => {
  expect(answers.get(path)!.small.slice(0, 12)).toEqual([]);
});

test.each(kinds)('every control on %s has a name, and it is Danish', (path) => {
  const { names } = answers.get(path)!;
  expect(names.length).toBeGreaterThan(5);
  expect(names).not.toContain('');
  expect(
    names.filter((name) =>
      /\b(search|close|open|menu|next|previous|skip|toggle|home|submit|more|back to|loading)\b/i.test(name),
    ),
  ).toEqual([]);
});

/** Sets the text apart as WCAG 1.4.12 says, https://www.w3.org/TR/WCAG22/#text-spacing, and sets it back. */
async function spacedOut(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => {
    // A sheet of the reader's own: the site's policy does not reach it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
    const clipped = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || element.matches('select, option, input') || element.clientHeight === 0) return false;
      return (
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2) ||
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 2)
      );
    });
    const spaced = getComputedStyle(document.querySelector('h1')!).letterSpacing !== 'normal';
    const lost = [
      spaced ? '' : 'afstanden blev ikke sat',
      document.documentElement.scrollWidth > innerWidth
        ? `siden er ${document.documentElement.scrollWidth} px bred`
        : '',
      ...clipped.map((element) => element.className || element.tagName),
    ]
      .filter(Boolean)
      .map((what) => `${innerWidth} px: ${what}`);
    document.adoptedStyleSheets = [];
    return lost;
  });
}

/** The page's edge, as a reader sees it who goes from one to the next. */
function besideTheEdge(): string[] {
  const left = (element: Element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    return Math.min(...[...words.getClientRects()].filter(({ width }) => width > 1).map(({ left }) => left));
  };
  const edge = left(document.querySelector('.top .navn')!);
  const heading = document.querySelector('main h1')!;
  const frame = heading.parentElement!;
  const contents = document.querySelector('.med-indhold > .indhold');
  const besideContents = contents && getComputedStyle(contents.parentElement!).display === 'grid';
  const running = [...frame.querySelectorAll(':scope > p')].find(({ textContent }) => textContent.length > 60);
  const headings = frame.querySelectorAll(':scope > h2, :scope > section > h2');
  const begins = besideContents ? [contents] : [heading, running ?? [], ...headings].flat();
  return begins
    .filter((element) => element.checkVisibility() && !element.matches('.skjult') && Math.abs(left(element) - edge) > 1)
    .map((element) => `${innerWidth} px: »${element.textContent.slice(0, 40)}« ${left(element) - edge} px inde`);
}

/** The two typefaces are told apart on /om/. A title can be known again wherever it stands. */
function inAnothersTypeface({ theirs, ours }: Record<'theirs' | 'ours', string[]>): string[] {
  const plain = (text: string) => text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();
  const known = { theirs: theirs.map(plain), ours: ours.map(plain) };
  return [...document.querySelectorAll('main *')].flatMap((element) => {
    if (!element.checkVisibility() || element.matches('script, style, option, textarea')) return [];
    const own = plain([...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join(''));
    const asTheirs = getComputedStyle(element).fontFamily.startsWith('Literata');
    const wrong = asTheirs ? known.ours : known.theirs;
    // The publication has bullets and notes: their names are ours.
    const named = asTheirs && /^(Trædesten \d+\.\d+|Fodnote \d+)$/.test(own);
    return named || wrong.some((title) => own.includes(title))
      ? [`»${own.slice(0, 60)}« i <${element.localName}>`]
      : [];
  });
}

/** A list of contents is one by its place; what has a frame or a ground of its own is a button to the eye. */
function unmarkedLinks(): string[] {
  const colour = getComputedStyle(document.body).color;
  return [...document.querySelectorAll('main a[href]')]
    .filter((link) => link.checkVisibility({ opacityProperty: true }) && !link.closest('nav, .kapitelliste, .pil'))
    .filter((link) => getComputedStyle(link).color === colour)
    .filter((link) =>
      [link, ...link.querySelectorAll('*')].every((part) => {
        const { textDecorationLine, borderBottomStyle, backgroundColor } = getComputedStyle(part);
        return textDecorationLine === 'none' && borderBottomStyle === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)';
      }),
    )
    .map((link) => `»${link.textContent.trim().slice(0, 40)}« ser ud som tekst`);
}

function smallTargets(): string[] {
  const small = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].flatMap(
    (element) => {
      if (!element.checkVisibility({ opacityProperty: true }) || element.closest('.skjult, .spring')) return [];
      // In a sentence: the words around it set the line (WCAG 2.5.8, "inline").
      for (let around = element.parentElement!; ; around = around.parentElement!) {
        const words = [...around.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        );
        if (words && !/flex|grid/.test(getComputedStyle(around).display)) return [];
        if (!around.matches('sup, span, strong, cite')) break;
      }
      // A box to tick is hit on its words as well.
      const target = element.matches('[type=checkbox], [type=radio]')
        ? ((element as HTMLInputElement).labels?.[0] ?? element)
        : element;
      const { width, height } = target.getBoundingClientRect();
      return width >= 23.9 && height >= 23.9
        ? []
        : [
            `${element.tagName} ${element.className} »${element.textContent.trim().slice(0, 30)}« ${Math.round(width)} × ${Math.round(height)}`,
          ];
    },
  );
  return [...new Set(small)];
}

function controlNames(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, [role], nav, aside, [tabindex]',
    ),
  ]
    .filter(
      (element) =>
        element.checkVisibility() &&
        !/^(?:status|dialog)$/.test(element.getAttribute('role') ?? '') &&
        element.id !== 'indhold',
    )
    .map((element) => {
      const labelled = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
      const labels =
        'labels' in element
          ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])].map((label) => label.textContent).join(' ')
          : '';
      return (
        labelled ||
        element.getAttribute('aria-label') ||
        labels ||
        (element.matches('nav, aside') ? '' : element.textContent) ||
        ''
      ).trim();
    });
}
