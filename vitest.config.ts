import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The browser tests and those that build the site again share two cores: give them room, and never run them for ever.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // What is waited for comes when the machine has time: a second is no fault of the site's.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: '100%',
    // One memory a worker: the library and the built pages are read once by all its files, not once by each.
    isolate: false,
    reporters: ['default'],
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/browser-setup.ts',
    setupFiles: 'tests/support/no-warnings.ts',
    // `npm run daekning`: what the tests that run the code themselves reach. What the built pages' and the browser's tests
    // reach is not seen from here, so pages and their parts are left out.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/{components,layouts,pages}/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'node_modules/.cache/daekning',
      reportOnFailure: true,
      // What is reached may not become less: of all, and of what the promises rest on.
      thresholds: {
        statements: 58,
        branches: 54,
        'src/blocks/**': { statements: 97, branches: 88 },
        'src/permalinks/**': { statements: 96, branches: 92 },
        'src/provenance/**': { statements: 94, branches: 87 },
        'src/checks/**': { statements: 93, branches: 84 },
        'src/content/**': { statements: 89, branches: 82 },
        'src/fidelity/**': { statements: 85, branches: 74 },
        'src/text/**': { statements: 82, branches: 77 },
        'src/changes/**': { statements: 80, branches: 73 },
        'src/followup/**': { statements: 79, branches: 72 },
        'src/search/**': { statements: 64, branches: 59 },
      },
    },
  },
});
