/** The tools of a recommendation's page: fetched when one is first used. Without a script the texts can be selected and copied. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-kopier]') : null;
  if (button) void import('./quote.ts').then(({ copyQuote }) => copyQuote(button));
});

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-samling]')) return;
  const form = event.target;
  event.preventDefault();
  // The form leads to the right place by itself, too: only what was chosen before is missing then.
  import('../collection/basket.ts').then(({ addFrom }) => addFrom(form)).catch(() => form.submit());
});
