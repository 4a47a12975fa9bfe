/**
 * A click on a term or an abbreviation in the text shows its explanation where the reader is, taken from the glossary.
 * Without a script, or when the glossary cannot be fetched, the same link leads to the glossary.
 */
let glossary: Promise<Document> | undefined;
let box: HTMLElement | undefined;

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-kilde] a[href*="/ordliste/#begreb-"]') : null;
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !('popover' in link) || link.pathname === location.pathname) return;
  event.preventDefault();
  explain(link).catch(() => {
    glossary = undefined;
    location.assign(link.href);
  });
});

async function explain(link: HTMLAnchorElement): Promise<void> {
  box ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'forklaring', popover: 'auto', tabIndex: -1 }));
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', `Forklaring: ${link.textContent}`);
  box.replaceChildren(paragraph('Henter forklaringen …'));
  const { bottom, left } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  box.style.setProperty('--top', `${bottom + scrollY}px`);
  box.style.setProperty('--left', `${left}px`);
  box.showPopover();
  box.focus();
  glossary ??= fetch(link.pathname).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  });
  const entry = (await glossary).getElementById(link.hash.slice(1));
  if (!entry) throw new Error(link.hash);
  const words = document.importNode(entry, true);
  for (const ours of words.querySelectorAll('.omtalt, details, .pil')) ours.remove();
  const more = paragraph('');
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Luk', onclick: () => box?.hidePopover() });
  more.append(Object.assign(document.createElement('a'), { href: link.href, textContent: 'Se i ordlisten' }), close);
  box.replaceChildren(...words.children, more);
}

const paragraph = (text: string): HTMLParagraphElement => Object.assign(document.createElement('p'), { textContent: text });
