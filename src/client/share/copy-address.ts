import { read } from '../storage/item.ts';
import { shortcut } from '../storage/items/settings.ts';
import { isPlainClick } from '../plain-click.ts';

/**
 * A click on "¶" copies the full address of its place: the address field says the same, the page stands still, and the reader
 * is told beside the "¶". Without a script it is a plain link.
 */
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pil') : null;
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  history.replaceState(history.state, '', link.hash);
  let said = 'Adressen er kopieret.';
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    said = 'Adressen kunne ikke kopieres. Den står i adressefeltet.';
  }
  // What shows it is fetched when there is something to show; where it cannot be fetched, it is said all the same.
  void import('../receipt.ts').then(
    ({ receipt }) => receipt(link, said),
    () => (document.getElementById('besked')!.textContent = said),
  );
});

/** What is marked, or the block being read, can be quoted and shared: the tools are fetched when they are first asked for. */
const tools = () => import('./passage-tools.ts');
document.addEventListener('selectionchange', () => {
  if (getSelection()?.isCollapsed === false) void tools().then(({ offer }) => offer());
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-del-stykke]')) void tools().then(({ share }) => share());
});
/** Can be turned off with "/" (WCAG 2.1.4): see the search's starter. */
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== 'd' || ctrlKey || metaKey || altKey || !document.querySelector('[data-del-stykke]')) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
  if (read(shortcut) === 'fra') return;
  event.preventDefault();
  void tools().then(({ share }) => share());
});
