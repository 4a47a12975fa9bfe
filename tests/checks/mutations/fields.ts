import { inFiles, type Change, type Dice, type Kind } from './mutation.ts';

const RECOMMENDATION = /^anbefalinger\//;
const field = (what: string, each: Kind['each']): Kind => ({ group: 'felter', what, each });

/** Gives a field another value than its own; undefined when the file has no such field. */
const other =
  (name: string, values: readonly string[]) =>
  (text: string, { pick }: Dice): string | undefined => {
    const line = new RegExp(`^${name}: (.*)$`, 'm').exec(text);
    if (!line) return undefined;
    const value = pick(values.filter((one) => one !== line[1] && `"${one}"` !== line[1]));
    return text.replace(line[0], `${name}: ${value}`);
  };
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const slugs = (text: string): string[] => [...text.matchAll(/slug: ([a-z0-9-]+)/g)].map(([, slug]) => slug!);
const swapped = (text: string, { roll }: Dice, pattern: RegExp): string => {
  const all = [...text.matchAll(pattern)].map(([whole]) => whole);
  const first = roll(all.length - 1);
  return text
    .replace(all[first]!, '\0')
    .replace(all[first + 1]!, () => all[first]!)
    .replace('\0', () => all[first + 1]!);
};

export const fieldKinds: Kind[] = [
  field('a recommendation has another number', inFiles(RECOMMENDATION, other('number', numbers(1, 37)))),
  field(
    'a title has another word',
    inFiles(/^(anbefalinger|kapitler)\//, (text, { pick }) =>
      pick([
        text.replace(/^(title: "?)(\S+)/m, '$1Ny'),
        text.replace(/^(shortTitle: "?)(\S+)/m, '$1Ny'),
        text.replace(/^(heading: "?)(\S+)/m, '$1Ny'),
        text.replace(/^(title: .*\p{L})("?)$/mu, '$1 igen$2'),
      ]),
    ),
  ),
  field('a recommendation has another theme', (content, dice) =>
    inFiles(RECOMMENDATION, other('theme', slugs(content.read('temaer.yaml'))))(content, dice),
  ),
  field('a recommendation stands in another section', (content, dice) =>
    inFiles(
      RECOMMENDATION,
      other(
        'section',
        content.files
          .filter((name) => name.startsWith('kapitler/'))
          .flatMap((name) => [...content.read(name).matchAll(/^#+ (\d+(?:\.\d+)+)/gm)].map(([, one]) => `"${one}"`)),
      ),
    )(content, dice),
  ),
  field(
    'a star has come or gone',
    inFiles(RECOMMENDATION, (text) =>
      text.replace(/^priority: (true|false)$/m, (_, value) => `priority: ${value === 'true' ? 'false' : 'true'}`),
    ),
  ),
  field(
    'a priority track is another, has come or gone',
    inFiles(RECOMMENDATION, (text, dice) =>
      /^track: /m.test(text)
        ? dice.pick([other('track', numbers(1, 5))(text, dice), text.replace(/^track: .*\n/m, '')])
        : text.replace(/^priority: .*$/m, (line) => `${line}\ntrack: ${1 + dice.roll(5)}`),
    ),
  ),
  field(
    'the goals are others, or in another order',
    inFiles(RECOMMENDATION, (text, dice) =>
      text.replace(/^goals: \[(.*)\]$/m, (_, list: string) => {
        const goals = list.split(', ').filter(Boolean);
        const fresh = numbers(1, 10).filter((one) => !goals.includes(one));
        return `goals: [${dice
          .pick([
            [...goals, dice.pick(fresh)],
            goals.slice(1),
            goals.length > 1 ? goals.toReversed() : [dice.pick(fresh)],
          ])
          .join(', ')}]`;
      }),
    ),
  ),
  field('the themes are in another order, have other names or chapters', (content, dice) =>
    (function* () {
      for (let time = 0; time < 6; time++)
        yield* inFiles(
          /^temaer\.yaml$/,
          (text) =>
            [
              swapped(text, dice, /^- \{.*\}$/gm),
              swapped(text, dice, /chapter: \d+/g),
              swapped(text, dice, /(?<=name: )("[^"]*"|[^",}]+)(?=,)/g),
              text.replace(/(?<=name: )"?\p{L}+/u, 'Nyt'),
              text.replace(/^- \{.*chapter: 9 \}\n/m, ''),
              text.replace(/chapter: 9 /, 'chapter: 8 '),
            ][time],
        )(content, dice);
    })(),
  ),
  field(
    'a chapter has another number',
    inFiles(/^kapitler\//, (text, dice) => other('number', numbers(1, 16))(text, dice)),
  ),
  field('a page of ours counts wrong', (content, dice) =>
    inFiles(/^sider\//, (text, { pick }) => {
      const said = [...text.matchAll(/(?<= |")(\d+|ni) (?=anbefalinger|temaer|kapitler)/g)];
      if (said.length === 0) return undefined;
      const one = pick(said);
      const other =
        one[1] === 'ni' ? pick(['to', 'otte', 'ti', '19']) : String(Number(one[1]) + pick([-1, 1, 10, 100]));
      return `${text.slice(0, one.index)}${other} ${text.slice(one.index + one[0].length)}`;
    })(content, dice),
  ),
  field(
    'a page of ours names what is not there, or leaves one out',
    inFiles(/^sider\//, (text, { pick }) => {
      const said = [...text.matchAll(/(?<=(?:[Ff]igur|[Tt]abel|kapitel) )\d+(?:(?:, | og |–)\d+)*/g)];
      if (said.length === 0) return undefined;
      const { 0: list, index } = pick(said);
      const other = pick([`${list} og 99`, '19', list.replace(/\d+$/, (last) => String(Number(last) + 80))]);
      return `${text.slice(0, index)}${other}${text.slice(index + list.length)}`;
    }),
  ),
  field(
    'a page of ours counts the references, the sources or the updates wrong',
    inFiles(/^sider\//, (text, { pick }) =>
      pick([
        text.replace('fra 1 til 352', `fra 1 til ${pick([35, 353, 351, 3520])}`),
        text
          .replace(/<Antal af="(?:kilder|opfølgninger|poster)" \/>/, () => pick(['1', '19', '999', 'to']))
          .replace(/(?<=1|19|999|to) dokumenter/, ' kilder'),
        text.replace(/(?<=\n)(?=\p{Lu}[^\n]*\.\n$)/u, `Der er ${pick([353, 146, 480])} henvisninger. `),
      ]),
    ),
  ),
  field(
    'a page of ours says another day of the publication',
    inFiles(/^sider\//, (text, { pick }) =>
      pick([
        text.replace(/januar 2022/, pick(['februar 2022', 'januar 2021', '15. januar 2022', 'juni 2023'])),
        text.replace(/\n$/, ` Oplægget udkom ${pick(['i 2021', 'den 13. januar 2022', 'i maj 2022'])}.\n`),
      ]),
    ),
  ),
  field(
    'a page of ours speaks in the name of an authority',
    inFiles(/^sider\/(?!temaer)/, (text, { pick }) => {
      const authority = pick(['Sundhedsstyrelsen', 'Socialstyrelsen', 'Styrelserne', 'Regeringen', 'Danske Regioner']);
      const claim = pick([
        `${authority} anbefaler denne side.`,
        `${authority} har godkendt webudgaven.`,
        `Webudgaven er lavet i samarbejde med ${authority}.`,
        `Siden er kontrolleret af ${authority}.`,
        `${authority} står bag udgaven og dens opfølgning.`,
        `Ifølge ${authority} er det den bedste udgave.`,
        'Dette er den officielle webudgave.',
      ]);
      return `${text.replace(/\n*$/, '')}\n\n${claim}\n`;
    }),
  ),
  field(
    'a recommendation is related to others, or to one less',
    inFiles(RECOMMENDATION, (text, dice) =>
      text.replace(/^related: \[(.*)\]$/m, (_, list: string) => {
        const own = list.split(', ');
        const fresh = dice.pick(numbers(1, 37).filter((one) => !own.includes(one)));
        return `related: [${dice.pick([[...own, fresh], own.slice(1), own.with(0, fresh)]).join(', ')}]`;
      }),
    ),
  ),
  field('a facet has another name', (content, dice) =>
    (function* () {
      for (let time = 0; time < 6; time++)
        yield* inFiles(/^facetter\.yaml$/, (text) => {
          const names = [...text.matchAll(/(?<=navn: ).*$/gm)];
          const { 0: name, index } = dice.pick(names);
          const other = dice.pick([
            dice.pick(names.filter((one) => one[0] !== name))[0],
            `${name} og ministre`,
            'Ministrene',
            `${name} i Norden`,
          ]);
          return `${text.slice(0, index)}${other}${text.slice(index + name.length)}`;
        })(content, dice);
    })(),
  ),
  field('a facet has a word that stands everywhere, and all of them list it', function* ({ files, read }, { pick }) {
    for (let time = 0; time < 4; time++) {
      const text = read('facetter.yaml');
      const [group, lists] = pick([
        ['aktoerer', 'actors'],
        ['maalgrupper', 'targetGroups'],
      ] as const);
      const ids = [...text.slice(text.indexOf(`${group}:`)).matchAll(/^ {2}([a-z-]+):\n(?: {4}.*\n)*? {4}ord: \[/gm)];
      const { 0: whole, 1: id } = pick(ids);
      const word = pick(['indsats', 'indsatser', 'og', 'psykisk', 'tilbud', 'behandling', 'skal']);
      const change: Change = new Map([['facetter.yaml', text.replace(whole, () => `${whole}${word}, `)]]);
      for (const file of files.filter((name) => RECOMMENDATION.test(name)))
        if (
          new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(read(file)) &&
          !new RegExp(`^${lists}: .*\\b${id}\\b`, 'm').test(read(file))
        )
          change.set(
            file,
            read(file)
              .replace(new RegExp(`^(${lists}: \\[)`, 'm'), `$1${id}, `)
              .replace(', ]', ']'),
          );
      yield change;
    }
  }),
  field('two recommendations that are no relatives name each other', function* ({ files, read }, { pick }) {
    const all = files.filter((name) => RECOMMENDATION.test(name));
    const numberOf = (name: string): string => String(Number(/\d+/.exec(name)![0]));
    const related = (file: string, other: string): string =>
      read(file).replace(/^related: \[(.*)\]$/m, (_, list: string) => `related: [${list ? `${list}, ` : ''}${other}]`);
    for (const file of all) {
      const own = /^related: \[(.*)\]$/m.exec(read(file))![1]!.split(', ');
      const other = pick(all.filter((name) => name !== file && !own.includes(numberOf(name))));
      yield new Map([
        [file, related(file, numberOf(other))],
        [other, related(other, numberOf(file))],
      ]);
    }
  }),
  field('a reason for a facet’s words, or for none, is made up', function* ({ read }, { pick }) {
    const text = read('facetter.yaml');
    for (const { 0: reason, index } of text.matchAll(/(?<=(?:hvorfor|fordi): ")[^"]*/g)) {
      const other = pick([
        'Styrelserne har bekræftet, at det er sådan.',
        `Ikke ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
        reason.replace(/\p{L}{4,}/u, 'Ministerier'),
      ]);
      yield new Map([['facetter.yaml', `${text.slice(0, index)}${other}${text.slice(index + reason.length)}`]]);
    }
  }),
  field(
    'a word that names a facet is an exception, for a reason that is made up',
    function* ({ files, read }, { pick }) {
      const text = read('facetter.yaml');
      for (const file of files.filter((name) => RECOMMENDATION.test(name))) {
        const [, list = ''] = /^actors: \[(.*)\]$/m.exec(read(file)) ?? [];
        const named = list.split(', ').flatMap((id) => {
          const found = new RegExp(`^  ${id}:\\n(?: {4}.*\\n)*? {4}ord: \\[(.*)\\]\\n`, 'm').exec(text);
          const word = found?.[1]!
            .split(', ')
            .find((one) => new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'iu').test(read(file)));
          return found && word ? [{ whole: found[0], id, word }] : [];
        });
        if (named.length === 0) continue;
        const { whole, id, word } = pick(named);
        const exception = `      - { anbefaling: ${Number(/\d+/.exec(file)![0])}, i: "${word}", hvorfor: "Det er kun et eksempel i teksten." }\n`;
        const after = text.slice(text.indexOf(whole) + whole.length);
        const has = /^(?: {4}ogsaa:\n(?: {6}.*\n)*)? {4}ikke:\n/.exec(after)?.[0];
        const changed = has
          ? text.replace(whole + has, () => whole + has + exception)
          : text.replace(whole, () => `${whole}    ikke:\n${exception}`);
        yield new Map([
          ['facetter.yaml', changed],
          [
            file,
            read(file).replace(
              /^actors: \[.*\]$/m,
              `actors: [${list
                .split(', ')
                .filter((one) => one !== id)
                .join(', ')}]`,
            ),
          ],
        ]);
      }
    },
  ),
  field(
    'a keyword is gone',
    inFiles(RECOMMENDATION, (text, { pick }) =>
      text.replace(/^keywords: \[(.*)\]$/m, (_, list: string) => {
        const all = list.split(', ');
        const gone = pick(all);
        return `keywords: [${all.filter((one) => one !== gone).join(', ')}]`;
      }),
    ),
  ),
  field('a headword of the index is gone', function* ({ read }) {
    const text = read('emneord.yaml');
    for (const [entry] of text.matchAll(/^- \{ ord: .*\}\n/gm))
      yield new Map([['emneord.yaml', text.replace(entry, '')]]);
  }),
  field('a reference leads on for another reason', function* ({ read }) {
    const text = read('henvisninger.yaml');
    for (const { 0: reason, index } of text.matchAll(/(?<=hvorfor: ")[^"]*/g))
      yield new Map([
        ['henvisninger.yaml', `${text.slice(0, index)}${reason} Det er aftalt.${text.slice(index + reason.length)}`],
      ]);
  }),
  field('a reference of ours is gone', function* ({ read }) {
    const text = read('henvisninger.yaml');
    for (const [line] of text.matchAll(/^- .*\n/gm)) yield new Map([['henvisninger.yaml', text.replace(line, '')]]);
  }),
  field('a word leads to a term that it is not', (content, dice) =>
    (function* () {
      for (let time = 0; time < 6; time++)
        yield* inFiles(/^begreber\.yaml$/, (text) => {
          const lines = text.split('\n');
          const terms = lines.flatMap((line, index) => (/^- \{ begreb: \p{L}+, former: \[/u.test(line) ? [index] : []));
          const at = dice.pick(terms);
          const foreign = dice.pick(['hund', 'regering', 'afgørelse', 'tvang', 'forløb', 'borger']);
          return lines.with(at, lines[at]!.replace('former: [', `former: [${foreign}, `)).join('\n');
        })(content, dice);
    })(),
  ),
];
