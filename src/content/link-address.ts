import { problem, type Check, type Spot } from './problem.ts';

/**
 * An address that a reader may be sent to: the web, a mailbox, or a place on this site.
 * @param printed the official text has it so: then it stands as it is printed
 */
export function* checkAddress(adresse: string, spot: Spot, printed = false): Check {
  const grund = whyNot(adresse, printed);
  if (grund) yield problem(spot, 'link-usikkert', { adresse, grund });
}

/** Domains in Danish letters: others, an é in an authority's name or another alphabet's, can look the same and lead elsewhere. */
const DOMAIN = /^(?:(?!-)[a-z0-9æøå-]+(?<!-)\.)+[a-z]{2,}$/i;
/** A text that is itself an address, and no file's name. */
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]+\.)+(?!(?:pdf|docx?|xlsx?|pptx?|csv|zip)$)\p{L}{2,})(?=[/?#:]|$)/iu;

/** Whether a text is the address of another place than the one it leads to. */
export function isDisguised(text: string, address: string): boolean {
  const named = ADDRESS.exec(text)?.[1]?.toLowerCase();
  return named !== undefined && ADDRESS.exec(address)?.[1]?.toLowerCase() !== named;
}

/** One mailbox, and nothing that is written in the reader's name. */
const MAILBOX = /^mailto:[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

function whyNot(address: string, printed: boolean): string | undefined {
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(address))
    return 'adressen rummer mellemrum, linjeskift, usynlige tegn eller omvendte skråstreger';
  if (address.startsWith('//')) return 'adressen mangler https: foran';
  if (address.startsWith('/') || address.startsWith('#')) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (!scheme) return 'adressen er ikke fuld';
  if (scheme === 'mailto') return MAILBOX.test(address) ? undefined : 'efter mailto: står der andet end én mailadresse';
  if (scheme !== 'https' && scheme !== 'http') return `adressen begynder med »${scheme}:«`;
  if (!URL.canParse(address)) return 'adressen er ikke gyldig';
  const { username, hostname } = new URL(address);
  if (username) return 'adressen skjuler, hvor den fører hen, bag et @';
  if (!hostname.includes('.')) return 'adressen mangler et domæne';
  const domain = /^https?:\/\/([^/?#:]*)/i.exec(address)?.[1] ?? '';
  if (!DOMAIN.test(domain) || /(^|\.)xn--/i.test(domain))
    return 'domænet er et tal eller har bogstaver, der kan forveksles med andre';
  if (domain !== domain.toLowerCase() && !printed) return 'domænet har store bogstaver, og et stort I ligner et lille l';
  return scheme === 'http' && !printed
    ? 'adressen begynder med »http:«, så andre kan læse med og skifte siden ud undervejs'
    : undefined;
}
