import { asciiFold } from '../lib/ascii.ts';

/**
 * Every address of the site is made here (design contract "URLs" and "Anchors").
 * `SITE_URL` and `BASE_PATH` say where the site is served.
 */
const environment: Record<string, string | undefined> = typeof process === 'undefined' ? {} : process.env;

/** Origin of the published site, without a trailing slash; until it is told, an address that nobody can own (RFC 2606). */
export const site: string = (environment['SITE_URL'] ?? 'https://webudgave.example').replace(/\/+$/, '');

/** Path the site is served under: begins and ends with a slash. */
export const base: string = `/${(environment['BASE_PATH'] ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** An address on this site, with the base path: `href('/anbefaling/11/')`. */
export const href = (path: string): string => base + path.replace(/^\//, '');

/** The full address with origin, for copying, feeds and metadata. */
export const absolute = (path: string): string => site + href(path);

export const recommendationPath = (number: number): string => `/anbefaling/${number}/`;
export const chapterPath = (number: number): string => `/kapitel/${number}/`;
export const themePath = (slug: string): string => `/tema/${slug}/`;
/** Where the concordance says where a number is cited. */
export const citationPath = (number: string): string => `/henvisninger/#henvisning-${number}`;
/** Where the glossary explains a term or an abbreviation, by the id of its entry. */
export const termPath = (id: string): string => `/ordliste/#${id}`;
export const updatePath = (slug: string): string => `/opfoelgning/${slug}/`;
/** What others have proposed, beside the recommendations; one of the proposals, when it is named. */
export const proposalsPath = (id: string, proposal?: number): string =>
  `/opfoelgning/${id}/${proposal ? `#forslag-${proposal}` : ''}`;
export const sourcePath = (id: string): string => `/kilder/${id}/`;
/** Where every entry of the ledger is shown. */
export const APPARATUS = '/om/teksten/';
/** What sources said would happen, by when. */
export const pledgesPath = '/opfoelgning/loefter/';
/** Where every part of the timeline that has a page is linked. */
export const choicesPath = '/opfoelgning/udsnit/';
/** The editors' form, and the form filled in for an update: "anbefaling", "22". */
export const formPath = '/hjaelp/redaktoer/ny/';
export const newUpdatePath = (flag: string, value: string): string =>
  `${formPath}?slags=opfoelgning&${flag}=${encodeURIComponent(value)}`;
/** The timeline, or the part of it that a filter leaves: "anbefaling", "16". */
export const timelinePath = (facet?: string, value?: string): string =>
  facet ? `/opfoelgning/${facet}/${value}/` : '/opfoelgning/';
/** The Atom feed of a recommendation's or theme's page; of everything, without one. */
export const feedPath = (page = '/'): string => `${page}feed.xml`;

/** Where a numbered section stands: "11.2.2" → `/kapitel/11/#afsnit-11.2.2`. */
export const sectionPath = (section: string): string =>
  `${chapterPath(Number.parseInt(section, 10))}#afsnit-${section}`;

/** ASCII-folded slug: "Skizofreni og psykoser" → `skizofreni-og-psykoser`. */
export const slugify = (text: string): string =>
  asciiFold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The card for other sites' frames. */
export const embedPath = (number: number): string => `/indlejr/anbefaling/${number}/`;

/** The same text as Markdown: `/anbefaling/11/` → `/anbefaling/11.md`. */
export const markdownPath = (path: string): string => `${path.replace(/\/$/, '')}.md`;

/** The one-file edition's name in `/hent/`. Not "html": it is no page of the site, whose policy its script would not be let in by. */
export const ONE_FILE = 'fagligt-oplaeg.htm';

/** A file for machines: `/data/anbefalinger.json`. */
export const dataPath = (file: string): string => `/data/${file}`;

/** The picture that a shared link shows: a recommendation's own, or the site's. */
export const shareImagePath = (recommendation?: number): string =>
  `/delebilleder/${recommendation ? `anbefaling-${recommendation}` : 'webudgaven'}.png`;

/** What a site needs to embed a recommendation by its address alone (oEmbed). */
export const oembedPath = (number: number): string => `/oembed/anbefaling/${number}.json`;
