// Tests of matching the headings of a file with the columns of a table.
import { expect, it } from 'vitest';
import { headingsIn, likely } from './headings.js';

it('takes the heading of the same name before one that only holds it', () => {
  expect(likely('名称', ['党组织名称', '名 称'])).toBe('名 称');
  expect(likely('经营收入', ['序号', '经营收入（元）'])).toBe('经营收入（元）');
  expect(likely('村（社区）', ['社区', '村（社区）名称'])).toBe('村（社区）名称');
  expect(likely('备注', ['序号'])).toBeUndefined();
});

it('knows the headings of a file that was refused for them, and of no other refusal', () => {
  const fields = [{ path: 'heading', message: '村名' }];
  const report = {
    code: 'file_unreadable',
    number: 1201,
    message: '没有找到表头。',
    fields,
  } as const;
  expect(headingsIn({ kind: 'told', report })).toEqual(['村名']);
  expect(headingsIn({ kind: 'told', report: { ...report, code: 'too_large' } })).toEqual([]);
  expect(headingsIn(null)).toEqual([]);
});
