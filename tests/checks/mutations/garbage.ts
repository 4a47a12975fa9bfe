import { inFiles, type Dice, type Kind } from './mutation.ts';

const UPDATE = /^opfoelgning\//;
const kind = (what: string, each: Kind['each']): Kind => ({ group: 'affald', what, each });

/** Changes the text under the fields. */
const body =
  (make: (text: string, dice: Dice) => string) =>
  (text: string, dice: Dice): string => {
    const from = text.indexOf('\n---\n', 4) + 5;
    return `${text.slice(0, from)}\n${make(text.slice(from).trim(), dice)}\n`;
  };

const title =
  (make: (title: string, dice: Dice) => string) =>
  (text: string, dice: Dice): string =>
    text.replace(/^title: "(.*)"$/m, (_, words: string) => `title: ${make(words, dice)}`);

/** Puts something between two words. */
const among =
  (...what: string[]) =>
  (text: string, { pick, roll }: Dice): string => {
    const words = text.split(' ');
    const at = 1 + roll(Math.max(1, words.length - 1));
    return [...words.slice(0, at), pick(what), ...words.slice(at)].join(' ');
  };

/** A file that was not there. */
const added = (what: string, make: (dice: Dice, good: string) => [name: string, text: string]): Kind =>
  kind(what, function* ({ files, read }, dice) {
    const good = read(dice.pick(files.filter((file) => UPDATE.test(file))));
    for (let time = 0; time < 3; time++) yield new Map([make(dice, good)]);
  });

/** "Rådet" saved as UTF-8, read as Windows-1252 and saved again. */
const mangled = (text: string): string => text.replaceAll('æ', 'Ã¦').replaceAll('ø', 'Ã¸').replaceAll('å', 'Ã¥');

