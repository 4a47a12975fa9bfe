import type { Nodes } from 'mdast';
import type { Library, OwnPage } from '../../content/library.ts';
import { wayPath } from '../../followup/ways.ts';
import { inWords } from '../../lib/numeral.ts';
import { choicesPath } from '../../site/address.ts';
import { laidOut } from './laid-out.ts';
import { plainText, tidy } from './plain-text.ts';
import type { SearchRecord } from './records.ts';

/** A page, and what readers ask for it by. */
interface Asked {
  path: string;
  title: string;
  names: string[];
  text: string;
}

/**
 * What has an address of its own, and no page in `content/sider/` to take its name and its words from. A test tells when a page
 * of the site is in neither.
 */
const others = ({ proposals, edition }: Library): Asked[] => [
  {
    path: '/feed.xml',
    title: 'Atom-feed med al opfølgning',
    names: 'feed, Atom, RSS, nyhedsfeed, nyhedsbrev, abonner, abonnere, abonnement, følg med, besked om nyt'.split(
      ', ',
    ),
    text: 'Ny opfølgning, så snart den kommer på: læg adressen i en feedlæser.',
  },
  {
    path: choicesPath,
    title: 'Udsnit af opfølgningen',
    names: [
      'udsnit',
      'udsnit af opfølgningen',
      'opfølgning efter kapitel',
      'opfølgning efter tema',
      'opfølgning efter kilde',
    ],
    text: 'Opfølgningen efter anbefaling, tema, kapitel, slags, år, kilde, fase og kobling: hvert udsnit har sin egen side.',
  },
  ...proposals.map(({ path, name, possessive, proposals: all }) => ({
    path,
    title: `${possessive} forslag og anbefalingerne`,
    names: [name, `${possessive} forslag`, `${inWords(all.length)} forslag`],
    text: `${possessive} ${inWords(all.length)} forslag og de anbefalinger, der ligner dem.`,
  })),
  ...edition.ways.map(({ id, name }) => ({
    path: wayPath(id),
    title: `For ${name}`,
    names: [`for ${name}`],
    text: `Hvad oplægget anbefaler, hvad der er sket siden, og hvad man kan spørge om: for ${name}.`,
  })),
];

/** Records of our own pages. What they say is ours and no part of the publication; a page that is also a part of it is found as that. */
export const ownPages = (library: Library): SearchRecord[] => [
  ...[...library.pages]
    // The front page is where the reader comes from.
    .filter(([name]) => name !== 'forside')
    .map(([name, page]) => ({
      ...record({
        path: page.path,
        title: page.heading ?? page.title,
        names: [...page.searchWords, ...(name === 'plan' ? library.edition.alsoCalled : [])],
      }),
      ...laidOut([{ text: page.description }, ...sectionsOf(page)]),
    })),
  ...others(library).map((page) => ({ ...record(page), text: page.text, blocks: [] })),
];

const record = ({ path, title, names }: Omit<Asked, 'text'>) => ({
  path,
  title,
  kind: 'side' as const,
  themes: [],
  keywords: names,
  names,
  short: '',
  context: [],
  priority: false,
  followedUp: false,
  actors: [],
  targetGroups: [],
  recommendations: [],
});

/** The words of a page, a section a piece; those that have a name of their own can be opened. */
function sectionsOf({ tree, sections }: OwnPage): Array<{ id?: string; text: string }> {
  const ids = new Map(Object.entries(sections).map(([id, heading]) => [heading, id]));
  const pieces: Array<{ id?: string; text: string }> = [{ text: '' }];
  for (const node of (tree.children as Nodes[]).filter((each) => !isFilledIn(each))) {
    const text = tidy(plainText(node));
    const id = node.type === 'heading' ? ids.get(text) : undefined;
    if (node.type === 'heading') pieces.push({ ...(id ? { id } : {}), text: `${text}.` });
    else pieces.at(-1)!.text += ` ${text}`;
  }
  return pieces;
}

/** The site fills a number or a name into it: without that its words are no sentence. */
const isFilledIn = (node: Nodes): boolean =>
  'children' in node && ((isJsx(node) && node.children.length === 0) || (node.children as Nodes[]).some(isFilledIn));
const isJsx = ({ type }: Nodes): boolean => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
