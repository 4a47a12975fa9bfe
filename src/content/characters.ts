/**
 * Characters that do not show, or turn the text they stand in: control characters, soft hyphens and zero-width marks, marks of direction,
 * unassigned and private ones, halves of characters, all that Unicode lets a program leave out (fillers, selectors), blanks that are none,
 * spaces of odd widths. Line ends, tabs and marks upon letters have rules of their own; a no-break space shows.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Co}|\p{Cn}|\p{Cs}|\p{DI}|[\u1680\u2000-\u200a\u205f\u2800\u3000\ufffc]/u;

/** What nearly every text is made of: asked first, for the whole pattern costs much. */
const PLAIN = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030\u2032\u2033]*$/;

/** The first hidden character of a text: where it is, and its name ("U+202E"). */
export function hiddenIn(text: string): { index: number; name: string } | undefined {
  const found = PLAIN.test(text) ? null : HIDDEN.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, name: `U+${code}` };
}
