/** The list of migrations names every file that lies beside it, in the order of their numbers. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as migrations from './migrations/index.js';

test('every migration is on the list', () => {
  const files = readdirSync(new URL('./migrations/', import.meta.url))
    .filter((file) => /^\d{4}-.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(Object.keys(migrations).sort()).toEqual(files.sort());
});
