import type { Mark } from './marks.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A text as HTML with its references as links; not a character of it is altered.
 * @param href makes an address of a path (base path and all)
 */
export function linkedHtml(text: string, marks: Mark[], href: (path: string) => string): string {
  let html = '';
  let at = 0;
  for (const mark of marks) {
    if (!mark.href) continue;
    html += `${escape(text.slice(at, mark.start))}<a href="${escape(href(mark.href))}">${escape(text.slice(mark.start, mark.end))}</a>`;
    at = mark.end;
  }
  return html + escape(text.slice(at));
}
