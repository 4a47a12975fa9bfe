import { isKept } from '../storage/item.ts';
import { collectionSlot } from '../storage/slots.ts';

/** The tools of a page of the text: fetched when they are opened. Without a script the texts can be selected and copied. */
let quote: typeof import('./quote.ts') | undefined;
const fetchQuote = async () => (quote = await import('./quote.ts'));
/** The browser takes what is coming; one that has no such thing refuses, as one that does not want to. */
const hand = async (text: Promise<Blob>) => navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-kopier]') : null;
  if (!button) return;
  if (quote) return void quote.copyQuote(button);
  // WebKit lets a page copy only at once when it is asked to, not after something has been fetched: it is handed what is coming.
  const coming = fetchQuote();
  const handed = hand(coming.then(({ plain }) => plain(button))).then(
    () => true,
    () => false,
  );
  void coming.then(({ copyQuote }) => copyQuote(button, handed));
});
// The buttons are seen before they are used.
document.addEventListener(
  'toggle',
  ({ target }) => target instanceof Element && target.closest('.del') && fetchQuote(),
  true,
);

const basket = () => import('../collection/basket.ts');
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-vaelg]') : null;
  if (button) void basket().then(({ pick }) => pick(button));
});
// Only whoever has chosen something has anything to be shown.
if (document.querySelector('[data-vaelg]') && isKept(collectionSlot))
  void basket().then(({ showPicked }) => showPicked());

document.addEventListener('submit', (event) => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('[data-samling]') : null;
  if (!form) return;
  event.preventDefault();
  // The form leads to the right place by itself, too: only what was chosen before is missing then.
  basket()
    .then(({ addFrom }) => addFrom(form))
    .catch(() => form.submit());
});
