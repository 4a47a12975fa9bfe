/** What the worker is asked by a page: to keep what is open, and the library when the reader has asked for it. */
export interface KeepMessage {
  /** addresses of the pages that are open */
  opened: string[];
  /** the port that comes with the message is told how far it has come */
  library?: true;
}

/** What the worker is asked before the reader chooses: what the library weighs, and whether it is here. */
export interface AskMessage {
  ask: true;
}

/** How much of the library is kept. */
export interface Progress {
  kept: number;
  of: number;
  /** bytes of the whole, as they lie on the device */
  bytes: number;
  /** "tidligere": as it was in an earlier edition; "fuldt": there was no room for it */
  state: 'mangler' | 'henter' | 'gemt' | 'afbrudt' | 'tidligere' | 'fuldt' | 'tidligere-fuldt';
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
  /** styles, scripts, fonts: kept with the pages that use them */
  core: string[];
  /** kept when the reader asks for it: the text and the search */
  library: string[];
  /** kept when the reader opens them: the other pages, and what they fetch */
  others: string[];
  /** bytes of styles, scripts, fonts and library, as they lie on the device */
  bytes: number;
}

/** Names of the caches of the site under a base path: several sites can share an origin. */
export const cacheNames = (base: string): { pages: string; assets: string } => ({
  pages: `sider ${base}`,
  assets: `ressourcer ${base}`,
});

/** Every page has one entry, whatever its query: the pages are static, and what someone searched for is not kept. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '');
