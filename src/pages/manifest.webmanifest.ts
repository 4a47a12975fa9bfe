import type { APIRoute } from 'astro';
import { base, href } from '../site/address.ts';
import { icons } from '../offline/icons.ts';
import { edition, official } from '../site/publication.ts';

/** What a telephone needs to put the edition on its home screen. https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () =>
  Response.json({
    id: base,
    name: `${edition.name} – ${official.subtitle}`,
    short_name: edition.name,
    description: `Uofficiel webudgave af ${official.authors.join('s og ')}s ${official.subtitle.toLowerCase().replace('fagligt', 'faglige')} (${official.year}).`,
    lang: 'da',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#fdfcfa',
    theme_color: '#fdfcfa',
    categories: ['books', 'health', 'government'],
    icons: [
      { src: href('/ikon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...Object.entries(icons).map(([file, { size, purpose }]) => ({
        src: href(`/ikoner/${file}`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
    shortcuts: [
      { name: 'Søg', url: href('/soeg/') },
      { name: `De ${official.recommendations} anbefalinger`, url: href('/anbefaling/') },
    ],
  });
