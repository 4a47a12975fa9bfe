import { inFiles, type Dice, type Kind } from './mutation.ts';

const UPDATE = /^opfoelgning\//;
const kind = (what: string, each: Kind['each']): Kind => ({ group: 'belæg', what, each });

/** Changes the value of a field in quotation marks; undefined when the file has no such field. */
const value =
  (name: string, make: (text: string, dice: Dice) => string | undefined) =>
  (text: string, dice: Dice): string | undefined => {
    const found = new RegExp(`^(${name}: ")(.*)"$`, 'm').exec(text);
    const made = found && make(found[2]!, dice);
    return made == null ? undefined : text.replace(found![0], () => `${found![1]}${made}"`);
  };

/** Changes one of the words of a text that are not at its edges, so that it stays a text. */
const oneWord =
  (make: (word: string, dice: Dice) => string) =>
  (text: string, dice: Dice): string | undefined => {
    const words = text.split(' ');
    if (words.length < 5) return undefined;
    const at = 1 + dice.roll(words.length - 2);
    return words.with(at, make(words[at]!, dice)).join(' ');
  };

const foreign = ['aldrig', 'måske', 'milliarder', 'afskaffes', 'samtlige', 'Rigsrevisionen'];

export const provenanceKinds: Kind[] = [
  kind(
    'a quotation has another word, or one more',
    inFiles(UPDATE, (text, dice) =>
      value(
        'quote',
        oneWord((word, { pick }) => pick([pick(foreign), `${word} ${pick(foreign)}`])),
      )(text, dice),
    ),
  ),
  kind(
    'a quotation is invented',
    inFiles(UPDATE, (text, dice) =>
      value('quote', (_, { pick }) =>
        pick(['regeringen har besluttet at afskaffe al tvang', 'alle anbefalinger er nu fuldt gennemført i landet']),
      )(text, dice),
    ),
  ),
  kind(
    'a quotation in the text is invented',
    inFiles(UPDATE, (text, { pick }) =>
      text.replace(
        /\n*$/,
        pick([
          ' Kilden siger: »al tvang er nu fuldstændig afskaffet«.\n',
          ' Det hed, at »alle anbefalinger er gennemført til tiden«.\n',
        ]),
      ),
    ),
  ),
  kind(
    'a figure of a quotation is another',
    inFiles(UPDATE, (text, dice) =>
      value('quote', (quote) =>
        /\d/.test(quote) ? quote.replace(/\d/, (digit) => String((Number(digit) + 3) % 10)) : undefined,
      )(text, dice),
    ),
  ),
  kind(
    'the lines named are others, or are not there',
    inFiles(UPDATE, (text, dice) =>
      value('lines', (lines, { pick }) => {
        const [from = 0, to = from] = lines.split('-').map(Number);
        return pick([`${from + 90000}-${to + 90000}`, `${to + 1}-${to + 3}`, `${to + 5}-${from}`]);
      })(text, dice),
    ),
  ),
  kind(
    'a status word is not the source’s',
    inFiles(UPDATE, (text, dice) =>
      value('statusWord', (_, { pick }) =>
        pick(['gennemført', 'besluttet', 'igangsat', 'udskudt'].filter((one) => !text.includes(one))),
      )(text, dice),
    ),
  ),
  kind(
    'the source spoke another day',
    inFiles(UPDATE, (text, { pick }) =>
      text.replace(
        /^(stated: \{ date: ")(\d{4})/m,
        (_, start: string, year: string) => `${start}${pick([Number(year) - 100, Number(year) - 1, Number(year) + 1])}`,
      ),
    ),
  ),
  kind('an update is replaced by an older one', function* ({ files, read }, { pick }) {
    const updates = files.filter((file) => UPDATE.test(file));
    const old = updates.filter((file) => /^stated: \{ date: "2023"/m.test(read(file)));
    for (const file of updates.filter((name) => /2024-(11|12)-\d\d-/.test(name) && !/^supersededBy:/m.test(read(name))))
      yield new Map([
        [
          file,
          read(file).replace(
            /^place: /m,
            `supersededBy: ${pick(old).slice('opfoelgning/'.length, -'.mdx'.length)}\nplace: `,
          ),
        ],
      ]);
  }),
  kind(
    'an amount’s text, figure and unit disagree',
    inFiles(UPDATE, (text, { pick }) =>
      /value: [\d.]+, unit: "(?:mio|mia)/.test(text)
        ? pick([
            text.replace(/value: ([\d.]+)/, (_, number: string) => `value: ${Number(number) / 10}`),
            text.replace(/(value: [\d.]+, unit: )"mio\. kr\."/, '$1"mia. kr."'),
            text.replace(/text: "(\d)/, 'text: "9$1'),
          ])
        : undefined,
    ),
  ),
  kind(
    'an amount is for another time',
    inFiles(UPDATE, (text, { pick }) =>
      text.replace(/period: "(?:[^"]*?)(\d{4})[^"]*"/, (_, year: string) =>
        pick([
          `period: "${Number(year) + 7}"`,
          `period: "${Number(year) - 9}-${year}"`,
          'period: "indtil videre, måske"',
        ]),
      ),
    ),
  ),
  kind('one sum of money is two', function* ({ files, read }) {
    const named = files.filter((file) => UPDATE.test(file) && /sameMoney: /.test(read(file)));
    for (const file of named) {
      const [, name] = /sameMoney: ([a-z0-9-]+)/.exec(read(file))!;
      if (named.filter((other) => read(other).includes(`sameMoney: ${name}`)).length < 2) continue;
      const text = read(file);
      const line = text.split('\n').find((one) => one.includes(`sameMoney: ${name}`))!;
      const other = line.replace(/text: "([^"]*)", value: ([\d.]+)/, (_, words: string, number: string) => {
        const more = String(Number(number) + 1);
        return `text: "${words.replace(/\d[\d.,]*/, more)}", value: ${more}`;
      });
      if (other !== line) yield new Map([[file, text.replace(line, other)]]);
    }
  }),
  kind(
    'a proposal is as surely linked as something else, or to another recommendation',
    function* ({ read }, { pick }) {
      const text = read('forslag/psykiatriloeftet.yaml');
      for (const { 0: link, index } of text.matchAll(/\{ number: \d+, confidence: \p{L}+ \}/gu)) {
        const other = pick([
          link.replace(/\p{L}+(?= \}$)/u, (sure) =>
            pick(['sikker', 'sandsynlig', 'mulig'].filter((one) => one !== sure)),
          ),
          link.replace(/\d+/, (number) => String(((Number(number) + 6) % 37) + 1)),
        ]);
        yield new Map([
          ['forslag/psykiatriloeftet.yaml', `${text.slice(0, index)}${other}${text.slice(index + link.length)}`],
        ]);
      }
    },
  ),
  kind('a status word means another phase', function* ({ read }, { pick }) {
    const text = read('statusord.yaml');
    const phases = [...new Set([...text.matchAll(/(?<=^- fase: ).*$/gm)].map(([phase]) => phase))];
    for (const { 0: phase, index } of text.matchAll(/(?<=^- fase: ).*$/gm))
      yield new Map([
        [
          'statusord.yaml',
          `${text.slice(0, index)}${pick(phases.filter((one) => one !== phase))}${text.slice(index + phase.length)}`,
        ],
      ]);
  }),
  kind(
    'a place in the source is another',
    inFiles(UPDATE, (text, dice) =>
      value('place', (place, { pick }) =>
        pick(
          [`${place}, side 4`, place.replace(/\d+/, (number) => String(Number(number) + 1)), 'bilag 2'].filter(
            (one) => one !== place,
          ),
        ),
      )(text, dice),
    ),
  ),
  kind(
    'a recommendation is linked more or less surely',
    inFiles(UPDATE, (text, { pick }) =>
      text.replace(/(?<=confidence: )\p{L}+/u, (sure) =>
        pick(['sikker', 'sandsynlig', 'mulig'].filter((one) => one !== sure)),
      ),
    ),
  ),
];
