import { readChapter, readRecommendation } from '../fidelity/edition.ts';
import { describeEntry, inForce } from '../fidelity/entry.ts';
import { erratumSentence, isErratum, lineOf } from '../content/erratum.ts';
import { parts as partStarts } from '../fidelity/ledger.ts';
import { sourcePath, updatePath } from '../site/address.ts';
import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { sourceText } from '../content/source-text.ts';
import type { Fragment } from '../fidelity/stream.ts';
import { describeDate } from '../site/date.ts';
import {
  bodyText,
  type Library,
  type Part,
  type Recommendation,
  type SourceDocument,
  type Update,
} from '../content/library.ts';
import { differences } from './differences.ts';
import { formChanges } from './form-changes.ts';

/** Something that readers will see changed, under what it is about: "Anbefaling 22". */
export interface ReaderChange {
  about: string;
  /** "1 ny opfølgning" */
  what: string;
  /** one line for each thing */
  details: string[];
}

/** What readers will see changed from one state of the content to another: per recommendation, theme, the plan, the text, the sources. */
export function readerChanges(before: Library, after: Library): ReaderChange[] {
  const updates = changed(before.updates, after.updates, ({ slug }) => slug);
  return [
    ...numbers(before, after).flatMap((number) => aboutRecommendation(number, before, after, updates)),
    ...after.themes.flatMap(({ slug, name }) =>
      aboutUpdates(`Temaet ${name}`, updates, (update) => update.themes.includes(slug)),
    ),
    ...aboutUpdates('Hele planen', updates, ({ scope }) => scope === 'plan'),
    ...aboutParts(before, after),
    ...aboutErrata(before, after),
    ...aboutLedger(before, after),
    ...aboutSources(before, after),
    ...aboutFingerprints(before, after),
    ...aboutLists(before, after),
  ];
}

/** What came, went or is not the same. */
interface Changed<T> {
  added: T[];
  removed: T[];
  /** the same under another name */
  renamed: Array<{ before: T; after: T }>;
  altered: Array<{ before: T; after: T }>;
}

function changed<T>(before: Iterable<T>, after: Iterable<T>, name: (item: T) => string): Changed<T> {
  const [was, is] = [before, after].map((items) => new Map([...items].map((item) => [name(item), item]))) as [
    Map<string, T>,
    Map<string, T>,
  ];
  const [added, removed] = [only(is, was), only(was, is)];
  const renamed = removed.flatMap((item) => {
    const twin = added.find((other) => nameless(other) === nameless(item));
    return twin === undefined ? [] : [{ before: item, after: twin }];
  });
  return {
    added: added.filter((item) => !renamed.some((pair) => pair.after === item)),
    removed: removed.filter((item) => !renamed.some((pair) => pair.before === item)),
    renamed,
    altered: [...is].flatMap(([key, item]) =>
      was.has(key) && fingerprint(was.get(key)!) !== fingerprint(item) ? [{ before: was.get(key)!, after: item }] : [],
    ),
  };
}

const only = <T>(these: Map<string, T>, those: Map<string, T>): T[] =>
  [...these].filter(([key]) => !those.has(key)).map(([, item]) => item);

// Where a file lies and how it was parsed is nothing a reader sees.
const fingerprint = (item: unknown): string =>
  JSON.stringify(item, (key, value: unknown) =>
    ['file', 'tree', 'anchors', 'added'].includes(key) ? undefined : value,
  );

const nameless = (item: unknown): string =>
  fingerprint({ ...(item as object), id: undefined, slug: undefined, path: undefined });

const numbers = (before: Library, after: Library): number[] =>
  [...new Set([...before.recommendations.keys(), ...after.recommendations.keys()])].sort((a, b) => a - b);

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const nameUpdate = ({ title, stated, kind }: Update): string => `»${title}« (${kind}, ${describeDate(stated)})`;

function aboutUpdates(
  about: string,
  { added, removed, renamed, altered }: Changed<Update>,
  concerns: (update: Update) => boolean,
): ReaderChange[] {
  const [fresh, gone] = [added.filter(concerns), removed.filter(concerns)];
  const other = altered.filter((pair) => concerns(pair.before) || concerns(pair.after));
  const moved = renamed.filter(({ after }) => concerns(after));
  return [
    ...(fresh.length
      ? [{ about, what: count(fresh.length, 'ny opfølgning', 'nye opfølgninger'), details: fresh.map(nameUpdate) }]
      : []),
    ...(other.length
      ? [
          {
            about,
            what: count(other.length, 'ændret opfølgning', 'ændrede opfølgninger'),
            details: other.map(({ before, after }) => `${nameUpdate(after)}: ${alteredFields(before, after)}`),
          },
        ]
      : []),
    ...(moved.length
      ? [
          {
            about,
            what: count(moved.length, 'opfølgning har fået en ny adresse', 'opfølgninger har fået nye adresser'),
            details: moved.map(
              ({ before, after }) => `${nameUpdate(after)}: ${updatePath(before.slug)} → ${updatePath(after.slug)}`,
            ),
          },
        ]
      : []),
    ...(gone.length
      ? [
          {
            about,
            what: count(gone.length, 'opfølgning fjernet', 'opfølgninger fjernet'),
            details: gone.map(nameUpdate),
          },
        ]
      : []),
  ];
}

