import { problem, type Check, type Spot } from './problem.ts';

/** An address that a reader may be sent to: the web, a mailbox, or a place on this site. */
export function* checkAddress(adresse: string, spot: Spot): Check {
  const grund = whyNot(adresse);
  if (grund) yield problem(spot, 'link-usikkert', { adresse, grund });
}

function whyNot(address: string): string | undefined {
  if (/[\s\\\p{Cc}]/u.test(address)) return 'adressen rummer mellemrum, linjeskift eller omvendte skråstreger';
  if (address.startsWith('//')) return 'adressen mangler https: foran';
  if (address.startsWith('/') || address.startsWith('#')) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (!scheme) return 'adressen er ikke fuld';
  if (scheme === 'mailto') return undefined;
  if (scheme !== 'https' && scheme !== 'http') return `adressen begynder med »${scheme}:«`;
  if (!URL.canParse(address)) return 'adressen er ikke gyldig';
  const { username, hostname } = new URL(address);
  if (username) return 'adressen skjuler, hvor den fører hen, bag et @';
  return hostname.includes('.') ? undefined : 'adressen mangler et domæne';
}
