/** How long it stands, in milliseconds: long enough to be read. */
const STANDS = 2200;
let shown: HTMLElement | undefined;

/**
 * Says what was done, where it was done: a label over the page beside what was used, so that nothing on the page moves.
 * Whoever listens to the page hears it once, from the page's status line.
 * @param by what was used: a button, a "¶"
 */
export function receipt(by: Element, message: string): void {
  shown?.remove();
  const label = Object.assign(document.createElement('div'), { className: 'kvittering', textContent: message });
  label.setAttribute('aria-hidden', 'true');
  // In the top layer what is used may lie: the label must lie there, too.
  (by.closest('[popover]') ?? document.body).append(label);
  const { top, bottom, left } = by.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = label;
  const above = top - height - 6;
  label.style.top = `${Math.max(6, above >= 6 ? above : Math.min(bottom + 6, innerHeight - height - 6))}px`;
  label.style.left = `${Math.max(6, Math.min(left, document.documentElement.clientWidth - width - 6))}px`;
  shown = label;
  setTimeout(() => label.remove(), STANDS);
  const status = document.getElementById('besked');
  if (status) status.textContent = message;
}
