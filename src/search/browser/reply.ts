import type { SentStatus } from '../build/statuses.ts';
import { opened } from '../passage/in-address.ts';
import type { Kind } from '../register/kinds.ts';
import type { Entry } from '../register/entries.ts';
import type { Answer } from '../show/answer.ts';
import { placeName } from '../show/place-name.ts';
import { sentenceReply, type SentenceReply } from '../show/reply.ts';
import { statusAskedOf } from '../show/status.ts';
import { address, element } from './elements.ts';
import type { Fetching } from './source.ts';
import { texts } from './texts.ts';

/** Whether a question may have an answer of one line: then it is worth waiting for before the hits are drawn. */
export const mayReply = ({ query, hits }: Answer): boolean => hits.length > 0 && (query.answerable || query.status);

/** What there is a newest status of, or the answer that nothing is known of it. */
const dated = new Set<Kind>(['anbefaling', 'traedesten', 'tema', 'kapitel', 'afsnit']);

/**
 * The answer in one line, with where it is from: a recommendation's newest dated status, or the sentence of the text. None when
 * what it needs does not come: the hits are the answer then.
 */
export async function reply(found: Answer, fetching: Fetching): Promise<HTMLElement | undefined> {
  try {
    if (found.query.status) {
      const all = await fetching.get<Record<string, SentStatus>>('status.json');
      const of = statusAskedOf(found, (entry) => dated.has(entry.kind) || all[entry.path] !== undefined);
      if (of.length > 0) return lines(of.map((entry) => ofStatus(entry, all[entry.path])));
    }
    const sentence = await sentenceReply(found, texts);
    return sentence && lines([ofSentence(sentence)]);
  } catch {
    return undefined;
  }
}

function ofStatus(entry: Entry, newest: SentStatus | undefined): Line {
  const named = element('a', { href: address(entry.path) }, called(entry));
  if (!newest) return ['Der er ikke registreret opfølgning på ', named, '.'];
  const from = element('a', { href: address(newest.path) }, newest.title);
  const source = `. Kilde: ${newest.source}, ${newest.stated}.`;
  const about = newest.possible ? 'måske om ' : 'om ';
  return newest.word === undefined
    ? [
        'Ingen kilde siger, hvor langt man er med ',
        named,
        `. Den nyeste opfølgning${newest.possible ? ', måske om det' : ''}: `,
        from,
        source,
      ]
    : [
        `Nyeste status i en kilde ${about}`,
        named,
        ': ',
        element('strong', {}, `»${newest.word}«`),
        ' – ',
        from,
        source,
      ];
}

const called = (entry: Entry): string => (entry.kind === 'side' ? 'planen som helhed' : placeName(entry));

function ofSentence({ entry, text, block }: SentenceReply): Line {
  const place = element('a', { href: address(opened(entry.path, text, block)) }, placeName(entry, block));
  return [`»${text}« (`, place, ')'];
}

type Line = Array<Node | string>;

const lines = (some: Line[]): HTMLElement =>
  element('section', { class: 'svarlinje', 'aria-label': 'Svar' }, ...some.map((words) => element('p', {}, ...words)));
