import { atOne, inFiles, type Kind } from './mutation.ts';

const OFFICIAL = /^(kapitler|anbefalinger)\//;
const CHAPTER = /^kapitler\//;
/** A word of running text that is no mark, no number and stands in the middle of a line. */
const WORD = /(?<=^[\p{L}][^\n<[|]*? )[\p{L}]{4,}(?= )/gmu;
const PARAGRAPH = /(?<=\n\n)(?=[\p{Lu}])[^\n<|]+(?=\n\n)/gu;

const form = (what: string, each: Kind['each']): Kind => ({ group: 'form', what, each });
const anywhere = (pattern: RegExp, make: Parameters<typeof atOne>[1], files = OFFICIAL) =>
  inFiles(files, atOne(pattern, make));

export const formKinds: Kind[] = [
  form(
    'words are set in bold or italics',
    anywhere(WORD, ([word], { pick }) => {
      const sign = pick(['**', '*', '__', '_', '***']);
      return `${sign}${word}${sign}`;
    }),
  ),
  form(
    'words are struck out',
    anywhere(WORD, ([word]) => `~~${word}~~`),
  ),
  form(
    'a whole paragraph is struck out',
    anywhere(PARAGRAPH, ([text]) => `~~${text}~~`),
  ),
  form(
    'a word leads to a stranger’s site',
    anywhere(WORD, ([word], { pick }) =>
      pick([
        `[${word}](https://eksempel.dk/)`,
        `[${word}](https://eksempel.dk/${encodeURI(word)})`,
        `[${word}](/kapitel/1/)`,
        `[${word}](https://eksempel.dk/ "titel")`,
        `[${word}][1]`,
      ]),
    ),
  ),
  form(
    'a word is code',
    anywhere(WORD, ([word]) => `\`${word}\``),
  ),
  form(
    'a heading is another level',
    anywhere(
      /^(#{2,4}) (?=\S)/gm,
      ([, signs = '']: RegExpExecArray, { pick }) =>
        `${pick(['##', '###', '####', '#####', '#'].filter((other) => other !== signs))} `,
    ),
  ),
  form(
    'a heading is only a paragraph',
    anywhere(/^#{2,4} (?=\S)/gm, () => ''),
  ),
  form(
    'a paragraph is a heading',
    anywhere(PARAGRAPH, ([text], { pick }) => `${pick(['##', '####'])} ${text}`),
  ),
  form(
    'a point stands inside the one before it',
    anywhere(/(?<=^- [^\n]*\n)- /gm, () => '  - '),
  ),
  form(
    'two points have changed places',
    anywhere(/^(- [^\n]+)\n(- [^\n]+)$/gm, ([whole, one, two]) => (one === two ? whole : `${two}\n${one}`)),
  ),
  form(
    'a point is a box to tick',
    anywhere(/^- (?=\S)/gm, (_, { pick }) => pick(['- [ ] ', '- [x] '])),
  ),
  form(
    'a note of ours stands in another passage',
    inFiles(OFFICIAL, (text, { pick }) => {
      const marks = [...text.matchAll(/<(?:Note|Rettelse) linje=\{\d+\} \/>/g)];
      if (marks.length === 0) return undefined;
      const { 0: mark, index } = pick(marks);
      const without = text.slice(0, index) + text.slice(index + mark.length);
      // Far enough away to be another passage of the source.
      const ends = [...without.matchAll(/(?<=\n\n\p{Lu}[^\n<|]{80,}\.)(?=\n\n)/gu)].filter(
        (end) => Math.abs(end.index - index) > 4000,
      );
      if (ends.length === 0) return undefined;
      const at = pick(ends).index;
      return without.slice(0, at) + mark + without.slice(at);
    }),
  ),
  form(
    'a list is two lists',
    anywhere(/(?<=^- [^\n]*\n)- /gm, () => '\n* '),
  ),
  form(
    'a list has air between its points',
    anywhere(/(?<=^- [^\n]*\n)- /gm, () => '\n- '),
  ),
  form(
    'a point is a paragraph of its own',
    anywhere(/(?<=^- [^\n]*\n)- ([^\n]+)$/gm, (found) => `\n${found[1]}\n`),
  ),
  form(
    'points are numbered',
    anywhere(/^- /gm, () => '1. '),
  ),
  form(
    'two paragraphs are one',
    anywhere(/(?<=[\p{L}\d).:])\n\n(?=\p{Lu})/gu, () => ' '),
  ),
  form(
    'a paragraph is two',
    anywhere(/(?<=^\p{Lu}[^\n<|]*?\p{Ll}\.) (?=\p{Lu})/gmu, () => '\n\n'),
  ),
  form(
    'a line is broken',
    anywhere(WORD, ([word]) => `${word}\\\n`),
  ),
  form(
    'a paragraph is a quotation',
    anywhere(PARAGRAPH, ([text]) => `> ${text}`),
  ),
  form(
    'a line stands across the text',
    anywhere(/(?<=[.])\n\n(?=\p{Lu})/gu, () => '\n\n---\n\n'),
  ),
  form(
    'a footnote’s number is only a number, or in another place',
    inFiles(OFFICIAL, (text, chance) => {
      const plain = atOne(/(?<=\S)\[\^(\d+)\](?!:)/g, ([, number]) => `${number}`)(text, chance);
      const moved = atOne(/( \S+)(\[\^\d+\])(?!:)/g, ([, word, mark]) => `${mark}${word}`)(text, chance);
      return chance.pick([plain, moved]);
    }),
  ),
  form(
    'a box is opened, closed or gone',
    inFiles(CHAPTER, (text, chance) =>
      chance.pick([
        atOne(/<Boks [^>]*titel="([^"]*)"[^>]*>\n([\s\S]*?)\n<\/Boks>/g, ([, title, body]) => `${title}\n${body}`),
        atOne(/(<Boks [^>]*>)\n\n([^\n]+)\n/g, ([, open, first]) => `${first}\n\n${open}\n`),
        atOne(/\n\n<\/Boks>\n\n([^\n<#]+)\n/g, ([, next]) => `\n\n${next}\n\n</Boks>\n`),
      ])(text, chance),
    ),
  ),
  form(
    'a table has other rows, columns or headings',
    inFiles(CHAPTER, (text, chance) =>
      chance.pick([
        atOne(
          /^(\| [^\n]+ \|)\n(\| ---[^\n]+\|)\n(\| [^\n]+ \|)$/gm,
          ([, head, line, row]) => `${row}\n${line}\n${head}`,
        ),
        atOne(/(?<=^\| [^\n]+ \|\n)(\| [^\n-]+ \|)\n(\| [^\n]+ \|)$/gm, ([, one, two]) => `${two}\n${one}`),
        atOne(/^\| --- \|/gm, () => '| ---: |'),
        atOne(/(?<=kolonner="[^"]*)\|/g, () => ' '),
        atOne(/<Celle>\n\n- ([^\n]+)\n/g, ([, point]) => `<Celle>\n\n${point}\n\n`),
        atOne(
          /<Raekke navn="([^"]+) ([^"]+)">\n\n<Celle>\n\n- /g,
          ([, one, two]) => `<Raekke navn="${one}">\n\n<Celle>\n\n- ${two} `,
        ),
      ])(text, chance),
    ),
  ),
  form(
    'a building block is another',
    inFiles(CHAPTER, (text, chance) =>
      chance.pick([
        atOne(/<(\/?)Kilde>/g, ([, slash]) => `<${slash}Rubrik>`),
        atOne(/<Kilde>([^\n]*)<\/Kilde>/g, ([, words]) => `${words}`),
        atOne(/<Rubrik>([^\n]*)<\/Rubrik>/g, ([, words]) => `#### ${words}`),
        atOne(/<Begreb navn="([^"]*)">\n\n/g, ([, name]) => `${name}\n\n<Begreb navn="">\n\n`),
        atOne(/<Aar aar="([^"]*)">\n\n/g, ([, year]) => `<Begreb navn="${year}">\n\n`),
        atOne(
          /titel="([^"]*)" organisation="([^"]*)"/g,
          ([, title, where]) => `titel="${title} ${where}" organisation=""`,
        ),
        atOne(/<Notetal>(\d+)<\/Notetal>/g, ([, number]) => `${number}`),
      ])(text, chance),
    ),
  ),
  form(
    'a reference leads elsewhere than its reason says, or words that refer to nothing lead somewhere',
    inFiles(/^henvisninger\.yaml$/, (text, { pick }) => {
      const leads = [
        ...text.matchAll(/(?<=tekst: [^,]*\d[^,]*, (?:i: [^,]*, )?(?:note: \d+, )?til: )("[^"]*"|[^,]+)(?=,)/g),
      ];
      const one = pick(leads);
      return pick([
        `${text.slice(0, one.index)}${pick(['/kapitel/2/', '/kapitel/5/', '"/kapitel/3/#anbefaling-4"'])}${text.slice(one.index + one[0].length)}`,
        `${text}- { fil: kapitler/11-boern-og-unge.mdx, tekst: Alt for mange børn, til: /kapitel/${pick([1, 2, 16])}/, hvorfor: "Det er det, der menes" }\n`,
      ]);
    }),
  ),
];
