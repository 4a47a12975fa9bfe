/** Whoever publishes this copy of the edition. The code does not know them: they say so when they build it. */
export interface Owner {
  /** `OWNER_NAME`: "Region Sjælland" */
  name?: string;
  /** `OWNER_CONTACT`: an e-mail address or a web page */
  contact?: { href: string; text: string };
  /** `ACCESSIBILITY_STATEMENT_URL`: the owner's own statutory statement */
  statement?: string;
}

const webAddress = (text: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(text);

/**
 * The owner as configured.
 * @throws Error, in Danish, when a setting is not what it should be: a wrong contact is worse than none
 */
export function readOwner(environment: Record<string, string | undefined>): Owner {
  const {
    OWNER_NAME: name = '',
    OWNER_CONTACT: contact = '',
    ACCESSIBILITY_STATEMENT_URL: statement = '',
  } = environment;
  const mail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(contact);
  if (contact && !mail && !webAddress(contact))
    throw new Error(`OWNER_CONTACT er »${contact}«. Skriv en mailadresse eller en adresse, der begynder med https://.`);
  if (statement && !webAddress(statement))
    throw new Error(`ACCESSIBILITY_STATEMENT_URL er »${statement}«. Skriv hele adressen, begyndende med https://.`);
  return {
    ...(name && { name }),
    ...(contact && {
      contact: { href: mail ? `mailto:${contact}` : contact, text: contact.replace(/^https?:\/\/(.*?)\/?$/, '$1') },
    }),
    ...(statement && { statement }),
  };
}

/** The owner of the copy being built. */
export const owner: Owner = readOwner(process.env);