export const garbageKinds: Kind[] = [
  kind(
    'a title is cut at a number sign',
    inFiles(
      UPDATE,
      title((words, dice) => among('#', '#5', '# note')(words.replace(/[:"]/g, ''), dice)),
    ),
  ),
  kind(
    'a title has the quotation marks of a word processor',
    inFiles(
      UPDATE,
      title((words, { pick }) => pick([`“${words.replace(/[:»«]/g, '')}”`, `"»${words.replace(/[»«]/g, '')}«"`])),
    ),
  ),
  kind(
    'two versions of a file that nobody chose between',
    inFiles(/\.(mdx|yaml)$/, (text, { roll }) => {
      const lines = text.split('\n');
      const at = roll(lines.length);
      return [
        ...lines.slice(0, at),
        '<<<<<<< HEAD',
        lines[at],
        '=======',
        lines[at],
        '>>>>>>> andet',
        ...lines.slice(at + 1),
      ].join('\n');
    }),
  ),
  kind(
    'a link or a template of another program',
    inFiles(UPDATE, body(among('[[anbefaling 22]]', '[[tvang|tvangen]]'))),
  ),
  kind(
    'letters that were saved wrongly',
    inFiles(/\.(mdx|yaml)$/, (text) => (/[æøå]/.test(text) ? mangled(text) : undefined)),
  ),
  kind(
    'a note to oneself',
    inFiles(UPDATE, body(among('TODO', 'XXX', '[indsæt dato]', '??', 'FIXME:', 'lorem ipsum'))),
  ),
  kind(
    'a text that is nothing, or a dot',
    inFiles(
      UPDATE,
      body((_, { pick }) => pick(['', '.', '…', '-', 'Ok.'])),
    ),
  ),
  kind(
    'a text that ends in the middle of a word',
    inFiles(
      UPDATE,
      body((text, { roll }) =>
        text
          .slice(0, Math.max(12, text.length - 3 - roll(20)))
          .replace(/[\s.!?…:»«)]+$/, '')
          .replace(/^(?!.*\p{L}$).*$/su, '$&x'),
      ),
    ),
  ),
  kind(
    'a footnote without a text',
    inFiles(
      UPDATE,
      body((text, { pick }) => text.replace(/[.!?]?$/, (end) => `${end}[^${pick(['1', 'note', 'a1'])}]`)),
    ),
  ),
  kind(
    'a character that does not show, open or as an escape or entity',
    inFiles(UPDATE, (text, dice) =>
      dice.pick([
        body(among('\u200b', '\u202e', '\u00ad', '&shy;', '&#x202e;', '&#8203;', '&zwnj;'))(text, dice),
        title((words, { pick }) => `"${pick(['\\u202E', '\\u00AD', '\\0', '\\x1b[D', '\u2066'])}${words}"`)(text, dice),
      ]),
    ),
  ),
  kind(
    'a way to reach somebody',
    inFiles(UPDATE, body(among('mette.hansen@eksempel.dk', '(ring 21 43 65 87)', '+45 21436587', '010170-1234'))),
  ),
  kind(
    'a claim of how far a recommendation is',
    inFiles(
      UPDATE,
      title((_, { pick }) =>
        pick([
          '"Anbefaling 22 er nu gennemført"',
          '"Anbefalingen er opfyldt"',
          '"Anbefaling 11 og 12 er helt på plads"',
        ]),
      ),
    ),
  ),
  added('a file that has no place', ({ pick }, good) =>
    pick([
      ['2024-05-07-moede.mdx', good],
      ['.skjult.yaml', 'a: 1\n'],
      ['nyt.js', 'alert(1)\n'],
      ['opfoelgning/.2024-05-07-moede.mdx', good],
      ['opfoelgning/2024-05-07-moede.md', good],
      ['kilder/moede.yml', 'title: "Møde"\n'],
      ['original/noter.txt', 'noter\n'],
    ]),
  ),
  kind(
    'a title is shouted, is a sentence or begins in the middle',
    inFiles(
      UPDATE,
      title((words, { pick }) =>
        JSON.stringify(pick([words.toUpperCase(), `${words}.`, words.charAt(0).toLowerCase() + words.slice(1)])),
      ),
    ),
  ),
  kind(
    'what comes along when a text is pasted',
    inFiles(
      UPDATE,
      body((text, dice) =>
        among(
          'Side 4 af 12',
          'natio- nale',
          'de\ufb01nerede',
          'C:\\\\notater\\\\ny.docx',
          'undefined',
          '[object Object]',
          'indsats indsats',
          'ord **fed',
        )(text, dice),
      ),
    ),
  ),
  kind(
    'a space too many, between two words or at the end of a line',
    inFiles(/^(kapitler|anbefalinger|opfoelgning|sider)\//, (text, { pick }) => {
      const places = [
        ...text.matchAll(/(?<=^(?:title: "|shortText: "|- |)\p{L}[^|\n`]*\p{L}) (?=\p{L})|(?<=\p{L}[.,])$/gmu),
      ];
      if (places.length === 0) return undefined;
      const { index } = pick(places);
      return `${text.slice(0, index)}${pick([' ', '  ', '\u00a0'])}${text.slice(index)}`;
    }),
  ),
  kind(
    'a time that is right only while it is written',
    inFiles(UPDATE, (text, dice) =>
      dice.pick([
        body((words, { pick }) =>
          pick([
            `For to år siden udgav styrelserne oplægget. ${words}`,
            `${words} Det er kommet til for nylig.`,
            `Sidste år var det anderledes. ${words}`,
            `${words} I fjor var der flere.`,
          ]),
        )(text, dice),
        title((words) => JSON.stringify(`${words.slice(0, 90).replace(/[\s,.:;]+\S*$/, '')} for tre uger siden`))(
          text,
          dice,
        ),
      ]),
    ),
  ),
  kind(
    'a count of the publication that is wrong, or of nobody knows what',
    inFiles(UPDATE, (text, dice) =>
      dice.pick([
        title((words) => JSON.stringify(`${words.slice(0, 100).replace(/[\s,.:;]+\S*$/, '')} (ni af 36)`))(text, dice),
        body((words, { pick }) =>
          pick([
            `${words} Det gælder ni af de 36 anbefalinger.`,
            `${words} Det gælder alle ti temaer.`,
            `${words} Flere er med (ni af 36).`,
          ]),
        )(text, dice),
      ]),
    ),
  ),
  kind(
    'a text in another language',
    inFiles(
      UPDATE,
      body(
        () =>
          'The council discussed how coercion can be prevented, and what should be done by the regions and the state.',
      ),
    ),
  ),
];
