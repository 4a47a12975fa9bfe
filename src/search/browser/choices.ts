import type { Answer } from '../show/answer.ts';
import type { helpLines } from '../../site/help-lines.ts';
import { places } from '../show/messages.ts';
import { chapterOf, keep, makeFilters } from '../rank/filters.ts';
import { writeState } from '../show/address-state.ts';
import type { Entry } from '../register/entries.ts';
import { titledByThem } from '../register/kinds.ts';
import type { Register } from '../register/register.ts';
import { address, base, element, marked } from './elements.ts';
import { shown, titleOf } from './hit.ts';
import { QUESTION } from '../passage/in-address.ts';
import { forget, remember } from './store.ts';

/** How many hits are shown under a field; the rest are on the search page. */
export const MOST = 7;

/** Something that can be chosen in the list. */
export interface Choice {
  node: HTMLElement;
  /** address to go to, or what to do */
  open: (newTab: boolean) => void;
}

const go = (href: string, newTab: boolean): void => {
  if (newTab) window.open(href, '_blank', 'noopener');
  else location.assign(href);
};

/** What is an option itself stands in an item that is none. */
export const inItem = (node: HTMLElement): HTMLLIElement => element('li', { role: 'none', class: 'hjaelp-valg' }, node);

/** Help as the first of the suggestions: a link that is an option. */
export const helpLine = ({ name, number, href, when }: (typeof helpLines)[number]): Choice => {
  const node = element(
    'a',
    { role: 'option', href, tabindex: '-1', class: 'hjaelp-linje', 'aria-label': `${when}: ${name} ${number}` },
    name.includes(number) ? name : `${name} ${number}`,
  );
  return { node, open: () => node.click() };
};

/** On a chapter's page the same question within that chapter. A question of need goes nowhere, not even into an address. */
function inChapterHere(found: Answer, known: Register, typed: string, needed: boolean): Choice[] {
  const chapter = chapterOf(`/${location.pathname.slice(base.length)}`);
  if (chapter === undefined || needed) return [];
  const filters = makeFilters({ kapitel: [chapter] });
  const count = keep(found.found, filters, known).length;
  if (count === 0) return [];
  const href = `${address('/soeg/')}${writeState({ query: typed.trim(), filters, literal: false })}`;
  return [
    {
      node: element('li', { role: 'option', class: 'forslag-alle' }, `Kun i kapitel ${chapter}: ${places(count)}`),
      open: (newTab) => {
        void remember(typed, needed);
        go(href, newTab);
      },
    },
  ];
}

/** The hits, what is found in the chapter one reads, and the way to them all. */
export function hitChoices(found: Answer, known: Register, typed: string, needed: boolean): Choice[] {
  const hits = found.hits.slice(0, MOST).map((entry) => hit(entry, found, known, typed, needed));
  const here = inChapterHere(found, known, typed, needed);
  if (found.hits.length <= MOST) return [...hits, ...here];
  const href = `${address('/soeg/')}?q=${encodeURIComponent(typed.trim())}`;
  return [
    ...hits,
    ...here,
    {
      node: element('li', { role: 'option', class: 'forslag-alle' }, `Vis alle ${places(found.hits.length)}`),
      open: (newTab) => {
        void remember(typed, needed);
        go(href, newTab);
      },
    },
  ];
}

function hit(entry: Entry, found: Answer, known: Register, typed: string, needed: boolean): Choice {
  const { href, kind, place, theme } = shown(entry, known);
  const node = element(
    'li',
    { role: 'option', 'data-tema': theme?.toString() },
    element(
      'span',
      { class: `forslag-titel${titledByThem(entry.kind) ? ' kildens' : ''}` },
      ...marked(titleOf(entry, found.stems)),
    ),
    element('span', { class: 'forslag-om' }, [kind, place].filter(Boolean).join(' · ')),
  );
  return {
    node,
    open: (newTab) => {
      // A question of need goes nowhere, not even into an address.
      void remember(typed, needed);
      go(needed ? href : asked(href, typed), newTab);
    },
  };
}

/** The address of a hit, with the question whose words are marked there. */
function asked(href: string, typed: string): string {
  const [page = '', anchor] = href.split('#');
  return `${page}?${new URLSearchParams({ [QUESTION]: typed.trim() })}${anchor ? `#${anchor}` : ''}`;
}

/** A question that was asked before. */
export const again = (query: string): Choice => ({
  node: element('li', { role: 'option', class: 'forslag-seneste' }, query),
  open: (newTab) => go(`${address('/soeg/')}?q=${encodeURIComponent(query)}`, newTab),
});

/** Forgets them. */
export const clearing = (then: () => void): Choice => ({
  node: element('li', { role: 'option', class: 'forslag-alle' }, 'Glem seneste søgninger'),
  open: () => {
    forget();
    then();
  },
});
