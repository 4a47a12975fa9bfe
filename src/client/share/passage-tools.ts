import { copyFor, say } from '../clipboard.ts';
import { blockBeingRead } from './place.ts';
import { asHtml, asText, quotation, type Quotation } from './passage.ts';

/**
 * Tools for what is marked: the quotation with its source, and the exact address. They lie over the page, below the words, and
 * stay until the mark is gone. `share` brings them to whoever reads by keyboard, with the block being read marked.
 */
const bar = document.createElement('div');
bar.className = 'markeret';
bar.setAttribute('role', 'toolbar');
bar.setAttribute('aria-label', 'Det markerede');
const button = (words: string, use: (own: HTMLButtonElement) => void): HTMLButtonElement => {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'knap',
    textContent: words,
  });
  made.addEventListener('click', () => use(made));
  return made;
};
let current: Quotation | undefined;
/** What had the focus before the tools were brought. */
let before: Element | null = null;

// What is copied is ready before the click: a browser may allow copying in the click alone.
bar.append(
  button('Kopiér citat med kilde', (own) => current && void copyFor(own, 'Citatet', asText(current), asHtml(current))),
  button('Kopiér adressen', (own) => current && void copyFor(own, 'Adressen', current.url)),
);
// A press on a button must not take the mark away.
bar.addEventListener('pointerdown', (event) => event.target instanceof HTMLTextAreaElement || event.preventDefault());
bar.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  close();
});

function close(): void {
  if (!bar.isConnected) return;
  const held = bar.contains(document.activeElement);
  bar.querySelector('textarea')?.remove();
  bar.remove();
  if (held && before instanceof HTMLElement) before.focus({ preventScroll: true });
  before = null;
}

function show(range: Range, whole = false): boolean {
  current = quotation(range, whole);
  if (!current) return false;
  bar.querySelector('textarea')?.remove();
  document.body.append(bar);
  const { bottom, left } = range.getBoundingClientRect();
  const last = [...range.getClientRects()].at(-1);
  const room = document.documentElement.clientWidth - bar.offsetWidth - 8;
  bar.style.top = `${Math.max(8, Math.min((last?.bottom ?? bottom) + 8, innerHeight - bar.offsetHeight - 8))}px`;
  bar.style.left = `${Math.max(8, Math.min(last?.left ?? left, room))}px`;
  return true;
}

const marked = (): Range | undefined => {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
};

let pressed = false;
let later = 0;
/** Shows the tools when what is marked is official text, once the reader has marked all of it. */
export function offer(): void {
  clearTimeout(later);
  later = window.setTimeout(() => {
    if (pressed || bar.contains(document.activeElement)) return;
    const range = marked();
    if (!range || !show(range)) close();
  }, 200);
}

/** "Del dette stykke": the tools for what is marked, else for the block being read, which is marked for the eye. */
export function share(): void {
  before = document.activeElement;
  const range = marked();
  const block = blockBeingRead();
  if (!(range && show(range))) {
    if (!block) return say('Her er ikke noget stykke at dele.');
    const all = document.createRange();
    all.selectNodeContents(block);
    if (!show(all, true)) return say('Her er ikke noget stykke at dele.');
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(all);
  }
  bar.querySelector('button')!.focus({ preventScroll: true });
}

document.addEventListener('selectionchange', () => marked() === undefined && offer());
addEventListener('pointerdown', () => (pressed = true), true);
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, () => {
    pressed = false;
    offer();
  });
addEventListener('scroll', () => bar.isConnected && !bar.contains(document.activeElement) && offer(), {
  passive: true,
});