/** What readers see of an update's fields, by what they call them. */
const fieldNames: Partial<Record<keyof Update, string>> = {
  scope: 'hvad den gælder',
  kind: 'slags',
  recommendations: 'anbefalinger',
  themes: 'temaer',
  event: 'hvornår det skete',
  stated: 'hvornår kilden sagde det',
  statusWord: 'kildens ord',
  statusContext: 'kildens ord omkring statusordet',
  phase: 'fase',
  expected: 'ventet',
  amounts: 'beløb',
  quote: 'citat',
  source: 'kilde',
  place: 'sted i kilden',
  lines: 'linjer i kilden',
  why: 'begrundelse',
  supersededBy: 'afløst af',
  sameAs: 'samme oplysning',
  contradicts: 'modsiger',
};

/** "»a« → »b«; slags, kilde": the words that differ, and the names of the other fields. */
function alteredFields(before: Update, after: Update): string {
  const words = (['title', 'text'] as const).flatMap((field) =>
    before[field] === after[field] ? [] : differences(before[field], after[field]),
  );
  const fields = (Object.keys(fieldNames) as Array<keyof Update>)
    .filter((key) => fingerprint(before[key] ?? null) !== fingerprint(after[key] ?? null))
    .map((key) => fieldNames[key]!);
  return [...words, ...(fields.length ? [fields.join(', ')] : [])].join('; ');
}

const facts = [
  'actors',
  'targetGroups',
  'keywords',
  'related',
  'goals',
  'priority',
  'track',
  'theme',
  'section',
] as const;
const factNames: Record<(typeof facts)[number], string> = {
  actors: 'aktører',
  targetGroups: 'målgrupper',
  keywords: 'emneord',
  related: 'beslægtede anbefalinger',
  goals: 'mål',
  priority: 'stjerne',
  track: 'prioriteret spor',
  theme: 'tema',
  section: 'afsnit',
};

function aboutRecommendation(
  number: number,
  before: Library,
  after: Library,
  updates: Changed<Update>,
): ReaderChange[] {
  const about = `Anbefaling ${number}`;
  const [was, is] = [before.recommendations.get(number), after.recommendations.get(number)];
  const news = aboutUpdates(about, updates, (update) => update.recommendations.some((link) => link.number === number));
  if (!was || !is) return [{ about, what: is ? 'ny' : 'fjernet', details: [] }, ...news];
  const words = (one: Recommendation): string =>
    [one.title, one.shortTitle, one.shortText, bodyText(one.tree)].join('\n');
  const text =
    words(was) === words(is) ? [] : [{ about, what: 'teksten er ændret', details: differences(words(was), words(is)) }];
  const form = aboutForm(about, [...readRecommendation(was)], [...readRecommendation(is)]);
  const altered = facts.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  const list = altered.length
    ? [
        {
          about,
          what: `${altered.map((field) => factNames[field]).join(', ')} er ændret`,
          details: altered.map((field) => `${factNames[field]}: ${show(was[field])} → ${show(is[field])}`),
        },
      ]
    : [];
  return [...text, ...form, ...list, ...news];
}

const show = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(', ') || 'ingen'
    : value === true
      ? 'ja'
      : value === false
        ? 'nej'
        : typeof value === 'object' && value !== null
          ? JSON.stringify(value)
          : String((value as string | number | undefined) ?? 'intet');

const partName = ({ number, title }: Part): string => (number ? `Kapitel ${number}` : title);

function aboutParts(before: Library, after: Library): ReaderChange[] {
  return after.parts.flatMap((part) => {
    const was = before.parts.find((one) => one.part === part.part);
    if (!was) return [{ about: partName(part), what: 'ny', details: [] }];
    const [from, to] = [was, part].map((one) => [...readChapter(one, new Map())]) as [Fragment[], Fragment[]];
    const [old, now] = [from, to].map((all) => all.map(({ text }) => text).join('')) as [string, string];
    return [
      ...(old === now ? [] : [{ about: partName(part), what: 'teksten er ændret', details: differences(old, now) }]),
      ...aboutForm(partName(part), from, to),
    ];
  });
}

/** Headings, lists, tables, marks: what is the same words in another form. */
function aboutForm(about: string, before: Fragment[], after: Fragment[]): ReaderChange[] {
  const details = formChanges(before, after);
  return details.length ? [{ about, what: 'formen er ændret', details: shown(details) }] : [];
}

/** As many as a reader looks through. */
const shown = (details: string[], most = 12): string[] =>
  details.length > most ? [...details.slice(0, most), `og ${details.length - most} andre steder`] : details;

