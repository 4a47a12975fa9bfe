/** What Pagefind's scripts (1.6) do that no page should have to live with, and what stands there instead. */
const mends: Array<[written: RegExp, instead: string]> = [
  // An engine that does not start is thrown past everybody, though whoever asks it something is told as well.
  [/(?<=this\.instances=\[this\.primary\];)this\.init\((\w+\?\.language)\);/g, 'this.init($1).catch(()=>{});'],
  // A part of the index that does not come is answered with "it stands nowhere"; whoever asks must hear that nobody knows.
  [/(?<="load_index_chunk"\)\))\.catch\(\(\)=>\{\}\);/g, ';'],
];

/**
 * A script of Pagefind's, mended. The page tells the reader what could not be had, so in the console it is a warning.
 * @param name for the message
 * @throws Error when it is not the script that this was written for
 */
export function mended(script: string, name: string): string {
  for (const [written, instead] of mends) {
    if (script.match(written)?.length !== 1)
      throw new Error(`${name} er en anden, end src/search/build/mended.ts er skrevet til: ${written.source}`);
    script = script.replace(written, instead);
  }
  return script.replaceAll('console.error(', 'console.warn(');
}
