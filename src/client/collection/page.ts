import { excuse } from '../excuse.ts';
import { receipt } from '../receipt.ts';
import type { RecommendationData } from '../../data/schemas/recommendation.ts';
import type { UpdateData } from '../../data/schemas/update.ts';
import { copyFor, say } from '../clipboard.ts';
import { moved, readOptions, readRequest, withChosen, writeSheet, type Chosen, type SheetOptions } from './address.ts';
import { article, type Actions } from './article.ts';
import { keep, kept } from './basket.ts';
import { download } from './download.ts';
import { qrDrawing } from './qr.ts';
import { chosenOf, select, type Selection } from './selection.ts';
import { sheet, type Sheet } from './sheet.ts';
import { slides, slidesHtml, slidesText } from './slides.ts';

/** The collection page: its address says what is chosen and how it is shown; every change changes the address. */
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
const heading = document.querySelector<HTMLElement>('.samling > h1')!;
const unnamed = heading.textContent;
const printed = document.querySelector<HTMLElement>('.samling-adresse')!;
const printHead = document.querySelector<HTMLElement>('.trykhoved p:last-child');
const base = document.documentElement.dataset['base'] ?? '/';
const title = tools.querySelector<HTMLInputElement>('[name=titel]')!;
const box = (name: string): HTMLInputElement => tools.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

let data: Data;
let updates: UpdateData[] = [];
let selection: Selection = { shown: [], problems: [] };

/** What the address says beside the choice itself. */
const options = (): SheetOptions => readOptions(new URLSearchParams(location.search));

/** "Sundhedsstyrelsen og Socialstyrelsen: … (2022), anbefaling 25, afsnit 13.2.6. https://…" */
function source(recommendation: RecommendationData): string {
  const { authors, title, subtitle, year } = data.publication;
  const place = options().form === 'kort' ? list.dataset['kortFra'] : `afsnit ${recommendation.section.number}`;
  return `${authors.join(' og ')}: ${title} – ${subtitle} (${year}), anbefaling ${recommendation.number}, ${place}. ${recommendation.url}`;
}

const query = (): string => writeSheet(chosenOf(selection), options());
/** The sheet's published address: what is sent and printed is not where a copy happens to be read. */
const address = (): string =>
  (document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname) +
  query();
const current = (): Sheet =>
  sheet(
    selection.shown,
    options(),
    updates,
    source,
    `${data.publication.title} – ${data.publication.subtitle} (${data.publication.year})`,
    address(),
  );

const actions: Actions = {
  pick: (chosen) => change(withChosen(chosenOf(selection), chosen)),
  remove: (number) => {
    change(chosenOf(selection).filter((one) => one.number !== number));
    say(`Anbefaling ${number} er taget ud af samlingen.`);
    (list.querySelector<HTMLElement>('h2 a') ?? more.querySelector('select'))?.focus();
  },
  move: (number, by) => {
    change(moved(chosenOf(selection), number, by));
    const at = selection.shown.findIndex(({ recommendation }) => recommendation.number === number) + 1;
    say(`Anbefaling ${number} er nu nummer ${at} af ${selection.shown.length}.`);
  },
};

/** Makes a choice the page's own: in the address, in this browser's memory, on the page. */
function change(chosen: Chosen[], wanted = options()): void {
  const next = writeSheet(chosen, wanted);
  keep(next);
  history.replaceState(null, '', next || location.pathname);
  show();
}

