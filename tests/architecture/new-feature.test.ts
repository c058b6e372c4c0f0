// The feature generator finds the places that it writes to.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { importsOf, missingNames } from '@xianfeng/testkit/imports';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the generator adds to, and what that imports. */
const SHARED = [
  ...['api', 'database', 'features'].map((name) => `packages/${name}/src`),
  'apps/web/src',
  'docs/glossary.md',
];
const withoutBuilds = (path: string) => !/\/(node_modules|dist|\.[^/]+)(\/|$)/.test(path);

test('pnpm new feature finds its places in the files that all share', () => {
  for (const path of SHARED) {
    cpSync(path, join(folder, path), { recursive: true, filter: withoutBuilds });
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
    expect([file, readFileSync(join(folder, file), 'utf8')]).toEqual([
      file,
      expect.stringMatching(/medal/),
    ]);
  }
}, 60_000);
