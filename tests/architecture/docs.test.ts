// The walks through the code name files that are there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Paths of the repository in backticks; a folder ends with a slash. */
const PATH = /`((?:apps|packages|docs|tests|scripts)\/[^`\s]*)`/g;

test.each(['docs/architecture.md'])('%s names files that are there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(PATH)].flatMap(([, path]) => path ?? []);
  // Names in capitals stand for any feature.
  const paths = named.filter((path) => !/[A-Z]{3}/.test(path));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
