/** A click on a footnote's number shows the note where the reader is; without a script it is a link to the note. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.fodnotetal a') : null;
  const note = link && document.getElementById(link.hash.slice(1));
  if (
    !link ||
    !note ||
    !('popover' in link) ||
    event.button ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  const copy = note.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('.tilbage, .pil')) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  const text = Object.assign(document.createElement('div'), { className: 'boble-tekst kildens' });
  text.append(...copy.childNodes);
  import('./bubble.ts').then(
    ({ showBubble }) =>
      showBubble(link, event, `Fodnote ${note.id.slice('fodnote-'.length)}`, [text], 'Se den blandt fodnoterne'),
    () => location.assign(link.href),
  );
});
