import { base } from '../site/address.ts';
import type { Redirect } from '../content/schemas/redirect.ts';
import { headersFor, zones, type Headers, type Zone } from './headers.ts';
import { caddyRedirects } from './redirects.ts';
import { types } from './types.ts';

const pattern = ({ path }: Zone): string => `${base}${path.slice(1)}*`;
const matcherName = ({ path }: Zone): string => `@${path.replace(/\W/g, '') || 'resten'}`;

/** Caddy runs the general rule last, so each zone is told what is not its own. */
function matcher(zone: Zone): string {
  const inner = zones.filter((other) => other !== zone && other.path.startsWith(zone.path)).map(pattern);
  return `${matcherName(zone)} {\n  path ${pattern(zone)}\n${inner.length > 0 ? `  not path ${inner.join(' ')}\n` : ''}}\n`;
}

const headerBlock = (which: string, headers: Headers): string =>
  `header ${which} {\n${Object.entries(headers)
    .map(([name, value]) => `  ${name} "${value.replaceAll('"', '\\"')}"\n`)
    .join('')}}\n`;

const typeRule = ([extension, type]: [string, string]): string =>
  `@type_${extension.slice(1)} path *${extension}\nheader @type_${extension.slice(1)} Content-Type "${type}"\n`;

/** Settings of Caddy for this site, to be imported in a site block whose `root` holds the built site (at the base path). */
export const caddyFile = (
  redirects: Redirect[],
): string => `# Skrevet af npm run build. Sættes ind i en site-blok, hvis root rummer webstedet: import …/_vaert/Caddyfile
encode zstd gzip
file_server {
  precompressed br gzip
}
${caddyRedirects(redirects)}
${zones.map((zone) => matcher(zone) + headerBlock(matcherName(zone), zone.headers)).join('\n')}
# Typer, som ikke alle maskiner kender.
${Object.entries(types).map(typeRule).join('')}
handle_errors {
  @mangler expression {http.error.status_code} == 404
  handle @mangler {
    rewrite * ${base}404.html
    encode zstd gzip
    ${headerBlock('*', { ...headersFor('/404.html'), 'Content-Type': types['.html']! })
      .trim()
      .replaceAll('\n', '\n    ')}
    file_server
  }
}
`;
