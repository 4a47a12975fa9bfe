import { isPlainClick } from './plain-click.ts';

/**
 * A click on a term, an abbreviation, a footnote's mark or a citation's number in the text shows where the reader is what stands
 * there. Without a script, or when that cannot be fetched, the same link leads there.
 */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>(
          '.fodnotetal a, [data-kilde] :is(a[href*="/ordliste/#begreb-"], a[href*="/henvisninger/#henvisning-"])',
        )
      : null;
  if (
    !link ||
    !isPlainClick(event) ||
    !('popover' in link) ||
    (link.pathname === location.pathname && !link.closest('.fodnotetal'))
  )
    return;
  event.preventDefault();
  import('./explanation.ts').then(({ explain }) => explain(link, event)).catch(() => location.assign(link.href));
});
