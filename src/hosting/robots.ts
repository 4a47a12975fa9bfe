import { absolute } from '../site/address.ts';

/** `robots.txt`: everything may be read. A crawler looks for it at the top of the domain only. */
export const robotsFile = (): string => `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`;
