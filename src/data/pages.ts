import { base, choicesPath, recommendationPath, site, themePath, updatePath } from '../site/address.ts';
import type { Library } from '../content/library.ts';
import { wayPath } from '../followup/ways.ts';
import { chaptersData } from './chapters.ts';
import type { Place } from './schemas.ts';

/** The pages that are not made from something in `content/`, each with its title. */
const fixed: Place[] = [
  { path: '/', title: 'Forside' },
  { path: '/anbefaling/', title: 'Anbefalinger' },
  { path: '/kapitel/', title: 'Kapitler' },
  { path: '/tema/', title: 'Temaer' },
  { path: '/opfoelgning/', title: 'Opfølgning' },
  { path: '/opfoelgning/beloeb/', title: 'Opfølgning: beløb' },
  { path: '/opfoelgning/loefter/', title: 'Løfter med dato' },
  { path: '/opfoelgning/plan/', title: 'Opfølgning på planen som helhed' },
  { path: '/opfoelgning/tavshed/', title: 'Hvad kilderne ikke siger' },
  { path: choicesPath, title: 'Udsnit af opfølgningen' },
  { path: '/kilder/', title: 'Kilder til opfølgning' },
  { path: '/henvisninger/', title: 'Henvisninger' },
  { path: '/emneord/', title: 'Emneord' },
  { path: '/soeg/', title: 'Søg' },
  { path: '/samling/', title: 'Samling' },
  { path: '/om/', title: 'Om webudgaven' },
  { path: '/om/teksten/', title: 'Om teksten' },
  { path: '/hent/', title: 'Hent oplægget' },
  { path: '/licenser/', title: 'Licenser' },
  { path: '/tilgaengelighed/', title: 'Tilgængelighed' },
  { path: '/hjaelp/redaktoer/', title: 'For redaktører' },
  { path: '/hjaelp/redaktoer/ny/', title: 'Skriv et bidrag' },
  { path: '/for/', title: 'Indgange' },
];

/** What the 404 page offers: the site's pages and the named places of the text: sections, boxes, tables, figures, terms. */
export function places(library: Library): Place[] {
  const local = (url: string) => `/${url.slice((site + base).length)}`;
  const chapters = chaptersData(library);
  return [
    ...fixed,
    ...[...library.recommendations.values()].map(({ number, title }) => ({
      path: recommendationPath(number),
      title: `Anbefaling ${number}: ${title}`,
    })),
    ...chapters.map(({ url, heading, title }) => ({ path: local(url), title: heading ? `Kapitel ${heading}` : title })),
    ...library.edition.ways.map(({ id, name }) => ({ path: wayPath(id), title: `For ${name}` })),
    ...library.themes.map(({ slug, name }) => ({ path: themePath(slug), title: `Tema: ${name}` })),
    ...library.proposals.map(({ path, possessive }) => ({ path, title: `${possessive} forslag og anbefalingerne` })),
    ...library.updates.map(({ slug, title }) => ({ path: updatePath(slug), title })),
    ...chapters.flatMap(({ sections, boxes, tables, figures, terms }): Place[] => [
      ...sections
        .filter(({ number }) => number)
        .map(({ number, title, url }) => ({ path: local(url), title: `Afsnit ${number}: ${title}` })),
      ...(
        [
          ['Boks', boxes],
          ['Tabel', tables],
          ['Figur', figures],
        ] as const
      ).flatMap(([kind, list]) =>
        list
          .filter(({ number }) => number)
          .map(({ number, title, url }) => ({ path: local(url), title: `${kind} ${number}: ${title}` })),
      ),
      ...terms.map(({ name, url }) => ({ path: local(url), title: `Begreb: ${name}` })),
    ]),
  ];
}
