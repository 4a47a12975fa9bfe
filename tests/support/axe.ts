import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const everything = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What can differ between light and dark: colours. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const swiftly = { resultTypes: ['violations'], preload: false, iframes: false, selectors: true };

/** Puts axe into every page of a context; the pages' own policy keeps no script of the test's out. */
export const withAxe = (context: BrowserContext): Promise<void> => context.addInitScript(source).then(() => undefined);

/** What axe finds on the page as it stands: one line each, with the element. */
export async function findings(page: Page, what: 'everything' | 'colours'): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: unknown): Promise<{ violations: Array<{ id: string; help: string; nodes: Array<{ target: unknown[] }> }> }> } };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} – ${target.join(' ')}`));
  }, { ...(what === 'everything' ? everything : colours), ...swiftly });
}
