/** What of the overview is shown, and in which order. It lives in the address, so that a view can be sent on. */
export interface View {
  tema: string;
  aktoer: string;
  maalgruppe: string;
  prioriteret: boolean;
  orden: Order;
}

export const orders = ['nummer', 'titel', 'prioritet', 'aktoerer', 'maalgrupper', 'opfoelgning'] as const;
export type Order = (typeof orders)[number];

/** A row of the overview, as far as choosing and ordering it goes. */
export interface Row {
  number: number;
  title: string;
  theme: string;
  priority: boolean;
  actors: string[];
  targetGroups: string[];
  /** how many updates there are of it */
  updates: number;
}

/** Everything, in the proposal's own order. */
export const plain: View = { tema: '', aktoer: '', maalgruppe: '', prioriteret: false, orden: 'nummer' };

/** What may be chosen, by name of the choice: the ids of the themes, actors and target groups. */
export type Choices = Record<'tema' | 'aktoer' | 'maalgruppe', string[]>;

/**
 * The view an address asks for.
 * @returns the view, and the parts of the address that name nothing here, as written
 */
export function readView(query: string, choices: Choices): { view: View; unknown: string[] } {
  const view = { ...plain };
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(query)) {
    if (value === '') continue;
    if (name === 'prioriteret' && value === 'ja') view.prioriteret = true;
    else if (name === 'orden' && orders.some((order) => order === value)) view.orden = value as Order;
    else if ((name === 'tema' || name === 'aktoer' || name === 'maalgruppe') && choices[name].includes(value))
      view[name] = value;
    else if (name in plain) unknown.push(`${name}=${value}`.slice(0, 60));
  }
  return { view, unknown };
}

/** The shortest query that gives the view: "" for everything, "?tema=boern-og-unge&prioriteret=ja". */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  for (const name of ['tema', 'aktoer', 'maalgruppe'] as const) if (view[name]) query.set(name, view[name]);
  if (view.prioriteret) query.set('prioriteret', 'ja');
  if (view.orden !== plain.orden) query.set('orden', view.orden);
  return query.size > 0 ? `?${query}` : '';
}

const danish = new Intl.Collator('da');

/** "ingen" can be chosen, and is nobody. */
const count = (named: string[]): number => named.filter((id) => id !== 'ingen').length;

/** The rows of a view, in its order; equals keep the order of their numbers. */
export function arrange<T extends Row>(rows: T[], view: View): T[] {
  const by: Record<Order, (a: Row, b: Row) => number> = {
    nummer: () => 0,
    titel: (a, b) => danish.compare(a.title, b.title),
    prioritet: (a, b) => Number(b.priority) - Number(a.priority),
    aktoerer: (a, b) => count(b.actors) - count(a.actors),
    maalgrupper: (a, b) => count(b.targetGroups) - count(a.targetGroups),
    opfoelgning: (a, b) => b.updates - a.updates,
  };
  return rows
    .filter(
      (row) =>
        (!view.tema || row.theme === view.tema) &&
        (!view.prioriteret || row.priority) &&
        (!view.aktoer || row.actors.includes(view.aktoer)) &&
        (!view.maalgruppe || row.targetGroups.includes(view.maalgruppe)),
    )
    .sort((a, b) => by[view.orden](a, b) || a.number - b.number);
}
