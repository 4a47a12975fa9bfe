import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyFile } from './caddy.ts';
import { headersFile } from './netlify.ts';
import { nginxFile } from './nginx.ts';

/**
 * Writes what hosts read: `_headers` for Netlify and Cloudflare, `_vaert/` for nginx and Caddy. They stand in the site
 * itself, so that a release and its headers are never apart.
 * @param folder the built site
 */
export function writeHostFiles(folder: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, '_vaert'), { recursive: true });
  write('_vaert/nginx.conf', nginxFile());
  write('_vaert/Caddyfile', caddyFile());
  // GitHub's older publishing leaves out names that begin with "_" unless this file says otherwise.
  write('.nojekyll', '');
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  write('_headers', headersFile(entries));
}
