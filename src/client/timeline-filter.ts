/** Filters the timeline in place: what is chosen combines, and stands in the address so that it can be shared. */
const form = document.querySelector<HTMLFormElement>('[data-tidslinje-filter]');
const status = document.querySelector<HTMLElement>('[data-antal]');

if (form && status) {
  const selects = [...form.querySelectorAll('select')];
  // What is chosen shows at once: the button is for browsers without a script.
  form.querySelector<HTMLButtonElement>('[type="submit"]')!.hidden = true;
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]')!;
  const items = [...document.querySelectorAll<HTMLElement>('[data-facetter]')].map((element) => ({
    element,
    // What it shares with its source's others stands once above them.
    facets: new Set(
      `${element.dataset['facetter']} ${element.closest<HTMLElement>('[data-faelles]')?.dataset['faelles']}`.split(' '),
    ),
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-gruppe]')];
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-gruppe]')];
  /** A month that an address or the chart leads to is unfolded: its name is all that is seen of it. */
  const unfold = () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-gruppe]:has(:target)'))
      fold.open = true;
  };
  addEventListener('hashchange', unfold);
  const chart = document.querySelector<HTMLElement>('[data-tidskurve]');
  // The years can be chosen in the form too: by keyboard once is enough.
  for (const bar of chart?.querySelectorAll('a') ?? []) bar.tabIndex = -1;

  const show = () => {
    const chosen = selects.filter(({ value }) => value).map(({ name, value }) => `${name}:${value}`);
    let count = 0;
    for (const { element, facets } of items) {
      element.hidden = !chosen.every((facet) => facets.has(facet));
      if (!element.hidden) count++;
    }
    for (const fold of folds) if (chosen.length > 0) fold.open = true;
    for (const group of groups) group.hidden = !group.querySelector('[data-facetter]:not([hidden])');
    if (chart) chart.hidden = chosen.length > 0;
    reset.disabled = chosen.length === 0;
    status.textContent =
      chosen.length === 0
        ? `Alle ${items.length} vises.`
        : count === 0
          ? 'Ingen opfølgninger passer til det valgte.'
          : `${count} ${count === 1 ? 'opfølgning passer' : 'opfølgninger passer'} til det valgte.`;
  };

  /** What the address says; a value that no choice has counts as none. */
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = query.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
      const fold = select.closest('details');
      if (fold && select.value) fold.open = true;
    }
    show();
  };

  form.addEventListener('change', () => {
    const query = new URLSearchParams(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    show();
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      history.replaceState(null, '', location.pathname);
      show();
      selects[0]?.focus();
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  unfold();
  read();
}

export {};
