import { defineConfig } from 'vitest/config';

/** Keeps every core busy by itself, with a page in each. */
const everyPage = 'tests/browser/every-page.test.ts';
/** Measures: runs when the others are done. */
const measuring = 'tests/browser/budget.test.ts';

export default defineConfig({
  test: {
    // The browser tests and those that build the site again share two cores: give them room, and never run them for ever.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: '100%',
    // One memory a worker: the library and the built pages are read once by all its files, not once by each.
    isolate: false,
    reporters: ['default'],
    globalSetup: 'tests/support/browser-setup.ts',
    setupFiles: 'tests/support/no-warnings.ts',
    projects: [
      { extends: true, test: { name: 'hver side', include: [everyPage], sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'prøver',
          include: ['tests/**/*.test.ts'],
          exclude: [everyPage, measuring],
          sequence: { groupOrder: 2 },
        },
      },
      { extends: true, test: { name: 'budgetter', include: [measuring], sequence: { groupOrder: 3 } } },
    ],
  },
});
