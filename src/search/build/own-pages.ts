import type { Library } from '../../content/library.ts';
import { inWords } from '../../lib/numeral.ts';
import type { SearchRecord } from './records.ts';

/** Our own pages and files, with the words that readers ask for them by. What they say is ours and no part of the publication. */
const pages = ({
  recommendations,
  themes,
  crosswalk,
  edition,
}: Library): Array<{ path: string; title: string; words: string; text: string }> => [
  {
    path: '/om/',
    title: 'Om webudgaven',
    words:
      'om siden, hvem står bag, udgiver, ansvarlig, uofficiel, kontakt, ordret, bevis, fejl i teksten, rettelse, ophavsret, licens, cookies, privatliv, persondata, GDPR',
    text: 'Hvem der står bag webudgaven, hvad der er den officielle tekst, og hvad der er vores.',
  },
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
    path: '/tilgaengelighed/',
    title: 'Tilgængelighed',
    words:
      'webtilgængelighed, skærmlæser, tastatur, kontrast, handicap på nettet, oplæsning, WCAG, tilgængelighed på siden, tilgængelighedserklæring, genvej',
    text: 'Hvordan webudgaven kan bruges med tastatur, skærmlæser og stor tekst, og hvad der mangler.',
  },
  {
    path: '/hjaelp/redaktoer/',
    title: 'For redaktører',
    words: 'redaktør, redigere, rette, tilføje, bidrage, foreslå en ændring, pull request, ny opfølgning',
    text: 'Hvordan man føjer opfølgning til og retter i webudgaven.',
  },
  {
    path: '/emneord/',
    title: 'Emneord fra A til Å',
    words: 'stikordsregister, register, indeks, index, alfabetisk, stikord',
    text: 'Det alfabetiske register over oplægget.',
  },
  {
    path: '/henvisninger/',
    title: 'Henvisninger',
    words: 'litteraturliste, litteratur, referencer, kildehenvisninger, referenceliste, bibliografi, noter',
    text: 'Hvor i teksten hvert henvisningstal er brugt.',
  },
  {
    path: '/samling/',
    title: 'Samling',
    words: 'udvalg af anbefalinger, sammenlign, slides, mødeark, dele flere anbefalinger',
    text: 'Vælg anbefalinger, og stil dem sammen til at vise, printe eller dele.',
  },
  {
    path: '/opfoelgning/',
    title: 'Opfølgning: hvad der siden er sket',
    words: 'tidslinje, nyt, nyheder, status, seneste, hvad er der sket, aktuelt, udvikling siden',
    text: 'Al opfølgning efter, hvornår kilden sagde det.',
  },
  {
    path: '/opfoelgning/beloeb/',
    title: 'Opfølgning: beløb',
    words: 'penge, bevillinger, finansiering, økonomi, beløb, millioner, finanslov, midler',
    text: 'De beløb, kilderne nævner, og hvad de er afsat til.',
  },
  {
    path: '/opfoelgning/plan/',
    title: 'Opfølgning på planen som helhed',
    words: ['hele planen', ...edition.alsoCalled, 'status på planen'].join(', '),
    text: 'Hvad kilderne siger om planen som helhed.',
  },
  {
    path: '/opfoelgning/psykiatriloeftet/',
    title: 'PsykiatriLøftets forslag og anbefalingerne',
    words: `psykiatriløftet, ${inWords(crosswalk.length)} forslag`,
    text: `PsykiatriLøftets ${inWords(crosswalk.length)} forslag og de anbefalinger, der ligner dem.`,
  },
  {
    path: '/kilder/',
    title: 'Kilder til opfølgning',
    words: 'kilder, kilderne, kildeliste, dokumenter, bilag, referater',
    text: 'De dokumenter, opfølgningen bygger på.',
  },
  {
    path: '/anbefaling/',
    title: 'Alle anbefalinger',
    words: `oversigt, overblik, liste over anbefalinger, alle anbefalinger, ${recommendations.size} anbefalinger, tabel over anbefalinger`,
    text: `De ${recommendations.size} anbefalinger i en tabel, der kan filtreres.`,
  },
  {
    path: '/kapitel/',
    title: 'Alle kapitler',
    words: 'indholdsfortegnelse, indhold, kapitler, alle kapitler, hele teksten',
    text: 'Oplæggets kapitler i rækkefølge.',
  },
  {
    path: '/tema/',
    title: `De ${inWords(themes.length)} temaer`,
    words: `temaer, alle temaer, ${inWords(themes.length)} temaer, emner`,
    text: `Oplæggets ${inWords(themes.length)} temaer med deres anbefalinger.`,
  },
];

/** Records of our own pages; a page that is also a part of the publication is found as that. */
export const ownPages = (library: Library): SearchRecord[] =>
  pages(library).map(({ path, title, words, text }) => ({
    path,
    title,
    kind: 'side',
    themes: [],
    text,
    blocks: [],
    keywords: words.split(', '),
    short: '',
    context: [],
    priority: false,
    followedUp: false,
    actors: [],
    targetGroups: [],
  }));
