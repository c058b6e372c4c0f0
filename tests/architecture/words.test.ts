// Words that the glossary rules out are used nowhere.
import { readFileSync } from 'node:fs';
import { sourceFiles } from '@xianfeng/testkit/imports';
import { expect, test } from 'vitest';

/** Second words for a notion that has its one word in docs/glossary.md. */
const RULED_OUT = { 出席: '到会' };

test.each(Object.entries(RULED_OUT))('nobody says %s where the glossary says %s', (wrong) => {
  const files = sourceFiles('.', ['apps', 'packages', 'tests/e2e']);
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(wrong))).toEqual([]);
});
