// Tries the tests of the rules against mutants, area by area, each with a report of its own:
// `pnpm --filter @xianfeng/rules mutation` for all, `… mutation meetings dues` for some. Then adds up the
// newest report of every area, and fails under the score asked for in the settings. Ignored are mutants of
// what a module computes as it loads (tables of names, constant patterns); the last line says what
// the score would be if the tests missed every one of them.
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const settings = JSON.parse(await readFile('stryker.config.json', 'utf8'));
const excluded = settings.mutate.filter((pattern) => pattern.startsWith('!'));

const folders = (await readdir('src', { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => !excluded.some((pattern) => namesWhole(pattern, name)));
const areas = [...folders.sort(), 'core'];

/** Is the folder one of those that are left out altogether? */
function namesWhole(pattern, folder) {
  const list = /^!src\/\{(.*)\}\/\*\*$/.exec(pattern)?.[1];
  return list?.split(',').includes(folder) === true;
}

const reportOf = (area) => `reports/mutation/${area}.json`;

async function run(area) {
  await new Stryker({
    ...settings,
    mutate: [area === 'core' ? 'src/*.ts' : `src/${area}/**/*.ts`, ...excluded],
    jsonReporter: { fileName: reportOf(area) },
    reporters: ['json'],
    logLevel: 'warn',
    thresholds: { ...settings.thresholds, break: null },
  }).runMutationTest();
}

/** Counts of a report by status, with the time at which it was written. */
async function countsOf(area) {
  const report = JSON.parse(await readFile(reportOf(area), 'utf8'));
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const count = (...statuses) => mutants.filter((m) => statuses.includes(m.status)).length;
  const { mtime } = await stat(reportOf(area));
  return {
    found: count('Killed', 'Timeout'),
    missed: count('Survived', 'NoCoverage'),
    ignored: count('Ignored'),
    failed: count('CompileError', 'RuntimeError'),
    written: mtime.toISOString().slice(0, 16),
  };
}

const score = ({ found, missed }) => (100 * found) / (found + missed);

function line(area, counts) {
  const { found, missed, ignored, failed, written } = counts;
  const parts = [`found ${found}`, `missed ${missed}`, `ignored ${ignored}`, `failed ${failed}`];
  return `${area.padEnd(16)} ${score(counts).toFixed(2).padStart(6)} %  ${parts.join(', ')}  ${written}`;
}

const asked = process.argv.slice(2);
for (const area of asked) if (!areas.includes(area)) throw new Error(`no such area: ${area}`);
for (const area of asked.length === 0 ? areas : asked) {
  await run(area);
  console.info(line(area, await countsOf(area)));
}

const total = { found: 0, missed: 0, ignored: 0, failed: 0, written: '' };
const without = [];
for (const area of areas) {
  const counts = await countsOf(area).catch(() => null);
  if (counts === null) without.push(area);
  else for (const key of ['found', 'missed', 'ignored', 'failed']) total[key] += counts[key];
}
const strictly = score({ found: total.found, missed: total.missed + total.ignored });
console.info(line('whole', total));
console.info(`with every ignored one counted as missed: ${strictly.toFixed(2)} %`);
if (without.length > 0) console.info(`no report yet: ${without.join(', ')}`);
if (without.length > 0 || score(total) < settings.thresholds.break) process.exitCode = 1;
