import { base } from '../site/address.ts';
import { headersFor, policy, zones, type Headers } from './headers.ts';

const CSP = 'Content-Security-Policy';
const CORP = 'Cross-Origin-Resource-Policy';
const block = (path: string, headers: Headers): string =>
  `${base}${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
/**
 * The file `_headers`, which Netlify and Cloudflare read. Where two of its rules fit one address, Netlify takes the
 * later value and Cloudflare joins both with a comma. So "/*" has what holds everywhere, with a policy that allows what any zone
 * allows (framing, the search's engine), and each entry's own policy is written for it: replacing the milder one or standing
 * beside it (two policies are both enforced), it decides. What is left is the 404 page of an unknown address.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @param entries names at the top of the built site, folders with a slash: "anbefaling/", "404.html"
 */
export function headersFile(entries: string[]): string {
  // "must-revalidate" is what both hosts send by themselves; a rule for it would be joined with the zones' own.
  const site = headersFor('/');
  const { [CSP]: _strict, [CORP]: _own, 'Cache-Control': _default, ...common } = site;
  const zoned = (path: string): Headers => {
    const { [CSP]: csp = '', [CORP]: corp = '' } = headersFor(path);
    return { [CSP]: csp, [CORP]: corp };
  };
  return [
    block('*', { ...common, [CSP]: policy('*', true) }),
    ...['', ...entries.filter((name) => name !== 'index.html')].map((name) =>
      block(name.endsWith('/') ? `${name}*` : name, zoned(`/${name}`)),
    ),
    ...zones.flatMap(({ path, headers }) => {
      const own = Object.entries(headers).filter(
        ([name, value]) => ![CSP, CORP].includes(name) && value !== site[name],
      );
      const address = path.slice(1);
      return own.length > 0 ? [block(address.endsWith('/') ? `${address}*` : address, Object.fromEntries(own))] : [];
    }),
  ].join('\n');
}
