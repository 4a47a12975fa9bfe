import { noFilters } from '../rank/filters.ts';
import type { State } from '../show/address-state.ts';
import type { Answer } from '../show/answer.ts';
import type { Feed } from '../show/feed.ts';
import { places, quote, remarks } from '../show/messages.ts';
import { address, element } from './elements.ts';
import { forget, recent } from './store.ts';

/** What the notes' buttons do. */
interface Acts {
  /** searches anew, with this changed */
  go: (change: Partial<State>) => void;
  /** the latest questions have been forgotten */
  forgotten: () => void;
}

/**
 * What stands between the question and its hits: how it was understood, and what can be done when it found nothing.
 * @param failed sentences about what could not be had
 */
export function notesOf(found: Answer, { query }: State, failed: string[], { go, forgotten }: Acts): Node[] {
  const { corrections, near, hits, empty, there } = found;
  const notes: Node[] = [...failed, ...remarks(found)].map((sentence) => element('p', {}, sentence));
  const instead = (word: string, label = word) => button(label, () => go({ query: word, literal: false }));
  if (corrections.length > 0) {
    const taken = corrections.map(({ taken: word }) => quote(word)).join(', ');
    const exact = button(`Søg i stedet efter ${quote(found.query.text)}`, () => go({ literal: true }));
    notes.push(element('p', {}, `Viser resultater for ${taken}. `, exact));
  }
  if (hits.length === 0 && near.length > 0)
    notes.push(element('p', {}, 'Mente du ', ...listed(near.map((word) => instead(word))), '?'));
  if (found.found.length === 0 && there.length > 0) {
    const words = there.map(({ word, count }) => instead(word, `${quote(word)} (${places(count)})`));
    notes.push(element('p', {}, 'Hver for sig: ', ...listed(words), '.'));
  }
  if (hits.length === 0 && found.found.length > 0)
    notes.push(
      element(
        'p',
        {},
        button('Fjern alle filtre', () => go({ filters: noFilters })),
      ),
    );
  else if (hits.length === 0 && !empty) {
    const words = query.replace(/["“”„»«]/g, ' ').trim();
    if (found.query.phrases.length > 0)
      notes.push(
        element(
          'p',
          {},
          'Ord i anførselstegn findes kun ordret. ',
          button('Søg uden anførselstegn', () => go({ query: words })),
        ),
      );
    notes.push((document.getElementById('soeg-videre') as HTMLTemplateElement).content.cloneNode(true));
  }
  if (empty && query === '' && recent().length > 0)
    notes.push(
      element(
        'p',
        { class: 'seneste' },
        'Seneste søgninger: ',
        ...listed(recent().map((each) => instead(each))),
        '. ',
        button('Glem dem', () => {
          forget();
          forgotten();
        }),
      ),
    );
  return notes;
}

/**
 * Where what was found of follow-up can be followed, and why it is not the question itself: a feed is a file that was made before
 * anybody asked.
 */
export function feedLine({ path, about, has, found }: Feed): Array<Node | string> {
  const all = found === 1 ? 'opfølgningen her' : `de ${found} opfølgninger her`;
  return [
    'Få nyt, når det kommer: ',
    element('a', { href: address(path), type: 'application/atom+xml' }, `Atom-feed om ${about}`),
    `, som har ${has < found ? `${has} af ${all}` : all}. Det er det feed, der kommer nærmest. Et feed af selve søgningen findes ikke, for webudgaven er faste filer, og der søges kun i din browser.`,
  ];
}

const listed = (nodes: Node[]): Array<Node | string> => nodes.flatMap((node, i) => (i > 0 ? [', ', node] : [node]));

/** A button that goes away with what it does: the focus goes to the line that says what came of it. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'som-link' }, text);
  made.addEventListener('click', () => {
    act();
    document.getElementById('soeg-antal')!.focus();
  });
  return made;
}
