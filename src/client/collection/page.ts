import { excuse } from '../excuse.ts';
import type { RecommendationData } from '../../data/schemas.ts';
import { copyFor, say } from '../clipboard.ts';
import { readRequest, withChosen, writeRequest, type Chosen } from './address.ts';
import { keep, kept } from './basket.ts';
import { chosenOf, select, type Selection } from './selection.ts';
import { slides, slidesHtml, slidesText, type SlideOptions } from './slides.ts';
import { article, type Actions } from './article.ts';

/** The collection page: its address says what is chosen; every change of the choice changes the address. */
interface Data {
  publication: { title: string; subtitle: string; authors: string[]; year: number };
  recommendations: RecommendationData[];
}

const find = <T extends HTMLElement>(name: string): T => document.querySelector<T>(`[data-samling-${name}]`)!;
const [status, missing, tools, list, more] = [
  find('status'),
  find('mangler'),
  find('vaerktoej'),
  find('liste'),
  find<HTMLFormElement>('tilfoej'),
];
const printed = document.querySelector<HTMLElement>('.samling-adresse')!;
const base = document.documentElement.dataset['base'] ?? '/';
const box = (name: 'kort' | 'spoerg'): HTMLInputElement => tools.querySelector<HTMLInputElement>(`[name=${name}]`)!;

let data: Data;
let selection: Selection = { shown: [], problems: [] };

/** What the address says beside the choice itself: the short wording, the question. */
function options(): SlideOptions {
  const query = new URLSearchParams(location.search);
  return { form: query.get('form') === 'kort' ? 'kort' : 'fuld', question: query.has('spoerg') };
}

const extras = ({ form, question }: SlideOptions): string =>
  `${form === 'kort' ? '&form=kort' : ''}${question ? '&spoerg' : ''}`;

/** "Sundhedsstyrelsen og Socialstyrelsen: … (2022), anbefaling 25, afsnit 13.2.6. https://…" */
function source(recommendation: RecommendationData): string {
  const { authors, title, subtitle, year } = data.publication;
  const place = options().form === 'kort' ? list.dataset['kortFra'] : `afsnit ${recommendation.section.number}`;
  return `${authors.join(' og ')}: ${title} – ${subtitle} (${year}), anbefaling ${recommendation.number}, ${place}. ${recommendation.url}`;
}

const actions: Actions = {
  pick: (chosen) => change(withChosen(chosenOf(selection), chosen)),
  remove: (number) => {
    change(chosenOf(selection).filter((one) => one.number !== number));
    say(`Anbefaling ${number} er taget ud af samlingen.`);
    (list.querySelector<HTMLElement>('h2 a') ?? more.querySelector('select'))?.focus();
  },
  source,
};

/** Makes a choice the page's own: in the address, in this tab's memory, on the page. */
function change(chosen: Chosen[], wanted = options()): void {
  const query = writeRequest(chosen);
  keep(query);
  history.replaceState(null, '', query ? query + extras(wanted) : location.pathname);
  show();
}

function show(): void {
  const request = readRequest(new URLSearchParams(location.search));
  selection = select(request, data.recommendations);
  const { shown, problems } = selection;
  const { form, question } = options();
  missing.hidden = problems.length === 0;
  missing.replaceChildren(
    ...problems.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
  status.textContent =
    shown.length > 0
      ? `${shown.length} ${shown.length === 1 ? 'anbefaling' : 'anbefalinger'}, ${shown.reduce((sum, { steppingStones }) => sum + steppingStones.length, 0)} trædesten.`
      : 'Samlingen er tom. Tilføj en anbefaling her, eller tryk »Føj til en samling« på anbefalingens side.';
  tools.hidden = shown.length === 0;
  more.hidden = false;
  box('kort').checked = form === 'kort';
  box('spoerg').checked = question;
  const open = new Set([...list.querySelectorAll<HTMLElement>('article:has(details[open])')].map(({ id }) => id));
  const focused = (document.activeElement as HTMLInputElement | null)?.value;
  list.replaceChildren(...shown.map((one) => article(one, { form, question }, actions, open)));
  if (focused) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  printed.textContent = shown.length > 0 ? location.href : '';
}

const handlers: Record<string, (button: HTMLElement) => void> = {
  adresse: (button) =>
    void copyFor(
      button,
      'Samlingens adresse',
      location.origin + location.pathname + writeRequest(chosenOf(selection)) + extras(options()),
    ),
  punkter: (button) => {
    const all = slides(selection.shown, options(), ({ recommendation }) => source(recommendation));
    void copyFor(button, 'Samlingen', slidesText(all), slidesHtml(all));
  },
  udskriv: () => print(),
  ryd: () => {
    change([]);
    more.querySelector('select')?.focus();
  },
};

tools.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handling]') : null;
  if (button) handlers[button.dataset['handling']!]?.(button);
});
tools.addEventListener('change', () => {
  change(chosenOf(selection), { form: box('kort').checked ? 'kort' : 'fuld', question: box('spoerg').checked });
});
more.addEventListener('submit', (event) => {
  event.preventDefault();
  const number = Number(new FormData(more).get('a'));
  change(withChosen(chosenOf(selection), { number }));
  say(`Anbefaling ${number} er tilføjet.`);
});

try {
  status.textContent = 'Henter anbefalingerne …';
  const answer = await fetch(`${base}data/anbefalinger.json`);
  if (!answer.ok) throw new Error(answer.statusText);
  data = (await answer.json()) as Data;
  const asked = new URLSearchParams(location.search);
  // An address without a choice shows this tab's own.
  if (!asked.has('a') && !asked.has('t') && kept()) history.replaceState(null, '', kept());
  show();
  if (selection.shown.length > 0) keep(writeRequest(chosenOf(selection)));
} catch {
  status.textContent = await excuse('Anbefalingerne kunne ikke vises.');
}
