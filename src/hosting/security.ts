import { Failure } from '../lib/failure.ts';
import { absolute } from '../site/address.ts';

const CONTACT = 'SECURITY_CONTACT';
const EXPIRES = 'SECURITY_EXPIRES';

/**
 * `.well-known/security.txt`, by configuration: `SECURITY_CONTACT` says where to report a weakness (an address that
 * begins with mailto:, https: or tel:), `SECURITY_EXPIRES` the day the statement ends (2027-01-31).
 * @see https://www.rfc-editor.org/rfc/rfc9116
 * @returns undefined when nothing is configured: no invented contact
 * @throws Failure when the configuration does not make a valid file
 */
export function securityFile(
  environment: Record<string, string | undefined> = process.env,
  now = new Date(),
): string | undefined {
  const contact = environment[CONTACT]?.trim();
  const expires = environment[EXPIRES]?.trim() ?? '';
  if (!contact) return undefined;
  if (!/^(mailto:\S+@\S+|https:\/\/\S+|tel:\+?\d[\d-]+)$/.test(contact))
    throw new Failure(
      `${CONTACT} er »${contact}«; skriv fx mailto:sikkerhed@eksempel.dk eller https://eksempel.dk/sikkerhed/.`,
    );
  const day = /^\d{4}-\d\d-\d\d$/.test(expires) ? new Date(`${expires}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()))
    throw new Failure(`${EXPIRES} er »${expires}«; skriv den dag, kontakten skal bekræftes igen, fx 2027-01-31.`);
  if (day <= now)
    throw new Failure(`${EXPIRES} (${expires}) er forbi. Se efter, om ${CONTACT} stadig gælder, og sæt en ny dag.`);
  return `Contact: ${contact}\nExpires: ${expires}T00:00:00.000Z\nPreferred-Languages: da, en\nCanonical: ${absolute('/.well-known/security.txt')}\n`;
}
