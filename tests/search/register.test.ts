import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { siteAddresses } from '../../src/permalinks/routes.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { buildRegister, registerOf } from '../../src/search/build/register.ts';
import type { FileName } from '../../src/search/register/packed.ts';
import { Register } from '../../src/search/register/register.ts';
import { answer, type Answer } from '../../src/search/show/answer.ts';

const QUESTIONS = [
  'tvang',
  'depresion',
  'hvor mange unge har det dårligt',
  'børn og unge',
  '§ 82 c',
  'bitcoin',
  'udskrivningsaftale',
  'boernepsykiatri',
  'inddragelse',
  'anbefaling 22 trædesten 1',
  'fodnote 38',
  'hvad er der sket med 22',
  'hashmisbrug',
  'lettilgængeligt tilbud',
  'retspsyk',
];

test('a register unpacked in slices is the one that is unpacked at once, and stops as often as it is asked to', async () => {
  const { register: packed } = buildRegister(readLibrary());
  let steps = 0;
  let pauses = 0;
  const sliced = await Register.unpackInSlices(packed, () => {
    if (++steps % 500 > 0) return undefined;
    return new Promise((done) =>
      setImmediate(() => {
        pauses++;
        done();
      }),
    );
  });
  const whole = Register.unpack(packed);
  expect(sliced).toEqual(whole);
  // Every word is a step: no step is long.
  expect(steps).toBeGreaterThan(whole.beginning('').length);
  expect(pauses).toBe(Math.floor(steps / 500));
});

/** Answers, fetching what is lacking; what was fetched is told. */
async function fetchedFor(query: string, { register: packed, files }: ReturnType<typeof registerOf>) {
  const register = Register.unpack(packed);
  const fetched = new Set<FileName>();
  for (;;) {
    const found = answer(query, register);
    if (found.lacking.length === 0) return { found, fetched };
    for (const name of found.lacking) {
      expect(fetched, query).not.toContain(name);
      fetched.add(name);
      await register.add(name, files.get(name)!);
    }
  }
}

test.each([
  ['as it is sent', undefined],
  ['and in parts, as when the text is long', 0],
])(
  'fetched as it is asked for, %s, the register answers as when all of it is here, and asks for little',
  async (_, whole) => {
    const library = readLibrary();
    const built = registerOf(searchRecords(library), library, whole);
    const all = Register.unpack(built.register);
    for (const [name, file] of built.files) await all.add(name, file);
    const size = (names: Iterable<FileName>) =>
      [...names].reduce((sum, name) => sum + JSON.stringify(built.files.get(name)).length, 0);
    const most = size([...built.files.keys()].filter((name) => !name.startsWith('former')));
    for (const query of QUESTIONS) {
      const { found, fetched } = await fetchedFor(query, built);
      const wanted = answer(query, all);
      const shown = (one: Answer) => one.hits.slice(0, 30).map(({ path, title }) => `${path} ${title}`);
      expect(shown(found), query).toEqual(shown(wanted));
      expect(found.hits.length, query).toBe(wanted.hits.length);
      expect(found.corrections, query).toEqual(wanted.corrections);
      expect(found.missing, query).toEqual(wanted.missing);
      // A word that nothing begins like is looked for everywhere before it is said that it is not here.
      if (query !== 'bitcoin')
        expect(size([...fetched].filter((name) => !name.startsWith('former'))) / most, query).toBeLessThan(0.6);
    }
  },
);

test('every page of the site can be found, but for the search itself, cards for others, and choices of a list', () => {
  const library = readLibrary();
  const found = new Set(buildRegister(library).records.map(({ path }) => path.replace(/#.*/, '')));
  const apart = /^\/(?:$|soeg\/|uden-net\/|indlejr\/|opfoelgning\/[a-z-]+\/[^/]+\/)/;
  const pages = [...siteAddresses(library).keys()].filter((path) => path.endsWith('/') && !apart.test(path));
  expect(pages.length).toBeGreaterThan(80);
  expect(
    pages.filter((path) => !found.has(path)),
    'læg siden i content/sider/, eller skriv dens navn og ord i src/search/build/own-pages.ts',
  ).toEqual([]);
});
