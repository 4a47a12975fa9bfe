import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { buildRegister } from '../../src/search/build/register.ts';
import { Register } from '../../src/search/register/register.ts';

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
