import { escapeHtml } from '../../lib/escape.ts';
import type { Mark } from './marks.ts';

/**
 * A text as HTML with its references as links; not a character of it is altered.
 * @param href makes an address of a path (base path and all)
 */
export function linkedHtml(text: string, marks: Mark[], href: (path: string) => string): string {
  let html = '';
  let at = 0;
  for (const mark of marks) {
    if (!mark.href) continue;
    html += `${escapeHtml(text.slice(at, mark.start))}<a href="${escapeHtml(href(mark.href))}">${escapeHtml(text.slice(mark.start, mark.end))}</a>`;
    at = mark.end;
  }
  return html + escapeHtml(text.slice(at));
}
