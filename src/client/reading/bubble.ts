let closed = { by: null as HTMLElement | null, at: 0 };

/**
 * Shows content in a bubble at the link that asked for it. It takes the focus, closes on Esc, on "Luk" and on a click outside,
 * and gives the focus back. What stands in it is ours (`data-redaktion`): a copy, made at the click and gone when it closes.
 * @param link the link that was followed
 * @param event the click on it
 * @param label the bubble's name, for screen readers
 * @param content what it shows
 * @param more the words of the link on to where the content stands
 */
export function showBubble(
  link: HTMLAnchorElement,
  event: MouseEvent,
  label: string,
  content: Node[],
  more: string,
): void {
  // The pointer's click that closes a bubble is also a click on its link: it must not open it again. A key's has no detail.
  if (event.detail > 0 && closed.by === link && event.timeStamp - closed.at < 400) return;
  const bubble = Object.assign(document.createElement('div'), { className: 'boble', popover: 'auto', tabIndex: -1 });
  bubble.dataset['redaktion'] = '';
  bubble.setAttribute('role', 'dialog');
  bubble.setAttribute('aria-label', label);

  const close = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'knap',
    textContent: 'Luk',
  });
  close.addEventListener('click', () => bubble.hidePopover());
  const onward = Object.assign(document.createElement('a'), { href: link.href, textContent: more });
  onward.addEventListener('click', () => bubble.hidePopover());
  const foot = Object.assign(document.createElement('p'), { className: 'boble-bund' });
  foot.append(onward, close);
  bubble.append(...content, foot);

  bubble.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    closed = { by: link, at: performance.now() };
    link.removeAttribute('aria-expanded');
    const left = document.activeElement === document.body || bubble.contains(document.activeElement);
    bubble.remove();
    if (left) link.focus({ preventScroll: true });
  });
  // It lies over the text: whoever goes on by keyboard must see where.
  bubble.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bubble.contains(relatedTarget)) bubble.hidePopover();
  });
  document.body.append(bubble);
  link.setAttribute('aria-expanded', 'true');
  place(bubble, link);
  // Its source gives it its place in the order of Tab: after the link.
  bubble.showPopover({ source: link });
  bubble.focus({ preventScroll: true });
  bubble.scrollIntoView({ block: 'nearest' });
}

/** Just under the link, inside the page's width. On a narrow page the style sheet puts it at the bottom instead. */
function place(bubble: HTMLElement, link: HTMLElement): void {
  const { bottom, left } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  bubble.style.setProperty('--fra-top', `${bottom + scrollY}px`);
  bubble.style.setProperty('--fra-venstre', `${left + scrollX}px`);
}
