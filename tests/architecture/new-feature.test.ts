// The feature generator finds the places that it writes to.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { importsOf, missingNames } from '@xianfeng/testkit/imports';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Folders that the generator adds to: their files are copied, the folders in them are linked. */
const ADDED_TO = [
  'packages/database/src/migrations',
  'packages/features/src',
  'apps/web/src',
  'apps/web/src/entry',
  'apps/web/src/features',
  'docs',
];

test('pnpm new feature finds its places in the files that all share', () => {
  for (const path of ADDED_TO) {
    mkdirSync(join(folder, path), { recursive: true });
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const [from, to] = [resolve(path, entry.name), join(folder, path, entry.name)];
      if (entry.isFile()) copyFileSync(from, to);
      else if (!ADDED_TO.includes(`${path}/${entry.name}`)) symlinkSync(from, to);
    }
  }
  const script = resolve('scripts/new.mjs');
  // The folder holds no formatter: this is about the places, lint and types have their own run.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, 'feature', 'medals', '荣誉'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect([stderr, status]).toEqual(['', 0]);
  const touched = stdout.split('\n').filter((line) => /\.tsx?$/.test(line));
  expect(touched.length).toBeGreaterThan(20);
  for (const file of touched) {
    // Each can be read, and imports only what is there.
    expect(() => importsOf(folder, file)).not.toThrow();
    expect([file, missingNames(folder, file)]).toEqual([file, []]);
    expect([file, missingClasses(file)]).toEqual([file, []]);
    expect([file, readFileSync(join(folder, file), 'utf8')]).toEqual([
      file,
      expect.stringMatching(/medal/),
    ]);
  }
}, 60_000);

/** The classes that a file takes from a stylesheet which does not have them. */
function missingClasses(file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(
    ([, css = '', sheet = '']) => {
      const rules = readFileSync(join(folder, dirname(file), sheet), 'utf8');
      const used = [...text.matchAll(new RegExp(`\\b${css}\\.(\\w+)`, 'g'))];
      return used.flatMap(([, name = '']) => (rules.includes(`.${name}`) ? [] : [name]));
    },
  );
}
