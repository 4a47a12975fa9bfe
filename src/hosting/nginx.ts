import { base } from '../site/address.ts';
import type { Redirect } from '../content/schemas/redirect.ts';
import { zones, type Headers } from './headers.ts';
import { nginxRedirects } from './redirects.ts';
import { types } from './types.ts';

const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const bare = (type: string): string => type.replace(/;.*/, '');
const texts = [
  ...new Set(
    Object.values(types)
      .filter((type) => type.includes('charset'))
      .map(bare),
  ),
];

// nginx drops an outer block's headers where an inner one has any: so each zone has them all.
const zoneBlock = (path: string, headers: Headers): string => `location ^~ ${base}${path.slice(1)} {
${Object.entries(headers)
  .map(([name, value]) => `  add_header ${name} ${quote(value)} always;\n`)
  .join('')}}
`;

/** Settings of nginx for this site, to be included in a `server` block whose `root` holds the built site (at the base path). */
export const nginxFile = (
  redirects: Redirect[],
): string => `# Skrevet af npm run build. Sættes ind i en server-blok, hvis root rummer webstedet: include …/_vaert/nginx.conf;
index index.html;
absolute_redirect off;
error_page 404 ${base}404.html;
server_tokens off;

types {
${Object.entries(types)
  .map(([extension, type]) => `  ${bare(type)} ${extension.slice(1)};\n`)
  .join('')}}
default_type application/octet-stream;
charset utf-8;
charset_types ${texts.join(' ')};

# Udgivelsens .gz-filer, når de er der; ellers pakkes undervejs. Med Debians libnginx-mod-http-brotli-static: brotli_static on;
gzip_static on;
gzip on;
gzip_vary on;
gzip_min_length 500;
gzip_types ${texts.filter((type) => type !== 'text/html').join(' ')} application/wasm;

${nginxRedirects(redirects)}${zones.map(({ path, headers }) => zoneBlock(path, headers)).join('\n')}`;
