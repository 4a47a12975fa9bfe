import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './site.ts';

const anUpdate = readdirSync(join(DIST, 'opfoelgning')).find((name) => /^\d{4}-/.test(name));

/** An address of each kind of page. */
export const kinds = [
  '/',
  '/kapitel/',
  '/kapitel/11/',
  '/kapitel/6/',
  '/anbefaling/',
  '/anbefaling/22/',
  '/tema/',
  '/tema/boern-og-unge/',
  '/soeg/?q=tvang',
  '/ordliste/',
  '/henvisninger/',
  '/opfoelgning/',
  `/opfoelgning/${anUpdate}/`,
  '/kilder/',
  '/om/',
  '/om/teksten/',
  '/tilgaengelighed/',
  '/foelgegruppe/',
  '/404.html',
];
