import { Failure } from '../lib/failure.ts';

/**
 * Checks what the environment says of where the site is served, before anything is built.
 * @throws Failure naming the variable and a value that would do
 */
export function checkConfiguration(environment: Record<string, string | undefined> = process.env): void {
  const { SITE_URL, BASE_PATH } = environment;
  if (SITE_URL !== undefined) {
    const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
      throw new Failure(`SITE_URL er »${SITE_URL}«; skriv protokol og domæne, fx https://eksempel.dk.`);
    if (url.pathname !== '/')
      throw new Failure(
        `SITE_URL er »${SITE_URL}«; stien hører til i BASE_PATH: SITE_URL=${url.origin} BASE_PATH=${url.pathname}`,
      );
  }
  if (BASE_PATH && !/^\/?([A-Za-z0-9_~-][A-Za-z0-9._~-]*\/?)*$/.test(BASE_PATH))
    throw new Failure(`BASE_PATH er »${BASE_PATH}«; skriv en sti med bogstaverne a-z, tal og bindestreg, fx /plan/.`);
}
