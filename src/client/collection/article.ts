import type { RecommendationData } from '../../data/schemas/recommendation.ts';
import type { Chosen } from './address.ts';
import { countText, type Shown } from './selection.ts';
import type { SheetPart, Since } from './sheet.ts';

/** What a reader can do with a recommendation in the collection. */
export interface Actions {
  pick(chosen: Chosen): void;
  remove(number: number): void;
  move(number: number, by: -1 | 1): void;
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
 * @param place where it stands among the others, from 0
 * @param open ids of articles whose list of stepping stones is open
 */
export function article(
  one: Shown,
  part: SheetPart,
  form: 'fuld' | 'kort',
  place: { at: number; of: number },
  actions: Actions,
  open: ReadonlySet<string>,
): HTMLElement {
  const { number, url, steppingStones: all } = one.recommendation;
  const template = document.querySelector<HTMLTemplateElement>('[data-samling-skabelon]')!;
  const root = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  root.id = `anbefaling-${number}`;
  const official = root.querySelector<HTMLElement>('[data-kilde]')!;
  official.dataset['kilde'] = `${form === 'kort' ? 'kortform' : 'anbefaling'}-${number}`;
  const link = root.querySelector<HTMLAnchorElement>('h2 a')!;
  link.textContent = part.title;
  link.href = new URL(url).pathname;
  fill(root, '.samling-spoergsmaal', part.question ?? '');
  root.querySelector('.samling-tekst')!.append(...part.paragraphs.map((paragraph) => text('p', paragraph)));
  root.querySelector('[data-kilde] > ul')!.append(
    ...part.stones.map((stone) => {
      const item = text('li', stone.text);
      item.dataset['sten'] = stone.number;
      return item;
    }),
  );
  fill(root, '.samling-antal', countText(one));
  root.querySelector('.samling-kilde')!.textContent = part.source;
  list(root, '.samling-siden', part.since.map(sinceItem));
  list(
    root,
    '.samling-spoerg',
    part.questions.map((question) => text('li', question)),
  );
  const details = root.querySelector('details')!;
  if (all.length === 0) details.remove();
  else {
    details.open = open.has(root.id);
    details.querySelector('legend')!.textContent = `Trædesten i anbefaling ${number}`;
    details.querySelector('fieldset')!.append(...all.map((stone) => choice(one, stone, actions)));
  }
  const button = (name: string, words: string, use: () => void, usable = true) => {
    const own = root.querySelector<HTMLButtonElement>(`[data-goer="${name}"]`)!;
    own.textContent = words;
    own.value = `${name}-${number}`;
    own.hidden = !usable;
    own.addEventListener('click', use);
  };
  button('op', `Flyt anbefaling ${number} op`, () => actions.move(number, -1), place.at > 0);
  button('ned', `Flyt anbefaling ${number} ned`, () => actions.move(number, 1), place.at < place.of - 1);
  button('fjern', `Fjern anbefaling ${number}`, () => actions.remove(number));
  return root;
}

/** Fills a list under its heading; an empty one goes with its heading. */
function list(root: ParentNode, selector: string, items: HTMLElement[]): void {
  const section = root.querySelector<HTMLElement>(selector)!;
  if (items.length > 0) section.querySelector('ul')!.append(...items);
  else section.remove();
}

function sinceItem({ date, title, statusWord, confidence, source, url }: Since): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(text('a', title), { href: new URL(url).pathname });
  item.append(
    text('b', `${date}: `),
    link,
    statusWord ? ` Kildens ord: »${statusWord}«.` : '',
    ` Kilde: ${source}. ${confidence}.`,
  );
  return item;
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
