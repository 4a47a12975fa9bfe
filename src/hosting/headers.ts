/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** A part of the site that is served with headers of its own. */
export interface Zone {
  /** begins and ends with "/", without the base path */
  path: string;
  headers: Headers;
}

const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    // Pagefind compiles its engine from WebAssembly; nothing here evaluates text as code.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const common: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Without includeSubDomains: whoever hosts the site may have other sites on the domain.
  'Strict-Transport-Security': 'max-age=31536000',
  // Everything here is public and nothing is personal: other sites' scripts may read the data.
  'Access-Control-Allow-Origin': '*',
};

const page: Headers = {
  ...common,
  'Content-Security-Policy': policy("'none'"),
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

/**
 * Every header of every address: `_headers`, nginx, Caddy and the preview server are written from this.
 * The longest path that fits decides, alone. "/" is the rest of the site.
 */
export const zones: readonly Zone[] = [
  { path: '/', headers: page },
  // Cards made for other people's pages: nothing else may be framed.
  { path: '/indlejr/', headers: { ...page, 'Content-Security-Policy': policy('*') } },
  // Their names carry a hash of their content.
  { path: '/_ressourcer/', headers: { ...page, 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** The headers of an address on this site, without the base path. */
export const headersFor = (path: string): Headers =>
  zones.reduce((best, zone) => (path.startsWith(zone.path) && zone.path.length >= best.path.length ? zone : best))
    .headers;
