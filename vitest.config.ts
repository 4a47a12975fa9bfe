import { defineConfig } from 'vitest/config';

/** Tests that build the whole site again, one at a time, and tests that measure: each kind when the others are done. */
const building = 'tests/build/**/*.test.ts';
const measuring = 'tests/browser/budget.test.ts';

export default defineConfig({
  test: {
    // The browser tests share two cores with their browser: give them room, and never run them for ever.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'prøver', include: ['tests/**/*.test.ts'], exclude: [building, measuring] } },
      { extends: true, test: { name: 'byggeprøver', include: [building], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'budgetter', include: [measuring], testTimeout: 60_000, sequence: { groupOrder: 2 } } },
    ],
  },
});
