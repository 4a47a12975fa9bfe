/** What the worker is asked by a page: keep what is open, and the library unless the reader saves data. */
export interface KeepMessage {
  /** addresses of the pages that are open */
  opened: string[];
  library: boolean;
}

/** What the worker is asked when the reader wants everything forgotten: to clear up and to end. */
export interface ForgetMessage {
  forget: true;
}

/** The built site as the worker knows it. Addresses begin with the base path. */
export interface Edition {
  /** changes when any file of the site does */
  version: string;
  /** the page shown for what is not kept */
  fallback: string;
  /** kept at once: that page, styles, scripts, fonts */
  core: string[];
  /** kept when the reader's machine is idle: the recommendations and the search */
  library: string[];
  /** kept when the reader opens them: the other pages, and what they fetch */
  others: string[];
}

/** Names of the caches of the site under a base path: several sites can share an origin. */
export const cacheNames = (base: string): { pages: string; assets: string } => ({
  pages: `sider ${base}`,
  assets: `ressourcer ${base}`,
});

/** Every page has one entry, whatever its query: the pages are static, and what someone searched for is not kept. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '');
