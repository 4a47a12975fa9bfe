import { parsePage } from './trusted.ts';

/**
 * A click on a term or an abbreviation in the text shows its explanation where the reader is, taken from the glossary.
 * Without a script, or when the glossary cannot be fetched, the same link leads to the glossary.
 */
let glossary: Promise<Document> | undefined;

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('[data-kilde] a[href*="/ordliste/#begreb-"]')
      : null;
  if (
    !link ||
    event.button ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey ||
    !('popover' in link) ||
    link.pathname === location.pathname
  )
    return;
  event.preventDefault();
  explain(link, event).catch(() => {
    glossary = undefined;
    location.assign(link.href);
  });
});

async function explain(link: HTMLAnchorElement, event: MouseEvent): Promise<void> {
  glossary ??= fetch(link.pathname).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return parsePage(await answer.text());
  });
  // Shown when it is there: what takes the focus must already say what it has to say.
  const [entries, { showBubble }] = await Promise.all([glossary, import('./reading/bubble.ts')]);
  const entry = entries.getElementById(link.hash.slice(1));
  if (!entry) throw new Error(link.hash);
  const words = document.importNode(entry, true);
  for (const ours of words.querySelectorAll('.omtalt, details, .pil')) ours.remove();
  const text = Object.assign(document.createElement('div'), { className: 'kildens' });
  text.append(...words.children);
  showBubble(link, event, `Forklaring: ${link.textContent}`, [text], 'Se i ordlisten');
}
