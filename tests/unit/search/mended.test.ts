import { expect, test } from 'vitest';
import { mended } from '../../../src/search/build/mended.ts';

test('a Pagefind whose scripts are others than those that are mended stops the build, and says which script', () => {
  expect(() => mended('const pagefind_version="9.9.9";', 'pagefind.js')).toThrow(/^pagefind\.js er en anden/);
});
