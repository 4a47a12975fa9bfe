import { ONE_FILE } from '../site/address.ts';

/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** A part of the site that is served with headers of its own. */
export interface Zone {
  /** begins with "/", and ends with it unless it is a file; without the base path */
  path: string;
  headers: Headers;
}

/**
 * The Content-Security-Policy. Nothing here evaluates text as code, and no text becomes a script, its address or markup:
 * `src/client/trusted.ts` and `parse-page.ts` have the only exceptions.
 * @param ancestors whose pages may frame it
 * @param wasm whether WebAssembly may be compiled, which Pagefind's engine is
 */
export const policy = (ancestors = "'none'", wasm = false): string =>
  [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default side',
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const common: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // What a reader looks at here is told to no other site.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Without includeSubDomains: whoever hosts the site may have other sites on the domain.
  'Strict-Transport-Security': 'max-age=31536000',
  // Everything here is public and nothing is personal: other sites' scripts may read the data.
  'Access-Control-Allow-Origin': '*',
};

const page: Headers = {
  ...common,
  'Content-Security-Policy': policy(),
  'Cache-Control': 'public, max-age=0, must-revalidate',
};
const shared: Headers = { ...page, 'Cross-Origin-Resource-Policy': 'cross-origin' };
const searching: Headers = { ...page, 'Content-Security-Policy': policy("'none'", true) };

/**
 * Every header of every address: `_headers`, nginx, Caddy and the preview server are written from this.
 * The longest path that fits decides, alone. "/" is the rest of the site.
 */
export const zones: readonly Zone[] = [
  { path: '/', headers: page },
  // Cards made for other people's pages: nothing else may be framed.
  { path: '/indlejr/', headers: { ...shared, 'Content-Security-Policy': policy('*') } },
  // Pictures that a shared link shows, on the pages it is shared on.
  { path: '/delebilleder/', headers: shared },
  // The search page and its worker, which has the policy of its own file.
  { path: '/soeg/', headers: searching },
  { path: '/pagefind/', headers: searching },
  // The whole edition in one file has its script and style in itself, which no page of the site may: it is saved, and opened from disk.
  { path: `/hent/${ONE_FILE}`, headers: { ...page, 'Content-Disposition': 'attachment' } },
  // Their names carry a hash of their content.
  { path: '/_ressourcer/', headers: { ...page, 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** The headers of an address on this site, without the base path. */
export const headersFor = (path: string): Headers =>
  zones.reduce((best, zone) => (path.startsWith(zone.path) && zone.path.length >= best.path.length ? zone : best))
    .headers;
