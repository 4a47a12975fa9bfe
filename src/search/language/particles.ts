/** What stands after a verb and before the word that is made of it: "spore op" and "opsporing", "arbejde sammen" and "samarbejde". */
const particles: Record<string, string> = {
  op: 'op',
  ud: 'ud',
  ind: 'ind',
  ned: 'ned',
  frem: 'frem',
  fast: 'fast',
  sammen: 'sam',
};

/** What a folded word puts before a verb that it stands after, if it does that at all. Prepositions are no particles: "råd om" is no "område". */
export const particle = (folded: string): string | undefined =>
  Object.hasOwn(particles, folded) ? particles[folded] : undefined;
