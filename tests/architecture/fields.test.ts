// Which fields the web may ask with: none that changes or cuts what is typed or pasted.
import { readFileSync } from 'node:fs';
import { sourceFiles } from '@xianfeng/testkit/imports';
import { expect, test } from 'vitest';

const WEB = 'apps/web/src';
const code = sourceFiles('.', [WEB])
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

const holding = (pattern: RegExp) =>
  code.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('no field cuts what is pasted: a length is told by LineInput and ProseInput', () => {
  expect(holding(/\bmaxLength[=:}]/)).toEqual([]);
});

test('days, months and times have one field each, that reads what is typed when it is left', () => {
  const others =
    /\b(DatePicker|TimePicker|RangePicker|DateField)\b|type=["{']*(date|time|month|week|datetime-local)\b/;
  expect(holding(others)).toEqual([]);
  const typed = holding(/<TypedField\b/);
  expect(typed.every((file) => file.startsWith(`${WEB}/components/form/typed/`))).toBe(true);
  expect(typed).toHaveLength(3);
});

test('no field rounds a number or cuts it down to its bounds: whole numbers are told by CountInput', () => {
  expect(holding(/\bInputNumber\b|type=["{']*number\b/)).toEqual([]);
});
