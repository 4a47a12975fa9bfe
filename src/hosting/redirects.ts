import { href } from '../site/address.ts';
import type { Redirect } from '../content/schemas/redirect.ts';
import { movedPages } from '../permalinks/redirects.ts';

// Hosts never see an anchor: moved anchors are the pages' own business (see `OldAnchors.astro`). Moved pages work without a host's help,
// too; with it they answer 301 at once, which search engines read best.

/** Netlify's and Cloudflare's `_redirects`. */
export const redirectsFile = (redirects: Redirect[]): string =>
  movedPages(redirects)
    .map(({ fra, til }) => `${href(fra)} ${href(til)} 301\n`)
    .join('');

/** The moved pages as nginx has them, for the server block. */
export const nginxRedirects = (redirects: Redirect[]): string =>
  movedPages(redirects)
    .map(({ fra, til }) => `location = ${href(fra)} { return 301 ${href(til)}; }\n`)
    .join('');

/** The moved pages as Caddy has them, for the site block. */
export const caddyRedirects = (redirects: Redirect[]): string =>
  movedPages(redirects)
    .map(({ fra, til }) => `redir ${href(fra)} ${href(til)} 301\n`)
    .join('');
