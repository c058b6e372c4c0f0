// Tests of the words of the log's rows.
import { expect, test } from 'vitest';
import { detailText, subjectText } from './labels.js';

test('a record is named by its number and version, and none is where none was found', () => {
  const row = (id: number, version: number) => ({
    subject: { kind: 'activation', id, version },
    subjectLabel: '激活码',
  });
  expect(subjectText(row(12, 3))).toBe('激活码 12号（第3版）');
  expect(subjectText(row(0, 0))).toBe('激活码');
});

test('the address stands in the row once, and one that differs is told', () => {
  const data = { ip: '10.0.0.9', reason: '核对身份' };
  expect(detailText({ data, address: '10.0.0.9' }, {})).toBe('原因：核对身份');
  expect(detailText({ data, address: null }, {})).toBe('原因：核对身份；网络地址：10.0.0.9');
});
