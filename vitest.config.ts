// Projects of the test run: unit tests, architecture tests, journeys.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Workspace packages are taken from their sources: a unit test needs no build. The global setup
// runs in an environment of Vitest's own.
const resolve = { conditions: ['source', 'module', 'node', 'development|production'] };
const sources = { resolve, ssr: { resolve }, environments: { __vitest__: { resolve } } };

/** Starts one PostgreSQL for the whole run, however many projects ask for it. */
const globalSetup = ['packages/testkit/src/global-setup.ts'];

/**
 * Files that follow each other in one process share its modules: loading them anew for each file took
 * most of the time. A test file leaves no global of the process changed.
 */
const shared = { isolate: false };

/** Processes that the product starts of itself run from its sources as well. */
const execArgv = ['--import', new URL('packages/testkit/src/sources.mjs', import.meta.url).href];

export default defineConfig({
  test: {
    reporters: ['./packages/testkit/src/reporter.ts'],
    // Stopping a server and its database.
    teardownTimeout: 60_000,
    // Of two cores Vitest would leave one idle; the files wait for PostgreSQL half of their time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...sources,
        test: { ...shared, name: 'rules', include: ['packages/rules/src/**/*.test.ts'] },
      },
      {
        ...sources,
        test: {
          ...shared,
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
          exclude: ['packages/rules/**', '**/node_modules/**', '**/dist/**'],
          globalSetup,
          execArgv,
          // Ends only what hangs: on a busy machine, what starts a process takes half a minute.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        test: { ...shared, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        ...sources,
        test: {
          name: 'journeys',
          execArgv,
          include: ['tests/{e2e,faults}/**/*.test.ts'],
          // Each file starts servers and browsers of its own, and may kill them.
          isolate: true,
          globalSetup: [...globalSetup, 'tests/e2e/support/demo-setup.ts'],
          setupFiles: ['tests/e2e/support/on-failure.ts'],
          // Nothing waits so long; on a busy machine a slow file is better than a red one.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
