/** The page that is open, as the site has it now. @throws without a network, or when the host answers something else */
export async function pageNow(): Promise<string> {
  const answer = await fetch(location.pathname, { cache: 'no-cache' });
  if (!answer.ok) throw new Error();
  return answer.text();
}

/**
 * Why something of this page could not be fetched or run, as a sentence: no network, a newer edition under an open tab, or a fault of ours.
 * @param what "Søgningen kunne ikke hentes."
 */
export async function excuse(what: string): Promise<string> {
  try {
    const html = await pageNow();
    const same = [...document.scripts].every(({ src }) => !src || html.includes(new URL(src).pathname));
    return same
      ? `${what} Det er en fejl hos os. Prøv igen, eller brug en nyere browser.`
      : 'Der er en ny udgave. Genindlæs siden.';
  } catch {
    return `${what} Se efter, om du er på nettet, og prøv igen.`;
  }
}
