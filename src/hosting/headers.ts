/** Response headers, for every host (`_headers`, preview server): one source. */
const policy = (frameAncestors: string): string => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  `frame-ancestors ${frameAncestors}`,
].join('; ');

const common: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  // Everything here is public and nothing is personal: other sites' scripts may read the data.
  'Access-Control-Allow-Origin': '*',
};

/** The cards of `/indlejr/` are made for other sites' frames; nothing else may be framed. */
const mayBeFramed = (path: string): boolean => path.startsWith('/indlejr/');

/** The headers of a page or file. @param path its address, without the base path */
export const headersFor = (path: string): Record<string, string> => ({
  'Content-Security-Policy': policy(mayBeFramed(path) ? '*' : "'none'"),
  ...common,
});

/**
 * Netlify's and Cloudflare's `_headers` file. Where two rules give one header, Cloudflare joins the values and
 * Netlify takes the more specific rule's; two joined policies are both enforced (CSP3 §3.2, "multiple policies").
 * So the rule for everything is the one that allows framing, and each part of the site that may not be framed
 * repeats the policy with 'none': right in both readings. What is left is the 404 page of an unknown address.
 * https://developers.cloudflare.com/pages/configuration/headers/
 * @param tops the names in the built site's top folder
 * @param base path the site is served under, with slashes
 */
export function headersFile(tops: readonly string[], base: string): string {
  const rule = (path: string, headers: Record<string, string>) => `${base}${path}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  const framed = tops.filter((name) => !mayBeFramed(`/${name}/`)).sort();
  return [
    rule('*', headersFor('/indlejr/')),
    rule('', { 'Content-Security-Policy': policy("'none'") }),
    ...framed.map((name) => rule(name.includes('.') ? name : `${name}/*`, { 'Content-Security-Policy': policy("'none'") })),
  ].join('\n');
}
