import { base } from '../site/address.ts';
import { headersFor, zones, type Headers } from './headers.ts';

const CSP = 'Content-Security-Policy';
const block = (path: string, headers: Headers): string =>
  `${base}${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
const differing = (headers: Headers, from: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name, value]) => from[name] !== value));

/**
 * The file `_headers`, which Netlify and Cloudflare read. Where two of its rules fit one address, Netlify takes the
 * later value and Cloudflare joins both with a comma. So "/*" has what holds everywhere, with the policy that allows framing, and
 * the stricter policy is written for every entry of the site: replacing the milder one or standing beside it
 * (two policies are both enforced), it decides. What is left is the 404 page of an unknown address.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @param entries names at the top of the built site, folders with a slash: "anbefaling/", "404.html"
 */
export function headersFile(entries: string[]): string {
  const rest = headersFor('/');
  // "must-revalidate" is what both hosts send by themselves; a rule for it would be joined with the zones' own.
  const { [CSP]: strict = '', 'Cache-Control': _default, ...common } = rest;
  const strictEntries = ['', ...entries.filter((name) => name !== 'index.html')].filter(
    (name) => headersFor(`/${name}`)[CSP] === strict,
  );
  return [
    block('*', { ...common, [CSP]: strict.replace(/frame-ancestors [^;]+/, 'frame-ancestors *') }),
    ...strictEntries.map((name) => block(name.endsWith('/') ? `${name}*` : name, { [CSP]: strict })),
    ...zones
      .filter(({ path }) => path !== '/')
      .map(({ path, headers }) => block(`${path.slice(1)}*`, differing(headers, rest))),
  ].join('\n');
}