/** Every other departure from the source that is new, with the words it is about, and what no longer holds. */
function aboutLedger(before: Library, after: Library): ReaderChange[] {
  const text = sourceText();
  const news = (was: LedgerEntry[], is: LedgerEntry[]) =>
    changed(was, is, (one) => JSON.stringify(one)).added.filter((one) => !isErratum(one) || one.ophoert);
  const about = 'Regnskabet over afvigelser fra kilden';
  const [fresh, ended, gone] = [
    news(before.ledger, after.ledger),
    news(before.withdrawn, after.withdrawn),
    news([...after.ledger, ...after.withdrawn.map(inForce)], before.ledger),
  ];
  return [
    ...(fresh.length
      ? [
          {
            about,
            what: count(fresh.length, 'ny post', 'nye poster'),
            details: fresh.map((one) => explained(one, text)),
          },
        ]
      : []),
    ...(ended.length
      ? [
          {
            about,
            what: count(ended.length, 'post gælder ikke mere', 'poster gælder ikke mere'),
            details: ended.map((one) => explained(one, text)),
          },
        ]
      : []),
    ...(gone.length
      ? [
          {
            about,
            what: count(gone.length, 'post er fjernet', 'poster er fjernet'),
            details: gone.map((one) => explained(one, text)),
          },
        ]
      : []),
  ];
}

const explained = (entry: LedgerEntry, source: string): string => {
  const why = entry.ophoert?.hvorfor ?? ('hvorfor' in entry ? entry.hvorfor : undefined);
  return why ? `${describeEntry(entry, source)} (${why})` : describeEntry(entry, source);
};

function aboutErrata(before: Library, after: Library): ReaderChange[] {
  const { added } = changed(before.ledger.filter(isErratum), after.ledger.filter(isErratum), (one) =>
    JSON.stringify(one),
  );
  const place = (line: number): string =>
    after.parts.find(({ part }) => part === partStarts.filter((one) => one.line <= line).at(-1)?.part)?.title ?? '';
  return added.length
    ? [
        {
          about: 'Rettelser',
          what: count(added.length, 'ny rettelse af den officielle tekst', 'nye rettelser af den officielle tekst'),
          details: added.map((one) => `${place(lineOf(one))}: ${erratumSentence(one)}`),
        },
      ]
    : [];
}

/** Sources that have got, lost or changed what proves the words taken from them. */
function aboutFingerprints(before: Library, after: Library): ReaderChange[] {
  const said = ({ fingerprints }: Library, id: string): string => {
    const found = fingerprints.get(id);
    return found ? `${found.data.sha256} ${found.first}-${found.last}` : '';
  };
  const details = [...after.sources.values()].flatMap(({ id, title }) => {
    const [was, is] = [said(before, id), said(after, id)];
    if (was === is) return [];
    return `»${title}«: ${is === '' ? 'ikke længere efterprøvet' : was === '' ? 'nu efterprøvet' : 'efterprøvet mod en anden tekst'}`;
  });
  return details.length > 0 ? [{ about: 'Kilder', what: 'hvad maskinen har efterprøvet, er ændret', details }] : [];
}

function aboutSources(before: Library, after: Library): ReaderChange[] {
  const { added, removed, renamed, altered } = changed(before.sources.values(), after.sources.values(), ({ id }) => id);
  const name = ({ title, publisher, date }: SourceDocument): string =>
    `»${title}« (${publisher}, ${describeDate(date)})`;
  return [
    ...(added.length
      ? [{ about: 'Kilder', what: count(added.length, 'ny kilde', 'nye kilder'), details: added.map(name) }]
      : []),
    ...(altered.length
      ? [
          {
            about: 'Kilder',
            what: count(altered.length, 'ændret kilde', 'ændrede kilder'),
            details: altered.map((pair) => name(pair.after)),
          },
        ]
      : []),
    ...(renamed.length
      ? [
          {
            about: 'Kilder',
            what: count(renamed.length, 'kilde har fået en ny adresse', 'kilder har fået nye adresser'),
            details: renamed.map(
              (pair) => `${name(pair.after)}: ${sourcePath(pair.before.id)} → ${sourcePath(pair.after.id)}`,
            ),
          },
        ]
      : []),
    ...(removed.length
      ? [
          {
            about: 'Kilder',
            what: count(removed.length, 'kilde fjernet', 'kilder fjernet'),
            details: removed.map(name),
          },
        ]
      : []),
  ];
}

/** The lists behind the pages, by what readers call them. */
const lists = {
  themes: 'Temaer',
  facets: 'Aktører og målgrupper',
  crosswalk: 'PsykiatriLøftets forslag',
  specialReferences: 'Henvisninger',
  terms: 'Begreber',
  abbreviations: 'Forkortelser',
  redirects: 'Omdirigeringer',
  searchWords: 'Søgeord',
  helpWords: 'Ord, der viser hjælp',
} as const satisfies Partial<Record<keyof Library, string>>;

const aboutLists = (before: Library, after: Library): ReaderChange[] =>
  (Object.keys(lists) as Array<keyof typeof lists>).flatMap((key) =>
    fingerprint(before[key]) === fingerprint(after[key])
      ? []
      : [{ about: lists[key], what: 'listen er ændret', details: [] }],
  );
