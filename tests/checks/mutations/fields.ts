import { inFiles, type Dice, type Kind } from './mutation.ts';

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
