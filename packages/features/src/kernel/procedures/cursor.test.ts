// Cursors: nothing but what a list gave can come back to it.
import { describe, expect, test } from 'vitest';
import { fieldKeys } from '../sealing/keys.js';
import { bounded } from './bounds.js';
import { openCursor, orderedBy, signCursor } from './cursor.js';

const keys = fieldKeys(Buffer.alloc(32, 7), 'test');
const raw = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('the order of a list', () => {
  const byDay = orderedBy('day', 'id');

  test('gives the key back that it wrote', () => {
    expect(byDay.after(byDay.cursor(['2026-03-05', 12]))).toEqual(['2026-03-05', 12]);
    expect(byDay.after(null)).toBeNull();
    const page = byDay.page(
      [1, 2, 3],
      2,
      (id) => ['2026-03-05', id],
      (id) => id,
    );
    expect(page.items).toEqual([1, 2]);
    expect(byDay.after(page.next)).toEqual(['2026-03-05', 2]);
  });

  test.each([
    ['a day that does not exist', ['2026-02-30', 1]],
    ['a text for a day', ['next week', 1]],
    ['half a number', ['2026-03-05', 1.5]],
    ['a number beyond what is exact', ['2026-03-05', 1e300]],
    ['a negative number', ['2026-03-05', -1]],
    ['too few', ['2026-03-05']],
    ['too many', ['2026-03-05', 1, 1]],
    ['no list', { 0: '2026-03-05', 1: 1 }],
    ['a list in the list', [['2026-03-05'], 1]],
  ])('%s is refused', (_, values) => {
    expect(() => byDay.after(raw(values))).toThrow(/填写的内容有误/);
  });

  test('half a character is refused as a text, and a time beyond the calendar', () => {
    expect(() => orderedBy('text').after(raw(['\uD800']))).toThrow();
    expect(() => orderedBy('time').after(raw([9e15]))).toThrow();
    expect(() => orderedBy('text').after('not base64 of JSON')).toThrow();
  });
});

describe('the signature', () => {
  const cursor = orderedBy('id').cursor([5]);
  const signed = signCursor(keys, 'tasks.sent', { items: [], next: cursor });
  const given = (signed as { next: string }).next;

  test('comes off where the same procedure gave it', () => {
    expect(openCursor(keys, 'tasks.sent', { limit: 3, cursor: given })).toEqual({
      limit: 3,
      cursor,
    });
    expect(openCursor(keys, 'tasks.sent', { limit: 3 })).toEqual({ limit: 3 });
    expect(signCursor(keys, 'tasks.sent', { items: [], next: null })).toEqual({
      items: [],
      next: null,
    });
  });

  test.each([
    ['one that no server signed', cursor],
    ['one with another key in it', given.slice(0, 22) + orderedBy('id').cursor([6])],
    ['an empty one', ''],
    ['one that another server signed', `${'A'.repeat(22)}${cursor}`],
  ])('%s is refused', (_, value) => {
    expect(() => openCursor(keys, 'tasks.sent', { cursor: value })).toThrow(/填写的内容有误/);
  });

  test('a cursor of another list is refused', () => {
    expect(() => openCursor(keys, 'tasks.received', { cursor: given })).toThrow();
  });
});

test('an input that is too deep or too large is refused before anything walks it', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 5_000; level++) deep = [deep];
  expect(() => bounded(deep)).toThrow(/填写的内容有误/);
  expect(() => bounded(Array.from({ length: 200_000 }, () => 0))).toThrow();
  const form = { rows: [{ cells: [{ value: 1 }] }] };
  expect(bounded(form)).toBe(form);
});
