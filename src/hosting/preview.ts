import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { base } from '../model/address.ts';
import { headersFor } from './headers.ts';

/**
 * Serves a built site as a host would: same headers, same 404 page.
 * @param folder the built site
 * @param port 0 for any free port
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function preview(folder: string, port: number): Promise<{ server: Server; port: number; url: string }> {
  const files = sirv(folder, { etag: true, dev: false, setHeaders: (response, path) => setAll(response, path) });
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const missing = () => {
      setAll(response, '/404/');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (base !== '/' && !url.startsWith(base)) return missing();
    request.url = `/${url.slice(base.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, port: actual, url: `http://localhost:${actual}${base}` };
}

const setAll = (response: { setHeader(name: string, value: string): unknown }, path: string) => {
  for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
  // sirv names no character set but HTML's; hosts do.
  const type = types[extname(path)];
  if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
};

const types: Record<string, string> = { '.md': 'text/markdown', '.txt': 'text/plain', '.csv': 'text/csv', '.json': 'application/json', '.jsonld': 'application/ld+json', '.xml': 'application/xml' };
