// `pnpm check`: what a change touches, quickly. The files that differ from main are linted, the packages
// that they lie in and those that build on them are type-checked, and the tests that reach them are run,
// journeys only when a journey itself differs. `npm test` runs everything.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { packageFolders, packageManager, root } from './setup/workspace.mjs';

const VITEST = join(root, 'node_modules/vitest/vitest.mjs');
const BIOME = join(root, 'node_modules/@biomejs/biome/bin/biome');
const SOURCE = /\.[cm]?[jt]sx?$/;
const JOURNEY = /^tests\/(e2e|faults)\//;
/** A change of these may change the types of any package. */
const EVERYWHERE = /^(package\.json|pnpm-|tsconfig|turbo\.json|packages\/tooling\/)/;

const started = performance.now();
const changed = changedFiles();
const present = changed.filter((name) => existsSync(join(root, name)));
if (changed.length === 0) {
  console.log('nothing differs from main');
} else {
  console.log(`${changed.length} changed files`);
  await install();
  // Types come first: they build what journeys start.
  const failed = [await lint(), await types(), await tests(), await journeys()].includes(false);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${failed ? 'failed' : 'all is well'} after ${seconds} s`);
  process.exitCode = failed ? 1 : 0;
}

/** Files that differ from where this branch left main, those not committed yet and those gone too. */
function changedFiles() {
  const onMain = git('merge-base', 'HEAD', 'main') || git('merge-base', 'HEAD', 'origin/main');
  const differing = git('diff', '--name-only', '--no-renames', onMain || 'HEAD');
  const untracked = git('ls-files', '--others', '--exclude-standard');
  const names = `${differing}\n${untracked}`.split('\n').filter((name) => name !== '');
  return [...new Set(names)].sort();
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

function lint() {
  const args = ['check', '--error-on-warnings', '--no-errors-on-unmatched', ...present];
  return quietly('lint', process.execPath, [BIOME, ...args]);
}

/** Of the packages that changed and of every package that builds on one of them. */
async function types() {
  const touched = packageFolders().filter((folder) =>
    changed.some((file) => file.startsWith(`${folder}/`) || EVERYWHERE.test(file)),
  );
  if (touched.length === 0) return true;
  const turbo = ['exec', 'turbo', 'run', 'types', '--output-logs=errors-only'];
  const filters = touched.map((folder) => `--filter=...${nameOf(folder)}`);
  return quietly('types', 'npx', [
    ...['--yes', '--prefer-offline', packageManager(), ...turbo, ...filters],
  ]);
}

/** Those that import a changed file, however far away, and the architecture, which reads all files. */
async function tests() {
  const sources = present.filter((file) => SOURCE.test(file) && !JOURNEY.test(file));
  const projects = ['--project=rules', '--project=unit'];
  const held = sources.length === 0 || (await vitest('related', '--run', ...projects, ...sources));
  return (await vitest('run', '--project=architecture')) && held;
}

/** Those that differ themselves, or use a support file that does. */
async function journeys() {
  const sources = present.filter((file) => SOURCE.test(file) && JOURNEY.test(file));
  if (sources.length === 0) return true;
  await build(['./apps/*']);
  return vitest('related', '--run', '--project=journeys', ...sources);
}

function nameOf(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).name;
}

/** Tells how a step ended; what its program says, only when it fails. */
async function quietly(title, command, args) {
  const from = performance.now();
  const { code, output } = await run(command, args, 'pipe');
  if (code !== 0) console.error(output);
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  console.log(`${title} ${code === 0 ? 'passed' : 'failed'} (${seconds} s)`);
  return code === 0;
}

async function vitest(...args) {
  const { code } = await run(process.execPath, [VITEST, ...args, '--passWithNoTests'], 'inherit');
  return code === 0;
}

function run(command, args, output) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32' && command === 'npx',
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: text.trim() }));
  });
}
