import type { RecommendationData } from '../../data/schemas.ts';
import type { Chosen } from './address.ts';
import { countText, type Shown } from './selection.ts';
import { paragraphsOf, questionOf, titleOf, type SlideOptions } from './slides.ts';

/** What a reader can do with a recommendation in the collection. */
export interface Actions {
  pick(chosen: Chosen): void;
  remove(number: number): void;
  source(recommendation: RecommendationData): string;
}

const text = <K extends keyof HTMLElementTagNameMap>(tag: K, content: string): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), { textContent: content });

/** Sets an element's text; without any, takes it away. */
function fill(root: ParentNode, selector: string, content: string): void {
  const element = root.querySelector<HTMLElement>(selector)!;
  if (content) element.textContent = content;
  else element.remove();
}

/**
 * A recommendation as the collection shows it, from the page's template. Every value is set as text.
 * @param open ids of articles whose list of stepping stones is open
 */
export function article(
  one: Shown,
  { form, question }: SlideOptions,
  actions: Actions,
  open: ReadonlySet<string>,
): HTMLElement {
  const { recommendation, steppingStones } = one;
  const { number, url, steppingStones: all } = recommendation;
  const template = document.querySelector<HTMLTemplateElement>('[data-samling-skabelon]')!;
  const root = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  root.id = `anbefaling-${number}`;
  const official = root.querySelector<HTMLElement>('[data-kilde]')!;
  official.dataset['kilde'] = `${form === 'kort' ? 'kortform' : 'anbefaling'}-${number}`;
  const link = root.querySelector<HTMLAnchorElement>('h2 a')!;
  link.textContent = titleOf(one, form);
  link.href = new URL(url).pathname;
  fill(root, '.samling-spoergsmaal', question ? questionOf(one, form) : '');
  root.querySelector('.samling-tekst')!.append(...paragraphsOf(one, form).map((paragraph) => text('p', paragraph)));
  root.querySelector('[data-kilde] > ul')!.append(...steppingStones.map((stone) => text('li', stone.text)));
  fill(root, '.samling-antal', countText(one));
  root.querySelector('.samling-kilde')!.textContent = actions.source(recommendation);
  const details = root.querySelector('details')!;
  if (all.length === 0) details.remove();
  else {
    details.open = open.has(root.id);
    details.querySelector('legend')!.textContent = `Trædesten i anbefaling ${number}`;
    details.querySelector('fieldset')!.append(...all.map((stone) => choice(one, stone, actions)));
  }
  const remove = root.querySelector('button')!;
  remove.textContent = `Fjern anbefaling ${number}`;
  remove.addEventListener('click', () => actions.remove(number));
  return root;
}

function choice(
  { recommendation: { number }, steppingStones }: Shown,
  stone: RecommendationData['steppingStones'][number],
  actions: Actions,
): HTMLLabelElement {
  const box = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    value: `${number}.${stone.number}`,
    checked: steppingStones.includes(stone),
  });
  box.addEventListener('change', () => {
    const stones = [...box.closest('fieldset')!.querySelectorAll('input')].flatMap(({ checked }, index) =>
      checked ? [index + 1] : [],
    );
    actions.pick({ number, stones });
  });
  const label = document.createElement('label');
  label.append(box, text('span', `${stone.number}. ${stone.text}`));
  return label;
}
