import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { absolute, feedPath, sourcePath, updatePath } from '../site/address.ts';
import { days, describeDate } from '../site/date.ts';
import { chaptersOf } from './facets.ts';
import { newestFirst } from './stories.ts';
import type { SourceDocument, Update } from '../content/library.ts';
import { edition, official } from '../site/publication.ts';
import { expectationText } from './words.ts';

/** What a feed is of. */
export interface AtomFeed {
  title: string;
  /** the page it belongs to; the feed stands under it as `feed.xml` */
  page: string;
  updates: Update[];
  sources: Map<string, SourceDocument>;
  /** the build's day: what was expected before it has passed */
  today: string;
}

const noon = (date: string): string => `${date}T12:00:00Z`;

/** When it last changed here, not in the world: when it was revised, or came into the edition. */
const changed = ({ revised, added = official.editionBegun }: Update): string => noon(revised ?? added);

/** A name for good (RFC 4151): the site may move, and what readers have read stays read. */
const tag = (path: string): string => `tag:${official.tagDomain},${official.editionBegun}:${path}`;

/** A source that gives only a month or a year counts from its first day: a feed needs a moment, the text says what is known. */
const moment = ({ stated }: Update): string => noon(days(stated.date)[0]);

/**
 * An Atom feed (RFC 4287), newest first. Ids are names, not addresses.
 * A feed without updates is as old as the newest source: so far we have looked.
 */
export function atomFeed({ title, page, updates, sources, today }: AtomFeed): string {
  const sorted = [...updates].sort(newestFirst);
  const silence =
    [...sources.values()]
      .map(({ date }) => days(date.date)[0])
      .sort()
      .at(-1) ?? today;
  return wellFormed(
    toXml(
      [
        { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
        x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'da' }, [
          x('title', `${title} – ${edition.name}`),
          x('subtitle', 'Hvad daterede kilder fortæller. Webudgavens tilføjelse, ikke en del af det faglige oplæg.'),
          x('id', tag(feedPath(page))),
          x('link', { rel: 'self', type: 'application/atom+xml', href: absolute(feedPath(page)) }),
          x('link', { rel: 'alternate', type: 'text/html', href: absolute(page) }),
          x('updated', sorted.map(changed).sort().at(-1) ?? noon(silence)),
          x('author', [x('name', `${edition.name} (uofficiel webudgave)`)]),
          ...sorted.map((update) => entry(update, sources.get(update.source)!, today)),
        ]),
      ],
      { closeEmptyElements: true },
    ),
  );
}

/**
 * What the serialiser leaves to its caller: "]]>" may not stand in text (XML 1.0 §2.4), nor may control characters (§2.2).
 * We write no CDATA, so each "]]>" is text.
 */
const wellFormed = (xml: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what it takes out
  xml.replaceAll(']]>', ']]&gt;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

function entry(update: Update, source: SourceDocument, today: string) {
  const { slug, title, kind, quote, text, place, stated, statusWord, phase } = update;
  const expected = expectationText(update, today);
  return x('entry', [
    x('title', title),
    x('id', tag(updatePath(slug))),
    x('link', { rel: 'alternate', type: 'text/html', href: absolute(updatePath(slug)) }),
    x('link', { rel: 'via', type: 'text/html', title: source.title, href: absolute(sourcePath(source.id)) }),
    x('published', moment(update)),
    x('updated', changed(update)),
    x('category', { term: kind }),
    ...update.recommendations.map(({ number }) =>
      x('category', { term: `anbefaling-${number}`, label: `Anbefaling ${number}` }),
    ),
    ...chaptersOf(update).map((number) => x('category', { term: `kapitel-${number}`, label: `Kapitel ${number}` })),
    x('content', { type: 'xhtml' }, [
      x('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
        ...(expected ? [x('p', [x('em', expected)])] : []),
        ...text
          .split('\n\n')
          .filter(Boolean)
          .map((paragraph) => x('p', paragraph)),
        ...(quote ? [x('blockquote', [x('p', `»${quote}«`)])] : []),
        x(
          'p',
          `${source.title}, ${place}. Sagt ${describeDate(stated)}.${statusWord ? ` Kildens statusord: »${statusWord}«${phase ? ` – vores fase: ${phase}` : ''}.` : ''}`,
        ),
      ]),
    ]),
  ]);
}
