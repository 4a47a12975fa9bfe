import type { Library, Update } from '../content/library.ts';
import { themesOf } from '../followup/facets.ts';
import { pledges } from '../followup/pledges.ts';
import { absolute, updatePath } from '../site/address.ts';
import { describeDate } from '../site/date.ts';
import { dateCell, list } from './csv.ts';
import type { PledgeData } from './schemas/pledge.ts';
import { dateData } from './updates.ts';

const brief = ({ slug, title, stated }: Update) => ({
  id: slug,
  title,
  stated: dateData(stated),
  url: absolute(updatePath(slug)),
});

/** Promises as data, by when they were expected. @param today the day that decides what has passed */
export const pledgesData = (library: Library, today: string): PledgeData[] =>
  pledges(library, today).map(({ lead, same, deadline, state, earlier, later }) => ({
    id: lead.slug,
    title: lead.title,
    expected: lead.event ? dateData(lead.event) : null,
    deadline: deadline ?? null,
    state,
    said: [lead, ...same].map(({ source, stated, place, quote }) => ({
      source,
      perspective: library.sources.get(source)!.perspective,
      stated: dateData(stated),
      place,
      quote: quote ?? null,
    })),
    earlier: earlier.map(brief),
    later: later.map(brief),
    recommendations: lead.recommendations.map(({ number }) => number),
    themes: themesOf(lead, library),
    url: absolute(updatePath(lead.slug)),
  }));

/** Promises as rows, heading first; the dates stand as readers see them. */
export const pledgeRows = (library: Library, today: string): Array<Array<string | number>> => [
  [
    'id',
    'title',
    'expected',
    'deadline',
    'state',
    'stated',
    'sources',
    'recommendations',
    'themes',
    'earlier',
    'later',
    'url',
  ],
  ...pledges(library, today).map(({ lead, same, deadline, state, earlier, later }) => [
    lead.slug,
    lead.title,
    lead.event ? dateCell(describeDate(lead.event)) : '',
    deadline ? `senest ${deadline}` : '',
    state,
    list([lead, ...same].map(({ stated }) => dateCell(describeDate(stated)))),
    list([lead, ...same].map(({ source, place }) => `${library.sources.get(source)!.title}, ${place}`)),
    list(lead.recommendations.map(({ number }) => `anbefaling ${number}`)),
    list(themesOf(lead, library)),
    list(earlier.map(({ slug }) => slug)),
    list(later.map(({ slug, title }) => `${slug}: ${title}`)),
    absolute(updatePath(lead.slug)),
  ]),
];
