// The walks through the code name files that are there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Paths of the repository in backticks; a folder ends with a slash. */
const PATH = /`((?:apps|packages|docs|tests|scripts)\/[^`\s]*)`/g;

test.each(['docs/architecture.md', 'docs/security.md'])('%s names files that are there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(PATH)].flatMap(([, path]) => path ?? []);
  // Names in capitals stand for any feature.
  const paths = named.filter((path) => !/[A-Z]{3}/.test(path));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

/** A file of tests in backticks, or what stands behind the mark of a test's name. */
const TESTS = /`([^`]+\.test\.tsx?)`|›\s*([^；|]+)/g;

test('the security page names tests that are there', () => {
  let file = '';
  const missing: string[] = [];
  let named = 0;
  for (const [, path, title] of readFileSync('docs/security.md', 'utf8').matchAll(TESTS)) {
    if (path !== undefined) file = path;
    else if (title !== undefined) {
      named += 1;
      if (!readFileSync(file, 'utf8').includes(title.trim())) missing.push(`${file} › ${title}`);
    }
  }
  expect(missing).toEqual([]);
  expect(named).toBeGreaterThan(25);
});
