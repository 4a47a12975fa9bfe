import { counts, type State } from '../show/address-state.ts';
import type { Answer } from '../show/answer.ts';
import { keep, makeFilters, type Filters, type Group } from '../rank/filters.ts';
import type { Register } from '../register/register.ts';
import { element } from './elements.ts';

/** Groups that stand open; the others open when something in them is chosen. */
const open: Group[] = ['sted', 'art', 'tema'];

/** Where there is room beside the hits (src/styles/search.css). Elsewhere the filters stand folded above them. */
const wide = matchMedia('(min-width: 56rem)');

/** The filters beside or above the hits: checkboxes with counts, one group a disclosure. */
export class FilterPanel {
  private readonly panel: HTMLElement;
  private readonly changed: (filters: Filters) => void;
  private unfolded = false;
  private readonly opened = new Map<Group, boolean>(open.map((group) => [group, true]));

  constructor(panel: HTMLElement, changed: (filters: Filters) => void) {
    this.panel = panel;
    this.changed = changed;
    panel.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && this.changed(this.read()));
    panel.addEventListener(
      'click',
      ({ target }) =>
        target instanceof HTMLElement && target.closest('[data-nulstil]') && this.changed(makeFilters({})),
    );
    panel.addEventListener(
      'toggle',
      ({ target }) => target instanceof HTMLDetailsElement && this.toggled(target),
      true,
    );
    // The order of Tab is that of the eye: beside the hits the filters come after them.
    const settle = () => {
      if (wide.matches) panel.parentElement!.append(panel);
      else panel.parentElement!.prepend(panel);
      panel.querySelector('details')?.toggleAttribute('open', wide.matches || this.unfolded);
    };
    settle();
    wide.addEventListener('change', settle);
  }

  /** Shows the filters for an answer; the one that has the focus keeps it. */
  show(found: Answer, { filters }: State, register: Register): void {
    const focused = this.panel.contains(document.activeElement) ? document.activeElement : null;
    const some = counts(filters, register, (group) => keep(found.found, filters, register, group));
    this.panel.hidden = found.found.length === 0 || some.length === 0;
    const chosen = Object.values(filters.chosen).reduce((sum, { size }) => sum + size, 0);
    this.panel.replaceChildren(
      element(
        'details',
        { class: 'filtre-alle', ...(wide.matches || this.unfolded ? { open: '' } : {}) },
        element('summary', {}, chosen > 0 ? `Filtre (${chosen} valgt)` : 'Filtre'),
        ...(filters.any
          ? [
              element(
                'p',
                { class: 'filtre-nulstil' },
                element('button', { type: 'button', 'data-nulstil': '' }, 'Fjern alle filtre'),
              ),
            ]
          : []),
        ...some.map(({ group, label, values }) => {
          const isOpen = this.opened.get(group) ?? filters.chosen[group].size > 0;
          return element(
            'details',
            { 'data-gruppe': group, ...(isOpen ? { open: '' } : {}) },
            element('summary', {}, label),
            element(
              'div',
              { role: 'group', 'aria-label': label },
              ...values.map(({ value, name, count, chosen }) => {
                const id = `filter-${group}-${value}`;
                return element(
                  'label',
                  { for: id },
                  element('input', { type: 'checkbox', id, name: group, value, ...(chosen ? { checked: '' } : {}) }),
                  ' ',
                  element('span', {}, name),
                  ' ',
                  element('span', { class: 'antal' }, String(count)),
                );
              }),
            ),
          );
        }),
      ),
    );
    // What had the focus is gone: the same box, or else the first of the filters that can be seen.
    if (focused)
      (
        document.getElementById(focused.id || ' ') ??
        [...this.panel.querySelectorAll('summary')].find((summary) => summary.getClientRects().length > 0)
      )?.focus();
  }

  private toggled({ dataset, open: isOpen }: HTMLDetailsElement): void {
    if (dataset['gruppe']) this.opened.set(dataset['gruppe'] as Group, isOpen);
    else if (!wide.matches) this.unfolded = isOpen;
  }

  private read(): Filters {
    const chosen: Partial<Record<Group, string[]>> = {};
    for (const { name, value } of this.panel.querySelectorAll<HTMLInputElement>('input:checked'))
      (chosen[name as Group] ??= []).push(value);
    return makeFilters(chosen);
  }
}
