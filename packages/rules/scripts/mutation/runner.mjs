// A test runner for Stryker that loads the tests once and runs them in its own process. The rules are
// pure functions without state, so that nothing is left over from one mutant to the next; and a mutant
// then costs milliseconds instead of a worker's start.
import { readdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createViteServer } from 'vitest/node';

/** They read the sources or measure time, which differ in mutants, or try thousands of inputs. */
const leftOut = /documentation\/pages|duties\/speed|\.properties\./;

const shared = { tests: [], running: null };
globalThis.__rulesUnderMutation__ = shared;
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const vitest = await realpath(fileURLToPath(import.meta.resolve('vitest/package.json')));
    Object.assign(
      shared,
      await import(pathToFileURL(createRequire(vitest).resolve('@vitest/expect')).href),
    );
    const standIn = fileURLToPath(new URL('vitest.mjs', import.meta.url));
    const server = await createViteServer({
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      resolve: { alias: { vitest: standIn } },
      optimizeDeps: { noDiscovery: true },
    });
    const files = (await readdir('src', { recursive: true }))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.test.ts') && !leftOut.test(file));
    for (const file of files.sort()) {
      const before = shared.tests.length;
      await server.ssrLoadModule(`/src/${file}`);
      shared.tests.slice(before).forEach((test, index) => {
        test.id = `${file}#${index} ${test.name}`;
      });
    }
    await server.close();
    this.byId = new Map(shared.tests.map((test) => [test.id, test]));
  }

  async dryRun() {
    const tests = [];
    for (const test of shared.tests) {
      stryker.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf(test);
      stryker.currentTestId = undefined;
      const timeSpentMs = performance.now() - started;
      const outcome = failureMessage === null ? { status: 0 } : { status: 1, failureMessage };
      tests.push({ id: test.id, name: test.id, timeSpentMs, ...outcome });
    }
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    let nrOfTests = 0;
    try {
      for (const id of testFilter ?? this.byId.keys()) {
        nrOfTests += 1;
        const failureMessage = await failureOf(this.byId.get(id));
        if (stryker.hitCount > hitLimit) return { status: 'timeout' };
        if (failureMessage !== null) {
          return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
        }
      }
      return { status: 'survived', nrOfTests };
    } finally {
      stryker.activeMutant = undefined;
    }
  }
}

/** Runs a test with its hooks; null if it passes. */
async function failureOf(test) {
  shared.running = test;
  test.taken = 0;
  try {
    await test.body();
    for (const hook of test.hooks) await hook();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
];
