/** Forms that change their vowel, which no rule of endings finds: plurals (a closed class in Danish) and participles of this text's verbs. */
const forms: Record<string, string> = {
  børn: 'barn',
  mænd: 'mand',
  bøger: 'bog',
  fædre: 'far',
  mødre: 'mor',
  brødre: 'bror',
  søstre: 'søster',
  døtre: 'datter',
  hænder: 'hånd',
  fødder: 'fod',
  tænder: 'tand',
  nætter: 'nat',
  kræfter: 'kraft',
  øjne: 'øje',
  rødder: 'rod',
  bønder: 'bonde',
  yngre: 'ung',
  døde: 'død',
  dør: 'død',
  udskrevet: 'udskriv',
  udskrevne: 'udskriv',
  indlagt: 'indlæg',
  indlagte: 'indlæg',
  anbragt: 'anbring',
  anbragte: 'anbring',
  hjulpet: 'hjælp',
  hjulpne: 'hjælp',
  fulgt: 'følg',
  fulgte: 'følg',
  valgt: 'vælg',
  valgte: 'vælg',
  spurgt: 'spørg',
  spurgte: 'spørg',
  skrevet: 'skriv',
  skrevne: 'skriv',
  ramt: 'ram',
  ramte: 'ram',
  ældre: 'ældre',
};

const pattern = new RegExp(`^(.{3,})?(${Object.keys(forms).join('|')})(?:ene|enes|nes|ne|s)?$`);

/** "børnene" → "barn", "plejebørn" → "plejebarn"; a regular word is undefined. Takes Danish letters in lower case. */
export function regular(word: string): string | undefined {
  const match = pattern.exec(word);
  const plain = match && forms[match[2]!]!;
  // At the end of a longer word only the plainest count: "dør" ends words that have nothing to do with dying.
  return plain && (match[1] === undefined || plain.length > 3) ? (match[1] ?? '') + plain : undefined;
}
