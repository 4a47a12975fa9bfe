import { read } from '../storage/item.ts';
import { collection } from '../storage/items/collection.ts';

/** The tools of a page of the text: fetched when they are opened. Without a script the texts can be selected and copied. */
let quote: typeof import('./quote.ts') | undefined;
const fetchQuote = async () => (quote = await import('./quote.ts'));
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-kopier]') : null;
  if (!button) return;
  if (quote) void quote.copyQuote(button);
  else void fetchQuote().then(({ copyQuote }) => copyQuote(button));
});
// WebKit lets a page copy only at once when it is asked to, not after something has been fetched: the buttons are seen first.
document.addEventListener(
  'toggle',
  ({ target }) => target instanceof Element && target.closest('.del') && fetchQuote(),
  true,
);

const basket = () => import('../collection/basket.ts');
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-vaelg]') : null;
  if (button) void basket().then(({ pick }) => pick(button));
});
// Only whoever has chosen something has anything to be shown.
if (document.querySelector('[data-vaelg]') && read(collection)) void basket().then(({ showPicked }) => showPicked());

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-samling]')) return;
  const form = event.target;
  event.preventDefault();
  // The form leads to the right place by itself, too: only what was chosen before is missing then.
  basket()
    .then(({ addFrom }) => addFrom(form))
    .catch(() => form.submit());
});
