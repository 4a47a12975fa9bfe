import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Library, Update } from '../../content/library.ts';
import { newestFirst } from '../../followup/stories.ts';
import { coveredUntil } from '../../followup/summary.ts';
import { confidenceWords, expectationNote } from '../../followup/words.ts';
import { sourcePath, updatePath } from '../../site/address.ts';
import { describeDate } from '../../site/date.ts';
import { ownId } from './places.ts';

const sentence = (parts: Array<string | undefined>): string => parts.filter(Boolean).join(' · ');

/** What has happened since, newest first, each with its source's own words: ours, and marked as ours. */
export function since(library: Library, recommendation: (number: number) => string): Element {
  const updates = [...library.updates].sort(newestFirst);
  return h('section', { id: 'opfoelgning', dataRedaktion: '' }, [
    h('h1', 'Hvad der er sket siden'),
    h(
      'p',
      `Oplysninger fra daterede kilder. Kilderne dækker til ${coveredUntil(library)}. At der ikke står noget om en anbefaling, siger ikke, at der ikke er sket noget.`,
    ),
    ...updates.map((update) => entry(update, library, recommendation)),
  ]);
}

function entry(update: Update, library: Library, recommendation: (number: number) => string): Element {
  const { title, kind, stated, statusWord, text, quote, place } = update;
  const source = library.sources.get(update.source)!;
  const links = update.recommendations.flatMap(({ number, confidence }, index): ElementContent[] => [
    ...(index > 0 ? h('span', ', ').children : []),
    h('a', { href: `#${recommendation(number)}` }, `anbefaling ${number}`),
    { type: 'text', value: ` (${confidenceWords[confidence]})` },
  ]);
  return h('article', { id: ownId(updatePath(update.slug)) }, [
    h('h2', title),
    h(
      'p',
      sentence([kind, describeDate(stated), expectationNote(update), statusWord && `kildens ord: »${statusWord}«`]),
    ),
    ...(text ? [h('p', text)] : []),
    ...(quote ? [h('blockquote', [h('p', `»${quote}«`)])] : []),
    h('p', [h('a', { href: `#${ownId(sourcePath(source.id))}` }, source.shortTitle ?? source.title), `, ${place}`]),
    ...(links.length > 0 ? [h('p', ['Om ', ...links])] : []),
  ]);
}

/** The documents that it is taken from. */
export const sources = ({ sources: documents }: Library): Element =>
  h('section', { id: 'kilder', dataRedaktion: '' }, [
    h('h1', 'Kilder til opfølgning'),
    ...[...documents.values()].map(({ id, title, publisher, kind, date, summary }) =>
      h('article', { id: ownId(sourcePath(id)) }, [
        h('h2', title),
        h('p', sentence([kind, publisher, describeDate(date)])),
        h(
          'ul',
          summary.map((point) => h('li', point)),
        ),
      ]),
    ),
  ]);
