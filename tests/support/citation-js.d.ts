/** citation-js has no types of its own: what the tests use of it. */
declare module '@citation-js/core' {
  export const plugins: { list(): string[] };
  /** @throws when no known format fits the text */
  export class Cite {
    constructor(text: string);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
