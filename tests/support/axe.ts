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
 * The kinds of element on the page, as numbers: an element's tag, classes and attributes and its parent's, with the colours and
 * the size that its words are drawn in, wherever it stands.
 */
export const elementKinds = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const kinds = new Set<number>();
    const hash = (text: string): number => {
      let value = 2_166_136_261;
      for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
      return value;
    };
    const walk = (element: Element, parent: string, ground: string): void => {
      const attributes = [...element.attributes]
        .map(({ name, value }) => (/^(class|type|role|aria-current|hidden)$/.test(name) ? `${name}=${value}` : name))
        .sort();
      const own = `${element.tagName} ${attributes.join(' ')}`;
      const { color, fill, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
      const behind = backgroundColor === 'rgba(0, 0, 0, 0)' ? ground : backgroundColor;
      kinds.add(hash([parent, own, color, fill, behind, fontSize, fontWeight].join('|')));
      for (const child of element.children) walk(child, own, behind);
    };
    walk(document.documentElement, '', '');
    return [...kinds];
  });
