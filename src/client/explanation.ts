import { parsePage } from './parse-page.ts';
import { showBubble } from './reading/bubble.ts';

const pages = new Map<string, Promise<Document>>();
const isCitation = ({ hash }: HTMLAnchorElement): boolean => hash.startsWith('#henvisning-');

/** A footnote of this page. */
function showFootnote(link: HTMLAnchorElement, event: MouseEvent): void {
  const note = document.getElementById(link.hash.slice(1));
  if (!note) throw new Error(link.hash);
  const copy = note.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('.tilbage, .pil')) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  const text = Object.assign(document.createElement('div'), { className: 'boble-tekst kildens' });
  text.append(...copy.childNodes);
  showBubble(link, event, `Fodnote ${note.id.slice('fodnote-'.length)}`, [text], 'Se den blandt fodnoterne');
}

/**
 * Shows at a link what the page that it leads to says where it leads.
 * @throws when that page cannot be fetched, or does not have the place
 */
export async function explain(link: HTMLAnchorElement, event: MouseEvent): Promise<void> {
  if (link.closest('.fodnotetal')) return showFootnote(link, event);
  const page =
    pages.get(link.pathname) ??
    fetch(link.pathname).then(async (answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return parsePage(await answer.text());
    });
  pages.set(link.pathname, page);
  page.catch(() => pages.delete(link.pathname));
  // Shown when it is there: what takes the focus must already say what it has to say.
  const entry = (await page).getElementById(link.hash.slice(1));
  if (!entry) throw new Error(link.hash);
  const words = document.importNode(entry, true);
  for (const ours of words.querySelectorAll('.omtalt, details, .pil')) ours.remove();
  if (isCitation(link)) {
    const number = link.textContent.trim();
    const about = document.createElement('p');
    about.textContent = `${number} er et nummer i oplæggets litteraturliste. Listen er ikke med i den tekst, vi har.`;
    const places = document.createElement('p');
    words.querySelector('.nummer')?.remove();
    places.append('Nummeret står ved: ', ...words.childNodes);
    return showBubble(link, event, `Henvisning ${number}`, [about, places], 'Se alle henvisninger');
  }
  const text = Object.assign(document.createElement('div'), { className: 'kildens' });
  text.append(...words.children);
  showBubble(link, event, `Forklaring: ${link.textContent}`, [text], 'Se i ordlisten');
}
