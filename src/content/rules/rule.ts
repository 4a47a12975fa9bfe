/**
 * A rule: its words, how to put it right, how serious it is, and an example for the help pages.
 * `{name}` is filled in by the check that finds it.
 */
export interface Rule {
  severity: 'fejl' | 'advarsel';
  /** what is wrong */
  message: string;
  /** what the help says it is about, when the message is all detail */
  about?: string;
  /** how to fix it */
  fix: string;
  /** what an editor may have written, and what it should have been */
  example: { wrong: string; right: string };
}

/** Rules about the same thing, under one heading in the help. */
export type Rules = Record<string, Rule>;
