// Tests of days and months as they are entered: those that exist, in years that can be reckoned with.
import { expect, test } from 'vitest';
import { civilDate, civilMonth } from './schema.js';

test.each([
  ['1900-01-01', true],
  ['2100-12-31', true],
  ['2026-02-30', false],
  ['1899-12-31', false],
  ['2101-01-01', false],
  ['0001-01-01', false],
  ['9999-12-31', false],
])('the day %s is taken: %s', (day, taken) => {
  expect(civilDate.safeParse(day).success).toBe(taken);
});

test.each([
  ['1900-01', true],
  ['2100-12', true],
  ['2026-13', false],
  ['1899-12', false],
  ['0000-01', false],
  ['9999-12', false],
])('the month %s is taken: %s', (month, taken) => {
  expect(civilMonth.safeParse(month).success).toBe(taken);
});
