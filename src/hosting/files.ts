import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyFile } from './caddy.ts';
import { headersFile } from './netlify.ts';
import type { Redirect } from '../content/schemas/redirect.ts';
import { nginxFile } from './nginx.ts';
import { redirectsFile } from './redirects.ts';
import { robotsFile } from './robots.ts';
import { securityFile } from './security.ts';

/**
 * Writes what hosts and crawlers read: `_headers` and `_redirects` for Netlify and Cloudflare, `_vaert/` for nginx and Caddy, robots.txt,
 * security.txt. They stand in the site itself, so that a release and its headers are never apart.
 * @param folder the built site
 * @param redirects addresses that have moved
 * @throws Failure when the configuration of security.txt is wrong
 */
export function writeHostFiles(folder: string, redirects: Redirect[]): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, '_vaert'), { recursive: true });
  write('_vaert/nginx.conf', nginxFile(redirects));
  write('_vaert/Caddyfile', caddyFile(redirects));
  write('_redirects', redirectsFile(redirects));
  write('robots.txt', robotsFile());
  const security = securityFile();
  if (security) {
    mkdirSync(join(folder, '.well-known'), { recursive: true });
    write('.well-known/security.txt', security);
  }
  // GitHub's older publishing leaves out names that begin with "_" unless this file says otherwise.
  write('.nojekyll', '');
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
  write('_headers', headersFile(entries));
}
