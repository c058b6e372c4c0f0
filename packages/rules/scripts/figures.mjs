// Runs every test of the package and prints what the rules come to, each figure from what ran:
// `pnpm --filter @xianfeng/rules figures`. The mutation score has a command of its own.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const printed = [];
const vitest = await startVitest('test', [], {
  config: 'vitest.config.ts',
  setupFiles: ['src/testing/count-runs.ts'],
  reporters: [{ onUserConsoleLog: ({ content }) => printed.push(content) }],
  watch: false,
});

const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const passed = tests.filter((test) => test.result().state === 'passed');
const named = (pattern) => {
  const all = tests.filter((test) => pattern.test(test.fullName));
  return `${all.filter((test) => passed.includes(test)).length} of ${all.length}`;
};
const sum = (pattern) =>
  printed.reduce((total, text) => total + Number(pattern.exec(text)?.[1] ?? 0), 0);

const coverage = await readFile('../../docs/rules/coverage.md', 'utf8');
const lines = {
  tests: `${passed.length} of ${tests.length} passed`,
  'rule ids': `${named(/^coverage > .* is decided in code$/)} in code; docs/rules/coverage.md: ${/\d+ rules; [^.]*/.exec(coverage)?.[0].replaceAll('\n', ' ')}`,
  'worked examples': `${named(/^worked examples > #/)} lines right`,
  properties: `${sum(/^(\d+) properties/)} on ${sum(/properties on (\d+) inputs/)} inputs`,
  duties: printed
    .filter((text) => / duties (?:of members )?in /.test(text))
    .map((text) => text.trim())
    .join('; '),
};
for (const [name, figure] of Object.entries(lines)) console.info(`${name}: ${figure}`);

await vitest.close();
if (passed.length < tests.length) process.exitCode = 1;
