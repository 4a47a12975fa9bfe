import { copyFor } from '../../client/clipboard.ts';
import { opened } from '../passage/in-address.ts';
import type { Passage } from '../passage/find.ts';
import type { Entry } from '../register/entries.ts';
import type { Register } from '../register/register.ts';
import type { Answer } from '../show/answer.ts';
import type { Query } from '../understand/query.ts';
import { placeName } from '../show/place-name.ts';
import { address, element } from './elements.ts';

/** How many places of a passage are named; there are seldom more. */
const NAMED = 4;
/** Of how many words a passage without quotation marks must be for it to be said that it does not stand here. */
const LONG = 8;

/** Whether whoever asks must be told when nobody knows where the words stand together. */
export const isQuotation = ({ phrases, words }: Query): boolean => phrases.length > 0 || words >= LONG;

/**
 * Whether a passage stands in the publication: where word for word, where nearly and with what differences, or nowhere. Nothing
 * while that has not been looked up.
 */
export function quotation(
  { query, stands, nearly, found, looked }: Answer,
  register: Register,
): HTMLElement | undefined {
  const whole = query.phrases.length < 2;
  if (!looked || !whole || (!isQuotation(query) && stands.size === 0 && !nearly)) return undefined;
  const order = new Map(found.map(({ number }, i) => [number, i]));
  const passages = [...stands.values()]
    .filter(({ inText }) => inText)
    .sort((a, b) => (order.get(a.number) ?? Infinity) - (order.get(b.number) ?? Infinity));
  if (passages.length > 0) return verbatim(passages, register);
  if (nearly) return differing(nearly, register);
  return stands.size > 0 || (found.length > 0 && query.phrases.length > 0)
    ? undefined
    : element(
        'section',
        { class: 'citattjek' },
        element('p', {}, 'Ordene står ikke sådan i oplægget eller i opfølgningen.'),
      );
}

function verbatim(passages: Passage[], register: Register): HTMLElement {
  const [first] = passages as [Passage];
  const entry = register.entries[first.number]!;
  const links = passages.slice(0, NAMED).map((passage) => link(passage, register));
  const rest = passages.length - links.length;
  return element(
    'section',
    { class: 'citattjek' },
    element(
      'p',
      {},
      element('strong', {}, 'Står ordret'),
      ' i ',
      ...links.flatMap((each, i) => [i === 0 ? '' : i === links.length - 1 && rest === 0 ? ' og ' : ', ', each]),
      rest > 0 && ` og ${rest} ${rest === 1 ? 'sted' : 'steder'} mere`,
      '.',
    ),
    copying(`»${first.text}« (${source(entry, first.block)}, ${full(entry, first)})`),
  );
}

function differing(nearly: Passage, register: Register): HTMLElement {
  return element(
    'section',
    { class: 'citattjek' },
    element('p', {}, element('strong', {}, 'Står ikke ordret.'), ' Det nærmeste er i ', link(nearly, register), ':'),
    element(
      'blockquote',
      {},
      ...nearly.differs!.pieces.flatMap(({ kind, words }) => [
        kind === 'both'
          ? document.createTextNode(words)
          : kind === 'text'
            ? element('ins', { title: 'står i teksten' }, words)
            : element('del', { title: 'står ikke i teksten' }, words),
        document.createTextNode(' '),
      ]),
    ),
    element(
      'p',
      { class: 'citattjek-tegn' },
      element('ins', {}, 'Understreget'),
      ' står i teksten, men ikke i dit citat. ',
      element('del', {}, 'Streget over'),
      ' står ikke i teksten.',
    ),
  );
}

const link = (passage: Passage, register: Register): HTMLElement => {
  const entry = register.entries[passage.number]!;
  return element(
    'a',
    { href: address(opened(entry.path, passage.text, passage.block)) },
    placeName(entry, passage.block),
  );
};

/** An update is ours and quotes its own source: it is no word of the publication. */
/** What the page says the words are taken from: the publication, or this edition of it. */
const source = (entry: Entry, block: string | undefined): string => {
  const { udgivelse, webudgave } = document.getElementById('soeg-besked')!.dataset;
  const ours = entry.kind === 'opfoelgning' || entry.kind === 'kilde' || entry.kind === 'side';
  return `${ours ? webudgave : udgivelse}, ${placeName(entry, block)}`;
};

const full = (entry: Entry, { block }: Passage): string =>
  `${location.origin}${address(entry.path.replace(/#.*/, ''))}${block ? `#${block}` : (/#.*/.exec(entry.path)?.[0] ?? '')}`;

function copying(text: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'knap' }, 'Kopiér citat med kilde');
  button.addEventListener('click', () => void copyFor(button, 'Citatet', text));
  return element('p', {}, button);
}
