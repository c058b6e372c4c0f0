// Tests of reading imports.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { circlesIn, importsOf, sourceFiles } from './imports.js';

const root = mkdtempSync(join(tmpdir(), 'imports-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('imports of every kind are found, types told from values', () => {
  write('a/b.ts', 'export const b = 1;');
  write('a/View.tsx', 'export const View = <T,>() => <p>{String(0 as T)}</p>;');
  write('a/folder/index.ts', 'export {};');
  write(
    'a/main.ts',
    `import { b } from './b.js';
     import type { X } from 'some-package';
     import { type Y } from './View.js';
     export * from './folder';
     export { type Z } from "other";
     const later = () => import('./b.js');
     // import './comment.js';
     const text = "import './string.js'";`,
  );
  const found = importsOf(root, 'a/main.ts').map(({ specifier, to, typeOnly, lazy }) => [
    specifier,
    to,
    ...(typeOnly ? ['type'] : []),
    ...(lazy ? ['lazy'] : []),
  ]);
  expect(found).toEqual([
    ['./b.js', 'a/b.ts'],
    ['some-package', null, 'type'],
    ['./View.js', 'a/View.tsx', 'type'],
    ['./folder', 'a/folder/index.ts'],
    ['other', null, 'type'],
    ['./b.js', 'a/b.ts', 'lazy'],
  ]);
});

test('a file that is not there, or no program, is an error', () => {
  write('bad/missing.ts', "import './nowhere.js';");
  expect(() => importsOf(root, 'bad/missing.ts')).toThrow('./nowhere.js, which does not exist');
  write('bad/broken.ts', 'import { from;');
  expect(() => importsOf(root, 'bad/broken.ts')).toThrow('bad/broken.ts');
});

test('sources are listed without what was built or installed', () => {
  write('list/src/one.ts', '');
  write('list/dist/one.js', '');
  write('list/node_modules/x/index.js', '');
  write('list/readme.md', '');
  expect(sourceFiles(root, ['list'])).toEqual(['list/src/one.ts']);
});

test('circles are found, also long ones, and trees are none', () => {
  expect(circlesIn([])).toEqual([]);
  expect(
    circlesIn([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
      ['d', 'd'],
    ]),
  ).toEqual([]);
  expect(
    circlesIn([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
      ['x', 'y'],
      ['y', 'x'],
    ]),
  ).toEqual([
    ['a', 'b', 'c'],
    ['x', 'y'],
  ]);
});
