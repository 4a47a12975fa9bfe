import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { siteAddresses } from '../../src/permalinks/routes.ts';
import { buildRegister } from '../../src/search/build/register.ts';
import { Register, type Lack } from '../../src/search/register/register.ts';
import { answer } from '../../src/search/show/answer.ts';
import { engine } from './engine.ts';

test('a register unpacked in slices is the one that is unpacked at once, and stops as often as it is asked to', async () => {
  const { packed } = buildRegister(readLibrary());
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
  expect(sliced.terms.map((term) => sliced.records(term))).toEqual(whole.terms.map((term) => whole.records(term)));
  // Every word is a step: no step is long.
  expect(steps).toBeGreaterThan(whole.terms.length);
  expect(pauses).toBe(Math.floor(steps / 500));
});

test('fetched as it is asked for, the register answers as when all of it is here, and asks for little', async () => {
  const { packed, blocks, forms } = buildRegister(readLibrary());
  const whole = await engine();
  const size = (what: unknown) => JSON.stringify(what).length;
  const all = blocks.reduce((sum, block) => sum + size(block), 0);
  for (const query of ['tvang', 'depresion', 'hvor mange unge har det dårligt', 'børn og unge', '§ 82 c', 'bitcoin']) {
    const register = Register.unpack(packed);
    const fetched = new Set<Lack>();
    for (;;) {
      const found = answer(query, register);
      if (found.lacking.length === 0) {
        expect(found, query).toEqual(whole.ask(query));
        break;
      }
      for (const lack of found.lacking) {
        expect(fetched, query).not.toContain(lack);
        fetched.add(lack);
        if (lack === 'forms') await register.addForms(forms);
        else register.addBlock(lack, blocks[lack]!);
      }
    }
    const asked = [...fetched].reduce<number>((sum, lack) => sum + (lack === 'forms' ? 0 : size(blocks[lack])), 0);
    expect(asked / all, query).toBeLessThan(0.5);
  }
});

test('every page of the site can be found, but for the search itself, cards for others, and choices of a list', () => {
  const library = readLibrary();
  const found = new Set(buildRegister(library).records.map(({ path }) => path.replace(/#.*/, '')));
  const apart = /^\/(?:$|soeg\/|uden-net\/|indlejr\/|opfoelgning\/[a-z-]+\/[^/]+\/)/;
  const pages = [...siteAddresses(library).keys()].filter((path) => path.endsWith('/') && !apart.test(path));
  expect(pages.length).toBeGreaterThan(80);
  expect(
    pages.filter((path) => !found.has(path)),
    'skriv sidens navn og ord i src/search/build/own-pages.ts, eller læg dens tekst i content/sider/',
  ).toEqual([]);
});
