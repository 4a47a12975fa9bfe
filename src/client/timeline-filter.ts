/** Filters the timeline in place: what is chosen combines, and stands in the address so that it can be shared. */
const fold = document.querySelector<HTMLDetailsElement>('[data-tidslinje-filter]');
const form = fold?.querySelector('form');
const status = document.querySelector<HTMLElement>('[data-antal]');

if (fold && form && status) {
  const selects = [...form.querySelectorAll('select')];
  const items = [...document.querySelectorAll<HTMLElement>('[data-facetter]')].map((element) => ({
    element,
    facets: new Set(element.dataset['facetter']!.split(' ')),
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-gruppe]')];
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-gruppe]')];
  /** A month that an address or the chart leads to is unfolded: its name is all that is seen of it. */
  const unfold = () => {
    const fold = document.querySelector<HTMLDetailsElement>('details[data-gruppe]:has(:target)');
    if (fold) fold.open = true;
  };
  addEventListener('hashchange', unfold);
  const chart = document.querySelector<HTMLElement>('[data-tidskurve]');

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
    status.textContent =
      chosen.length === 0
        ? ''
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
    }
    show();
    if (selects.some(({ value }) => value)) fold.open = true;
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
      status.textContent = `Alle ${items.length} opfølgninger vises.`;
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  fold.hidden = false;
  unfold();
  read();
}

export {};
