import { counts, type State } from '../address-state.ts';
import type { Answer } from '../answer.ts';
import { keep, makeFilters, type Filters, type Group } from '../filters.ts';
import type { Register } from '../register.ts';
import { element } from './elements.ts';

/** Groups that stand open; the others open when something in them is chosen. */
const open: Group[] = ['art', 'tema'];

/** The panel of filters beside the hits: checkboxes with counts, one group a fieldset. */
export class FilterPanel {
  private readonly panel: HTMLElement;
  private readonly changed: (filters: Filters) => void;
  private readonly opened = new Map<Group, boolean>(open.map((group) => [group, true]));

  constructor(panel: HTMLElement, changed: (filters: Filters) => void) {
    this.panel = panel;
    this.changed = changed;
    panel.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && this.changed(this.read()));
    panel.addEventListener('click', ({ target }) => target instanceof HTMLElement && target.closest('[data-nulstil]') && this.changed(makeFilters({})));
    panel.addEventListener('toggle', ({ target }) => target instanceof HTMLDetailsElement && this.opened.set(target.dataset['gruppe'] as Group, target.open), true);
  }

  /** Shows the filters for an answer; the one that has the focus keeps it. */
  show(found: Answer, { filters }: State, register: Register): void {
    const focused = document.activeElement instanceof HTMLInputElement && this.panel.contains(document.activeElement) ? document.activeElement.id : '';
    const some = counts(filters, register, (group) => keep(found.found, filters, register, group));
    this.panel.hidden = found.found.length === 0 || some.length === 0;
    this.panel.replaceChildren(
      ...(filters.any ? [element('p', { class: 'filtre-nulstil' }, element('button', { type: 'button', 'data-nulstil': '' }, 'Fjern alle filtre'))] : []),
      ...some.map(({ group, label, values }) => {
        const isOpen = this.opened.get(group) ?? filters.chosen[group].size > 0;
        return element('details', { 'data-gruppe': group, ...(isOpen ? { open: '' } : {}) },
          element('summary', {}, label),
          element('div', { role: 'group', 'aria-label': label }, ...values.map(({ value, name, count, chosen }) => {
            const id = `filter-${group}-${value}`;
            return element('label', { for: id },
              element('input', { type: 'checkbox', id, name: group, value, ...(chosen ? { checked: '' } : {}) }), ' ', element('span', {}, name), ' ',
              element('span', { class: 'antal' }, String(count)));
          })));
      }),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  private read(): Filters {
    const chosen: Partial<Record<Group, string[]>> = {};
    for (const { name, value } of this.panel.querySelectorAll<HTMLInputElement>('input:checked')) (chosen[name as Group] ??= []).push(value);
    return makeFilters(chosen);
  }
}
