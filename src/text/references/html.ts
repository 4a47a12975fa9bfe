import { escapeHtml } from '../../lib/escape.ts';
import { keepTogether } from '../../lib/keep-together.ts';
import type { Mark } from './marks.ts';

/**
 * A text as HTML with its references as links; not a character of it is altered, but what is one thing stays on one line.
 * @param href makes an address of a path (base path and all)
 */
export function linkedHtml(text: string, marks: Mark[], href: (path: string) => string): string {
  const kept = keepTogether(text);
  let html = '';
  let at = 0;
  for (const mark of marks) {
    if (!mark.href) continue;
    html += `${escapeHtml(kept.slice(at, mark.start))}<a href="${escapeHtml(href(mark.href))}">${escapeHtml(kept.slice(mark.start, mark.end))}</a>`;
    at = mark.end;
  }
  return html + escapeHtml(kept.slice(at));
}
