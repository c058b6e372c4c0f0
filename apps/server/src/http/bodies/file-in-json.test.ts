// Tests of forms with a file in them: they are what any parser would make of them, at a smaller price.
import { describe, expect, test } from 'vitest';
import { parseWithFile } from './file-in-json.js';

const file = Buffer.alloc(60_000, '党费').toString('base64');

/** What is found, and how long the texts were that a parser had to read. */
function parsed(text: string): { found: unknown; read: number[] } {
  const read: number[] = [];
  const found = parseWithFile(Buffer.from(text), (each) => {
    read.push(each.length);
    return JSON.parse(each.toString());
  });
  return { found, read };
}

describe('a form with a large file', () => {
  test.each([
    ['alone', { base64: file }],
    ['before other fields', { base64: file, fileName: '名册 "一".xlsx' }],
    ['behind a text that looks like it', { fileName: 'a","base64":"b', base64: file }],
    ['behind other fields', { fileName: '名册.csv', headings: { name: '村名' }, base64: file }],
  ])('%s is parsed without it', (_, form) => {
    const { found, read } = parsed(JSON.stringify(form));
    expect(found).toEqual(form);
    expect(Math.min(...read)).toBeLessThan(200);
  });

  test('is parsed once', () => {
    expect(parsed(JSON.stringify({ fileName: '名册.csv', base64: file })).read).toHaveLength(1);
  });
});

test.each([
  ['deeper', JSON.stringify({ photo: { base64: file }, version: 1 })],
  [
    'with escapes',
    JSON.stringify({ base64: file }).replaceAll('/', '\\/').replace('"}', '\\u0041"}'),
  ],
  ['of other letters', JSON.stringify({ base64: `${file}党` })],
  ['twice', `{"base64":"${file}","base64":"AAAA"}`],
  ['and nothing of it', `{"base64":"","fileName":"${file}"}`],
  ['in a list', JSON.stringify([{ base64: file }])],
  ['under a name that ends like it', JSON.stringify({ 'x"base64': file })],
  ['no file at all', JSON.stringify({ note: file })],
])('a form with a file %s is what any parser makes of it', (_, text) => {
  expect(parsed(text).found).toEqual(JSON.parse(text));
});

test.each(['{"base64":"', `{"base64":"${file}`, `{"base64":"${file}"`, `${file}{"base64":"a"}`])(
  'what is no JSON is refused',
  (text) => {
    expect(() => parsed(text.padEnd(40_000))).toThrow(SyntaxError);
  },
);
