import type { Nodes } from 'mdast';
import type { Library, OwnPage } from '../../content/library.ts';
import { pageAddresses, type PageName } from '../../content/schemas/page.ts';
import { wayPath } from '../../followup/ways.ts';
import { inWords } from '../../lib/numeral.ts';
import { laidOut } from './laid-out.ts';
import { plainText, tidy } from './plain-text.ts';
import type { SearchRecord } from './records.ts';

/**
 * Our own pages and files that have no text in `content/sider/`, with the words that readers ask for them by. A test tells
 * when a page of the site is in neither.
 */
const others = ({
  proposals,
  edition,
}: Library): Array<{ path: string; title: string; words: string; text: string }> => [
  {
    path: '/hent/',
    title: 'Hent oplægget',
    words:
      'download, hente, PDF, EPUB, e-bog, ebog, ebook, bog, fil, filer, print, udskriv, data, datasæt, åbne data, JSON, CSV, Excel, regneark, API, markdown, RSS, Atom, feed, nyhedsfeed, abonner, abonnere, abonnement',
    text: 'Teksten, anbefalingerne og opfølgningen som filer: til papir, e-bogslæser, regneark og programmer.',
  },
  {
    path: '/feed.xml',
    title: 'Atom-feed med al opfølgning',
    words: 'RSS, Atom, feed, nyhedsfeed, nyhedsbrev, abonner, abonnere, abonnement, følg med, besked om nyt',
    text: 'Ny opfølgning, så snart den kommer på: læg adressen i en feedlæser.',
  },
  {
    path: '/samling/',
    title: 'Samling',
    words: 'udvalg af anbefalinger, sammenlign, slides, mødeark, dele flere anbefalinger',
    text: 'Vælg anbefalinger, og stil dem sammen til at vise, printe eller dele.',
  },
  ...proposals.map(({ path, name, possessive, proposals }) => ({
    path,
    title: `${possessive} forslag og anbefalingerne`,
    words: `${name}, ${inWords(proposals.length)} forslag`,
    text: `${possessive} ${inWords(proposals.length)} forslag og de anbefalinger, der ligner dem.`,
  })),
  {
    path: '/om/teksten/',
    title: 'Om teksten',
    words: 'regnskab, afvigelser, afvigelse, ordlyd, bevis, fidelity, hvad er ændret, hvad mangler, noter, rettelser',
    text: 'Hvad der er gjort ved den officielle teksts ordlyd og form, sted for sted, og hvad den sidste prøve fandt.',
  },
  {
    path: '/licenser/',
    title: 'Licenser',
    words:
      'licens, licenser, ophavsret, vilkår, MIT, open source, åben kildekode, skrifter, skrifttyper, fonte, programmer',
    text: 'Hvad webstedet låner af andre – skrifter, programmer og ord – og på hvilke vilkår.',
  },
  {
    path: wayPath(),
    title: 'Indgange',
    words: `indgange, ${edition.ways.map(({ name }) => `for ${name}`).join(', ')}`,
    text: 'Hvad oplægget anbefaler, hvad der er sket siden, og hvad man kan spørge om, efter hvem man er.',
  },
  ...edition.ways.map(({ id, name }) => ({
    path: wayPath(id),
    title: `For ${name}`,
    words: `for ${name}`,
    text: `Hvad oplægget anbefaler, hvad der er sket siden, og hvad man kan spørge om: for ${name}.`,
  })),
];

/** What readers ask for the pages of `content/sider/` by, besides the words that stand on them. */
const words = ({ recommendations, themes, edition }: Library): Partial<Record<PageName, string>> => ({
  om: 'om siden, hvem står bag, udgiver, ansvarlig, uofficiel, kontakt, ordret, bevis, fejl i teksten, rettelse, ophavsret, licens, cookies, privatliv, persondata, GDPR',
  tilgaengelighed:
    'webtilgængelighed, skærmlæser, tastatur, kontrast, handicap på nettet, oplæsning, WCAG, tilgængelighed på siden, tilgængelighedserklæring, genvej',
  redaktoer: 'redaktør, redigere, rette, tilføje, bidrage, foreslå en ændring, pull request, ny opfølgning',
  emneord: 'stikordsregister, register, indeks, index, alfabetisk, stikord',
  henvisninger: 'litteraturliste, litteratur, referencer, kildehenvisninger, referenceliste, bibliografi, noter',
  opfoelgning: 'tidslinje, nyt, nyheder, status, seneste, hvad er der sket, aktuelt, udvikling siden',
  beloeb: 'penge, bevillinger, finansiering, økonomi, beløb, millioner, finanslov, midler',
  plan: ['hele planen', ...edition.alsoCalled, 'status på planen'].join(', '),
  loefter: 'løfter, løfte, frister, frist, deadline, tidsplan, forventet, ventet, hvornår, kalender, overskredet',
  tavshed: 'tavshed, stilhed, stille, ikke nævnt, mangler opfølgning, uden opfølgning, huller',
  kilder: 'kilder, kilderne, kildeliste, dokumenter, bilag, referater',
  anbefalinger: `oversigt, overblik, liste over anbefalinger, alle anbefalinger, ${recommendations.size} anbefalinger, tabel over anbefalinger`,
  kapitler: 'indholdsfortegnelse, indhold, kapitler, alle kapitler, hele teksten',
  temaer: `temaer, alle temaer, ${inWords(themes.length)} temaer, emner`,
});

/** Records of our own pages. What they say is ours and no part of the publication; a page that is also a part of it is found as that. */
export function ownPages(library: Library): SearchRecord[] {
  const asked = words(library);
  return [
    ...[...library.pages]
      // The front page is where the reader comes from.
      .filter(([name]) => name !== 'forside')
      .map(([name, page]) => ({
        ...record({ path: pageAddresses[name], title: page.heading ?? page.title, words: asked[name] ?? '' }),
        ...laidOut([{ text: page.description }, ...sectionsOf(page)]),
      })),
    ...others(library).map((page) => ({ ...record(page), text: page.text, blocks: [] })),
  ];
}

const record = ({ path, title, words: asked }: { path: string; title: string; words: string }) => ({
  path,
  title,
  kind: 'side' as const,
  themes: [],
  keywords: asked.split(', ').filter(Boolean),
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
