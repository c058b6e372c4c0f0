// Every source file begins with what it holds, and what the packages export has a docstring.
import { beginsWithComment, undocumentedIn } from '@xianfeng/testkit/comments';
import { sourceFiles } from '@xianfeng/testkit/imports';
import { expect, test } from 'vitest';

const ROOT = '.';
const isGenerated = (file: string) => /\.gen\.tsx?$/.test(file);
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

// Read before the tests, so that no time limit of a test holds for it.
const files = sourceFiles(ROOT, ['apps', 'packages', 'scripts', 'tests']).filter(
  (file) => !isGenerated(file),
);
const silent = files.filter((file) => !beginsWithComment(ROOT, file));
const undocumented = files
  .filter((file) => /^(apps|packages)\/.+\.tsx?$/.test(file) && !isTest(file))
  .flatMap((file) => undocumentedIn(ROOT, file).map((name) => `${file}: ${name}`));

test('every source file begins with a comment that says what it holds', () => {
  expect(silent).toEqual([]);
});

test('every exported function, class and constant of a package has a docstring', () => {
  expect(undocumented).toEqual([]);
});
