// Tests of months as the form writes them.
import { expect, test } from 'vitest';
import { ageByMonth, namesMonth, printedMonth } from './month.js';

test.each([
  ['197001', '1970.01'],
  ['1970.01', '1970.01'],
  ['19700123', '1970.01'],
  ['1970-01-23', '1970.01'],
  ['民建；2003.05', '民建；2003.05'],
  ['197013', '197013'],
  ['20230230', '20230230'],
  ['', ''],
])('%s is printed as %s', (text, printed) => {
  expect(printedMonth(text)).toBe(printed);
  expect(namesMonth(text)).toBe(/^\d{4}\.\d{2}$/.test(printed));
});

test.each([
  ['198503', '202602', 40],
  ['198503', '202603', 41],
  ['19850331', '20260301', 41],
  ['202603', '202603', 0],
  ['202604', '202603', null],
  ['不详', '202603', null],
  ['198503', '', null],
])('born in %s, on %s the age is %s', (born, asOf, age) => {
  expect(ageByMonth(born, asOf)).toBe(age);
});
