import type { SentStatus } from '../build/statuses.ts';
import { opened } from '../passage/in-address.ts';
import type { Entry } from '../register/register.ts';
import type { Answer } from '../show/answer.ts';
import { placeName } from '../show/place-name.ts';
import { sentenceReply, statusAskedOf, type SentenceReply } from '../show/reply.ts';
import { address, element } from './elements.ts';
import type { Fetching } from './source.ts';
import { texts } from './texts.ts';

/** Whether a question may have an answer of one line: then it is worth waiting for before the hits are drawn. */
export const mayReply = ({ query, hits }: Answer): boolean => hits.length > 0 && (query.answerable || query.status);

/**
 * The answer in one line, with where it is from: a recommendation's newest dated status, or the sentence of the text. None when
 * what it needs does not come: the hits are the answer then.
 */
export async function reply(found: Answer, fetching: Fetching): Promise<HTMLElement | undefined> {
  try {
    const recommendation = statusAskedOf(found);
    if (recommendation) {
      const all = await fetching.get<Record<string, SentStatus>>('status.json');
      const number = /\d+/.exec(recommendation.path)?.[0] ?? '';
      return ofStatus(recommendation, number, all[number]);
    }
    const sentence = await sentenceReply(found, texts);
    return sentence && ofSentence(sentence);
  } catch {
    return undefined;
  }
}

function ofStatus({ path }: Entry, number: string, newest: SentStatus | undefined): HTMLElement {
  const named = element('a', { href: address(path) }, `anbefaling ${number}`);
  if (!newest) return line('Der er ikke registreret opfølgning på ', named, '.');
  const from = element('a', { href: address(newest.path) }, newest.title);
  const source = `. Kilde: ${newest.source}, ${newest.stated}.`;
  return newest.word === undefined
    ? line('Ingen kilde siger, hvor langt man er med ', named, '. Den nyeste opfølgning: ', from, source)
    : line('Nyeste status i en kilde om ', named, ': ', element('strong', {}, `»${newest.word}«`), ' – ', from, source);
}

function ofSentence({ entry, text, block }: SentenceReply): HTMLElement {
  const place = element('a', { href: address(opened(entry.path, text, block)) }, placeName(entry, block));
  return line(`»${text}« (`, place, ')');
}

const line = (...words: Array<Node | string>): HTMLElement =>
  element('section', { class: 'svarlinje', 'aria-label': 'Svar' }, element('p', {}, ...words));
