import { read } from '../storage/item.ts';
import { collection } from '../storage/items/collection.ts';

/** The tools of a recommendation's page: fetched when one is first used. Without a script the texts can be selected and copied. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-kopier]') : null;
  if (button) void import('./quote.ts').then(({ copyQuote }) => copyQuote(button));
});

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
