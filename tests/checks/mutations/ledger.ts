import { parse, stringify } from 'yaml';
import type { Change, Content, Dice, Kind } from './mutation.ts';

const LEDGER = /^original\/regnskab\/.*\.yaml$/;
const SOURCE = 'original/fagligt-oplaeg.txt';
const TIMES = 5;

type Entry = Record<string, string | number>;
const entries = (text: string): Entry[] => (parse(text) ?? []) as Entry[];
const add = (content: Content, file: string, entry: Entry): Change =>
  new Map([[file, `${content.read(file)}${stringify([entry])}`]]);

const ledger = (what: string, make: (content: Content, dice: Dice) => Change | undefined): Kind => ({
  group: 'regnskab',
  what,
  *each(content, dice) {
    for (let time = 0; time < TIMES; time++) {
      const made = make(content, dice);
      if (made) yield made;
    }
  },
});

const oneFile = (content: Content, { pick }: Dice): string =>
  pick(content.files.filter((file) => LEDGER.test(file) && entries(content.read(file)).length > 0));

/** A line of the source whose middle stands word for word in a chapter: what is done to the one can be done to the other. */
function shared(content: Content, { pick }: Dice, pattern: RegExp): { chapter: string; line: number; words: string } {
  const lines = content.read(SOURCE).split('\n');
  for (;;) {
    const line = pick([...lines.keys()].filter((index) => pattern.test(lines[index]!)));
    const words = pattern.exec(lines[line]!)![0];
    const chapter = content.files.find(
      (file) => file.startsWith('kapitler/') && content.read(file).split(words).length === 2,
    );
    const ledgerOf = chapter && `original/regnskab/${chapter.slice('kapitler/'.length, -'.mdx'.length)}.yaml`;
    if (chapter && content.files.includes(ledgerOf!) && lines.filter((one) => one.includes(words)).length === 1)
      return { chapter, line: line + 1, words };
  }
}

const ledgerOf = (chapter: string): string =>
  `original/regnskab/${chapter.slice('kapitler/'.length, -'.mdx'.length)}.yaml`;

export const ledgerKinds: Kind[] = [
  ledger('a new entry is dated tomorrow, or before the publication', (content, dice) => {
    const { chapter, line, words } = shared(content, dice, /(?<= )\p{L}{3,} \p{L}{3,} \p{L}{3,}(?= )/u);
    const change = add(content, ledgerOf(chapter), {
      slags: 'udeladt',
      linjer: String(line),
      tekst: words,
      hvorfor: 'Sidetal og kolumnetitel',
      dato: dice.pick(['2999-01-01', '2019-11-23']),
    });
    return change.set(chapter, content.read(chapter).replace(`${words} `, ''));
  }),
  ledger('an entry is gone', (content, dice) => {
    const file = oneFile(content, dice);
    const all = entries(content.read(file));
    return new Map([[file, stringify(all.toSpliced(dice.roll(all.length), 1))]]);
  }),
  ledger('an entry says something else', (content, dice) => {
    const file = oneFile(content, dice);
    const all = entries(content.read(file));
    const one = dice.pick(all);
    const field = dice.pick(
      Object.keys(one).filter((name) => name === 'hvorfor' || (name === 'tekst' && one['slags'] === 'note')),
    );
    if (field === undefined) return undefined;
    one[field] = `${one[field]} Det er rettet.`;
    return new Map([[file, stringify(all)]]);
  }),
  ledger('a note is gone, and its place in the text with it', (content, dice) => {
    const file = dice.pick(
      content.files.filter((name) => LEDGER.test(name) && content.read(name).includes('slags: note')),
    );
    const all = entries(content.read(file));
    const note = dice.pick(all.filter(({ slags }) => slags === 'note'));
    const mark = `<Note linje={${Number.parseInt(String(note['linjer']), 10)}} />`;
    const text = content.files.find(
      (name) => /^(kapitler|anbefalinger)\//.test(name) && content.read(name).includes(mark),
    );
    return text
      ? new Map([
          [file, stringify(all.filter((entry) => entry !== note))],
          [text, content.read(text).replace(mark, '')],
        ])
      : undefined;
  }),
  ledger('a figure is corrected in silence', (content, dice) => {
    const { chapter, line, words } = shared(content, dice, /(?<= )\p{L}+ \d\d %(?= \p{L})/u);
    const now = words.replace(/\d(?= %)/, '');
    const change = add(content, ledgerOf(chapter), {
      slags: 'rettet',
      linjer: String(line),
      tekst: words,
      til: now,
      hvorfor: 'Trykfejl i kilden',
    });
    return change.set(chapter, content.read(chapter).replace(words, now));
  }),
  ledger('a number is taken for a footnote’s', (content, dice) => {
    const { chapter, line, words } = shared(content, dice, /(?<= )\p{L}+ \d\d(?= \p{L})/u);
    const now = words.replace(/\d\d$/, '12');
    if (now === words) return undefined;
    const change = add(content, ledgerOf(chapter), {
      slags: 'rettet',
      linjer: String(line),
      tekst: words,
      til: now,
      hvorfor: 'Noten hedder 12',
    });
    return change.set(chapter, content.read(chapter).replace(words, now));
  }),
  ledger('words are left out for a harmless reason', (content, dice) => {
    const { chapter, line, words } = shared(content, dice, /(?<= )\p{L}{3,} \p{L}{3,} \p{L}{3,}(?= )/u);
    const change = add(content, ledgerOf(chapter), {
      slags: 'udeladt',
      linjer: String(line),
      tekst: words,
      hvorfor: 'Sidetal og kolumnetitel',
    });
    return change.set(chapter, content.read(chapter).replace(`${words} `, ''));
  }),
  ledger('"before" and "after" tell of another correction', (content, dice) => {
    const { chapter, line, words } = shared(content, dice, /(?<= )\p{L}{4,} \p{L}{4,} \p{L}{4,}(?= )/u);
    const now = words.replace(/ \p{L}+ /u, ' ikke ');
    const [foer, efter] = dice.pick([
      ['komma', 'punktum'],
      [words.split(' ')[0]!, 'stavefejl'],
      [words.slice(0, 3), words.slice(0, 2)],
    ] as const);
    const change = add(content, ledgerOf(chapter), {
      slags: 'rettet',
      linjer: String(line),
      tekst: words,
      til: now,
      foer,
      efter,
      dato: '2026-11-23',
      hvorfor: 'Stavefejl i kilden',
    });
    return change.set(chapter, content.read(chapter).replace(words, `${now}<Rettelse linje={${line}} />`));
  }),
];
