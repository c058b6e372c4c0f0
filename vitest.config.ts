import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Workspace packages are taken from their sources: a unit test needs no build. The global setup
// runs in an environment of Vitest's own.
const resolve = { conditions: ['source', 'module', 'node', 'development|production'] };
const sources = { resolve, ssr: { resolve }, environments: { __vitest__: { resolve } } };

/** Starts one PostgreSQL for the whole run, however many projects ask for it. */
const globalSetup = ['packages/testkit/src/global-setup.ts'];

export default defineConfig({
  test: {
    reporters: ['./packages/testkit/src/reporter.ts'],
    // Of two cores Vitest would leave one idle; the files wait for PostgreSQL half of their time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...sources,
        test: { name: 'rules', include: ['packages/rules/src/**/*.test.ts'] },
      },
      {
        ...sources,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
          exclude: ['packages/rules/**', '**/node_modules/**', '**/dist/**'],
          globalSetup,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...sources,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        ...sources,
        test: {
          name: 'journeys',
          include: ['tests/{e2e,faults}/**/*.test.ts'],
          // Each journey starts servers of its own and measures how long a person waits.
          fileParallelism: false,
          globalSetup: [...globalSetup, 'tests/e2e/support/demo-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
