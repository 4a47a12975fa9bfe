import { arrange, plain, readView, writeView, type Choices, type Row, type View } from './view.ts';

/** Filters and sorts the overview. Fetched when a reader opens the filters, or when the address asks for a view. */
interface TableRow extends Row {
  element: HTMLTableRowElement;
}

const table = document.querySelector<HTMLTableElement>('[data-matrix]')!;
const body = table.tBodies[0]!;
const form = document.querySelector<HTMLFormElement>('[data-filtre] form')!;
const status = document.getElementById('filtre-status')!;
const words = (element: HTMLElement, name: string): string[] =>
  (element.dataset[name] ?? '').split(' ').filter(Boolean);

const rows: TableRow[] = [...body.rows].map((element) => ({
  element,
  number: Number(element.dataset['nummer']),
  title: element.querySelector('[data-titel]')!.textContent,
  theme: element.dataset['temanavn']!,
  priority: 'prioriteret' in element.dataset,
  actors: words(element, 'aktoerer'),
  targetGroups: words(element, 'maalgrupper'),
  updates: Number(element.dataset['opfoelgninger']),
}));

const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
const options = (name: string): string[] => [...field(name).options].map((option) => option.value).filter(Boolean);
const choices: Choices = { tema: options('tema'), aktoer: options('aktoer'), maalgruppe: options('maalgruppe') };
const checkbox = form.elements.namedItem('prioriteret') as HTMLInputElement;

function show(view: View, unknown: string[] = []): void {
  const shown = arrange(rows, view);
  const kept = new Set(shown);
  for (const row of rows) row.element.hidden = !kept.has(row);
  body.append(...shown.map((row) => row.element));
  table.dataset['orden'] = view.orden;
  const count =
    shown.length === 0
      ? 'Ingen anbefalinger passer til alle valgene. Vælg færre.'
      : `Viser ${shown.length} af ${rows.length} anbefalinger.`;
  status.textContent = [count, unknown.length > 0 && `Udeladt, fordi det ikke findes: ${unknown.join(', ')}.`]
    .filter(Boolean)
    .join(' ');
}

function fill(view: View): void {
  for (const name of ['tema', 'aktoer', 'maalgruppe', 'orden'] as const) field(name).value = view[name];
  checkbox.checked = view.prioriteret;
}

function chosen(): View {
  const { view } = readView(
    String(
      new URLSearchParams(
        [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
      ),
    ),
    choices,
  );
  return view;
}

function change(): void {
  const view = chosen();
  history.replaceState(null, '', location.pathname + writeView(view) + location.hash);
  show(view);
}

form.addEventListener('change', change);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  change();
});
form.addEventListener('reset', () =>
  queueMicrotask(() => {
    fill(plain);
    change();
  }),
);

const { view, unknown } = readView(location.search, choices);
fill(view);
show(view, unknown);
