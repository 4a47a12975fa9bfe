/**
 * Whether the site may be kept in the reader's browser: `OFFLINE=nej` switches it off, and what earlier builds
 * left in browsers is then removed at the reader's next visit.
 * @throws Error when OFFLINE is neither "ja" nor "nej"
 */
export function offline(environment: Record<string, string | undefined> = process.env): boolean {
  const value = environment['OFFLINE'] ?? 'ja';
  if (value !== 'ja' && value !== 'nej')
    throw new Error(`OFFLINE=${value} forstås ikke. Skriv OFFLINE=ja eller OFFLINE=nej.`);
  return value === 'ja';
}
