/** What has passed is counted from the reader's own day: the page may have been built some time ago. */
const passed = 'dato passeret, ingen kilde fortæller';
const day = new Date();
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(day);
const count = (state: string) => document.querySelector(`[data-antal-i="${state}"]`);

const shown = document.querySelector('[data-i-dag]');
if (shown && today > shown.getAttribute('data-i-dag')!) {
  shown.textContent = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long' }).format(
    day,
  );
  for (const line of document.querySelectorAll<HTMLElement>('[data-frist]')) {
    const state = line.querySelector('[data-tilstand]');
    if (!state || line.dataset['frist']! >= today) continue;
    for (const [name, more] of [
      [state.textContent, -1],
      [passed, 1],
    ] as const) {
      const number = count(name.trim());
      if (number) number.textContent = String(Number(number.textContent) + more);
    }
    state.textContent = passed;
    state.setAttribute('data-tilstand', passed);
  }
}

export {};
