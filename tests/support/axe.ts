import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOURS = ['color-contrast', 'link-in-text-block'];
/** WCAG 2.2 A and AA, and what axe calls good practice. */
const all = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What can differ between light and dark. */
const colours = { runOnly: { type: 'rule', values: COLOURS } };
const swiftly = { resultTypes: ['violations'], preload: false, iframes: false, selectors: true };

/** Puts axe into the page that is open; the pages' own policy keeps no script of the test's out. */
export const addAxe = (page: Page): Promise<void> => page.evaluate(source);

/** What axe finds on the page as it stands: one line each, with the element. */
export async function findings(page: Page, what: 'all' | 'colours'): Promise<string[]> {
  return page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            root: Document,
            options: unknown,
          ): Promise<{ violations: Array<{ id: string; help: string; nodes: Array<{ target: unknown[] }> }> }>;
        };
      };
      const { violations } = await axe.run(document, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} – ${target.join(' ')}`),
      );
    },
    { ...(what === 'all' ? all : colours), ...swiftly },
  );
}

/**
 * The kinds of element on the page, as numbers: an element's tag, classes and attributes, and those of all it stands in.
 * Two elements of one kind have the same colours: styles come from the style sheets alone (the pages' policy allows no others), and they ask for nothing more.
 */
export const elementKinds = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const kinds = new Set<number>();
    const hash = (text: string, start: number): number => {
      let value = start;
      for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
      return value;
    };
    const walk = (element: Element, outer: number): void => {
      const own = [...element.attributes]
        .map(({ name, value }) =>
          /^(class|data-tema|type|role|aria-current|hidden)$/.test(name) ? `${name}=${value}` : name,
        )
        .sort()
        .join(' ');
      const kind = hash(`${element.tagName} ${own}${element.previousElementSibling ? '' : ' :first-child'}`, outer);
      kinds.add(kind);
      for (const child of element.children) walk(child, kind);
    };
    walk(document.documentElement, 2_166_136_261);
    return [...kinds];
  });
