/** What a question of what has happened since says, by itself or with the thing it asks of. */
const WORDS = String.raw`status(?:sen)?|nyt|nyeste|gennemført|indført|vedtaget|besluttet|implementeret|igangsat|iværksat|realiseret|fulgt\s+op|sket|skete`;
const SAID = new RegExp(
  String.raw`(?:^|\P{L})(?:${WORDS}|sker\s+der|hvor\s+langt|bl(?:ev|evet)\s+(?:der\s+)?(?:til|af)|kommet\s+(?:der\s+)?ud\s+af|(?:går|gik|står)\s+det\s+(?:til\s+)?med)(?!\p{L})`,
  'iu',
);
/** "hvorfor er der sket …", "hvordan skal der følges op …": what it asks for is no status. */
const OTHERWISE = /^(?:hvorfor|hvordan(?!\s+(?:går|gik|står)\s+det))(?!\p{L})/iu;

/** Whether a question asks what has happened since: "hvor langt er …", "hvad er der sket med 22". */
export const asksStatus = (text: string): boolean => SAID.test(text) && !OTHERWISE.test(text);

const WORD = new RegExp(`^(?:${WORDS.replaceAll(String.raw`\s+`, ' ')}|op|langt|går|gik|står)$`, 'iu');
/** Whether a word is only there to ask for a status: it is no word of the thing that is asked of. */
export const isStatusWord = (word: string): boolean => WORD.test(word);

/**
 * A number that nothing is counted by: "22", "22 og 23?", "22 siden da". In a question of what has happened it names a
 * recommendation. What stands before it is kept.
 */
export const BARE =
  /(^|[^\p{L}\p{N}.,§%-])#?([1-9]\d?)(?=\s*(?:$|[?!,]|\.\s*$|(?:og|eller|samt|&|\+|er|blev|bliver|i|siden|nu|indtil|endnu|gennemført|indført|vedtaget|besluttet|implementeret|igangsat|iværksat|realiseret|fulgt|blevet)(?!\p{L})))/giu;