function show(): void {
  selection = select(readRequest(new URLSearchParams(location.search)), data.recommendations);
  const { shown, problems } = selection;
  const own = options();
  missing.hidden = problems.length === 0;
  missing.replaceChildren(
    ...problems.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
  status.textContent =
    shown.length > 0
      ? `${shown.length} ${shown.length === 1 ? 'anbefaling' : 'anbefalinger'}, ${shown.reduce((sum, { steppingStones }) => sum + steppingStones.length, 0)} trædesten.`
      : 'Samlingen er tom. Tilføj en anbefaling her, eller tryk »Føj til samling« ved en anbefaling.';
  tools.hidden = shown.length === 0;
  more.hidden = false;
  heading.textContent = own.title || unnamed;
  if (document.activeElement !== title) title.value = own.title;
  box('kort').checked = own.form === 'kort';
  box('spoerg').checked = own.question;
  box('siden').checked = own.since;
  box('par').checked = own.beside;
  box('par').closest('label')!.hidden = shown.length < 2;
  list.classList.toggle('par', own.beside && shown.length > 1);
  const open = new Set([...list.querySelectorAll<HTMLElement>('article:has(details[open])')].map(({ id }) => id));
  const focused = (document.activeElement as HTMLInputElement | null)?.value;
  const { parts } = current();
  list.replaceChildren(
    ...shown.map((one, at) => article(one, parts[at]!, own.form, { at, of: shown.length }, actions, open)),
  );
  if (focused && !tools.contains(document.activeElement)) focusAgain(focused);
  printed.replaceChildren(...(shown.length > 0 ? [qrDrawing(address()), ` ${address()}`] : []));
  if (printHead) printHead.textContent = `Trykt fra ${address()} · Uofficiel webudgave`;
}

/** What was pressed is drawn anew: it keeps the focus, or, when it is no more, its neighbour gets it. */
function focusAgain(value: string): void {
  const same = list.querySelector<HTMLElement>(`[value="${CSS.escape(value)}"]`);
  if (!same?.hidden) return same?.focus();
  const other = value.startsWith('op-') ? value.replace('op-', 'ned-') : value.replace('ned-', 'op-');
  list.querySelector<HTMLElement>(`[value="${CSS.escape(other)}"]`)?.focus();
}

/** A file made here, of what is chosen; what makes it is fetched when it is first asked for. */
async function take(button: HTMLElement, kind: 'pptx' | 'docx'): Promise<void> {
  const own = current();
  const name = kind === 'pptx' ? 'Slides' : 'Dokumentet';
  button.setAttribute('aria-busy', 'true');
  say(`${name} laves …`);
  try {
    const made = kind === 'pptx' ? (await import('./pptx.ts')).pptx(own) : (await import('./docx.ts')).docx(own);
    download(await made, own.title, kind);
    receipt(button, kind === 'pptx' ? 'Slides er hentet.' : 'Dokumentet er hentet.');
  } catch {
    receipt(button, await excuse(`${name} kunne ikke laves.`));
  }
  button.removeAttribute('aria-busy');
}

const handlers: Record<string, (button: HTMLElement) => void> = {
  adresse: (button) => void copyFor(button, 'Samlingens adresse', location.origin + location.pathname + query()),
  punkter: (button) => {
    const all = slides(selection.shown, options(), ({ recommendation }) => source(recommendation));
    void copyFor(button, 'Samlingen', slidesText(all), slidesHtml(all));
  },
  pptx: (button) => void take(button, 'pptx'),
  docx: (button) => void take(button, 'docx'),
  udskriv: () => print(),
  ryd: () => {
    const before = [chosenOf(selection), options()] as const;
    change([]);
    undo.hidden = false;
    undo.onclick = () => {
      change(...before);
      undo.hidden = true;
      say('Samlingen er tilbage.');
      title.focus();
    };
    say('Samlingen er tømt.');
    undo.focus();
  },
};
const undo = find<HTMLButtonElement>('fortryd');

tools.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handling]') : null;
  if (button) handlers[button.dataset['handling']!]?.(button);
});
tools.addEventListener('input', () => {
  change(chosenOf(selection), {
    form: box('kort').checked ? 'kort' : 'fuld',
    question: box('spoerg').checked,
    since: box('siden').checked,
    beside: box('par').checked,
    title: title.value,
  });
});
more.addEventListener('submit', (event) => {
  event.preventDefault();
  const number = Number(new FormData(more).get('a'));
  undo.hidden = true;
  change(withChosen(chosenOf(selection), { number }));
  say(`Anbefaling ${number} er tilføjet.`);
});

const fetched = async <T>(file: string): Promise<T> => {
  const answer = await fetch(`${base}data/${file}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as T;
};

try {
  status.textContent = 'Henter anbefalingerne …';
  const since = fetched<{ updates: UpdateData[] }>('opfoelgning.json');
  data = await fetched<Data>('anbefalinger.json');
  updates = (await since).updates;
  const asked = new URLSearchParams(location.search);
  // An address without a choice shows this browser's own.
  if (!asked.has('a') && !asked.has('t') && kept()) history.replaceState(null, '', kept());
  show();
  if (selection.shown.length > 0) keep(query());
} catch {
  status.textContent = await excuse('Anbefalingerne kunne ikke vises.');
}
