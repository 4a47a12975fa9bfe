import type { Change, Content, Dice, Kind } from './mutation.ts';

const LOCK = 'permalinks.yaml';
const TIMES = 4;

/** A page of the lock with its lines. */
const pages = (text: string): string[] => text.match(/^\/[^\n]*:\n(?: {2}[^\n]*\n)*/gm) ?? [];

const lock = (what: string, make: (text: string, dice: Dice, content: Content) => string | Change): Kind => ({
  group: 'lås',
  what,
  *each(content, dice) {
    for (let time = 0; time < TIMES; time++) {
      const made = make(content.read(LOCK), dice, content);
      const change: Change = typeof made === 'string' ? new Map([[LOCK, made]]) : made;
      if ([...change].some(([file, text]) => text !== content.read(file))) yield change;
    }
  },
});

export const lockKinds: Kind[] = [
  lock('the lock is emptied', (text, { pick }) =>
    pick(['{}\n', '/:\n', `${pages(text)[0]}`, `${pages(text).slice(0, 9).join('')}`]),
  ),
  lock('a page’s lines are gone', (text, { pick }) => text.replace(pick(pages(text)), '')),
  lock('an anchor’s line is gone', (text, { pick }) =>
    text.replace(`${pick(text.match(/^ {2}\S+:.*$/gm) ?? [])}\n`, ''),
  ),
  lock('a run of anchors is shorter', (text, { pick }) => {
    const run = pick([...text.matchAll(/^( {2}\S+?)(\d+)\.\.(\d+):((?: [a-z]{4})*)$/gm)]);
    const [whole, stem, from, to, marks = ''] = run;
    return text.replace(whole, `${stem}${from}..${Number(to) - 1}:${marks.split(' ').slice(0, -1).join(' ')}`);
  }),
  lock('an anchor’s mark is another', (text, { pick }) => {
    const mark = pick([...text.matchAll(/(?<=: (?:[a-z]{4} )*)[a-z]{4}(?= |$)/gm)]);
    return `${text.slice(0, mark.index)}bbbb${text.slice(mark.index + 4)}`;
  }),
  lock('a fingerprint of a source is gone, or of another text', (_, { pick }, { files, read }) => {
    const file = pick(files.filter((name) => name.startsWith('fingeraftryk/')));
    const other = pick(files.filter((name) => name.startsWith('fingeraftryk/') && name !== file));
    return new Map([[file, pick([null, read(other)])]]);
  }),
  lock('a source is gone, or another document', (_, { pick }, { files, read }) => {
    const file = pick(files.filter((name) => name.startsWith('kilder/')));
    return new Map([
      [
        file,
        pick([
          null,
          read(file).replace(/^(title: ")/m, '$1Nyt '),
          read(file).replace(/^(publisher: ")/m, '$1Nyt '),
          read(file).replace(/^(date: .*)\b20\d\d/m, '$12021'),
        ]),
      ],
    ]);
  }),
  lock('what the publication is has changed', (_, { pick }, { read }) => {
    const text = read('udgivelse.yaml');
    const line = pick([...text.matchAll(/^ *[a-zæøå0-9']+: (?=\S)/gim)]);
    return new Map([
      ['udgivelse.yaml', `${text.slice(0, line.index)}${line[0]}1${text.slice(line.index + line[0].length)}`],
    ]);
  }),
  lock('a redirect leads elsewhere', (_, { pick }, { read }) => {
    const text = read('omdirigeringer.yaml');
    const { 0: til, index } = pick([...text.matchAll(/(?<=^- .*til: ")[^"]*/gm)]);
    const other = pick(['/kapitel/1/', '/anbefaling/3/', '/om/'].filter((one) => !til.includes(one)));
    return new Map([['omdirigeringer.yaml', `${text.slice(0, index)}${other}${text.slice(index + til.length)}`]]);
  }),
  lock('an update is gone, and its lines with it', (text, { pick }, { files }) => {
    const file = pick(files.filter((name) => name.startsWith('opfoelgning/')));
    const slug = file.slice('opfoelgning/'.length, -'.mdx'.length);
    const kept = pages(text).filter((page) => !page.startsWith(`/opfoelgning/${slug}/:`));
    return new Map([
      [file, null],
      [LOCK, kept.join('').replace(new RegExp(`^ {2}opfoelgning-${slug}:.*\n`, 'gm'), '')],
    ]);
  }),
];
