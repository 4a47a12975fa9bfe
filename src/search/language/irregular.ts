/** Forms that change their vowel, which no rule of endings finds: plurals (a closed class in Danish) and participles of this text's verbs. */
const forms: Record<string, string> = {
  børn: 'barn', mænd: 'mand', bøger: 'bog', fædre: 'far', mødre: 'mor', brødre: 'bror', søstre: 'søster', døtre: 'datter', hænder: 'hånd',
  fødder: 'fod', tænder: 'tand', nætter: 'nat', kræfter: 'kraft', øjne: 'øje', rødder: 'rod', bønder: 'bonde', yngre: 'ung',
  døde: 'død', dør: 'død', udskrevet: 'udskriv', udskrevne: 'udskriv', indlagt: 'indlæg', indlagte: 'indlæg', anbragt: 'anbring', anbragte: 'anbring',
  hjulpet: 'hjælp', hjulpne: 'hjælp', ramt: 'ram', ramte: 'ram', ældre: 'ældre',
};

const patterns = Object.entries(forms).map(([form, plain]): [RegExp, string] => [new RegExp(`^(.{3,})?${form}(?:ene|enes|nes|ne|s)?$`), plain]);

/** "børnene" → "barn", "plejebørn" → "plejebarn"; a regular word is undefined. Takes Danish letters in lower case. */
export function regular(word: string): string | undefined {
  for (const [pattern, plain] of patterns) {
    const match = pattern.exec(word);
    // At the end of a longer word only the plainest count: "dør" ends words that have nothing to do with dying.
    if (match && (match[1] === undefined || plain.length > 3)) return (match[1] ?? '') + plain;
  }
  return undefined;
}
