// Tests of typed times of day.
import { expect, test } from 'vitest';
import { readTime } from './time.js';

test.each([
  ['0930', '09:30'],
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['9：5', '09:05'],
  ['9点半', '09:30'],
  ['14点', '14:00'],
  ['14时20分', '14:20'],
  [' 15 : 00 ', '15:00'],
  ['9', '09:00'],
  ['2360', null],
  ['2430', null],
  ['25', null],
  ['下午', null],
  ['', null],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});
