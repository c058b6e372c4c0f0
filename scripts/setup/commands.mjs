// The product's commands: what each needs built and runs.
import { build } from './build.mjs';
import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { StepFailed } from './step.mjs';

/** What each command needs built, and what it then runs. */
const commands = {
  prepare: { filters: ['./apps/*'], program: undefined, args: [] },
  start: {
    filters: ['./apps/*'],
    program: 'apps/server/dist/main.js',
    args: [],
  },
  test: {
    filters: ['./apps/*'],
    program: 'node_modules/vitest/vitest.mjs',
    args: ['run'],
  },
  'verify-log': {
    filters: ['./apps/*'],
    program: 'apps/server/dist/commands/verify-log.js',
    args: [],
  },
  recount: {
    filters: ['./apps/*'],
    program: 'apps/server/dist/commands/recount.js',
    args: [],
  },
  'rotate-keys': {
    filters: ['./apps/*'],
    program: 'apps/server/dist/commands/rotate-keys.js',
    args: [],
  },
  screenshots: {
    filters: ['./apps/*'],
    program: 'scripts/screenshots.mjs',
    args: [],
  },
  bench: {
    filters: ['./apps/*', './tests/load'],
    program: 'tests/load/dist/bench.js',
    args: [],
  },
};

/**
 * Prepares the workspace as far as needed and runs one command in the foreground.
 *
 * @param {string[]} argv name of the command and its arguments
 */
export async function run([name, ...args]) {
  const command = commands[name];
  if (command === undefined) {
    console.error(`用法：node scripts/run.mjs ${Object.keys(commands).join('|')} [参数]`);
    process.exitCode = 1;
    return;
  }
  try {
    await install();
    await build(command.filters);
    if (command.program === undefined) return;
    process.exitCode = await foreground(command.program, [...command.args, ...args]);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
