// Worked examples of names in two writings.
import { expect, test } from 'vitest';
import { isSameName, keptName, nameKey } from './names.js';

test.each([
  ['欧阳　明', '欧阳明'],
  ['王  平', '王平'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽‧买买提', '阿依古丽·买买提'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['阿依古丽 · 买买提', '阿依古丽·买买提'],
  ['阿依古丽.买买提', '阿依古丽·买买提'],
  ['阿依古丽．买买提', '阿依古丽·买买提'],
  ['John  Smith', 'John Smith'],
  ['李𬭎', '李𬭎'],
])('%s is kept as %s, and is the same name', (written, kept) => {
  expect(keptName(written)).toBe(kept);
  expect(keptName(kept)).toBe(kept);
  expect(isSameName(written, kept)).toBe(true);
});

test('other names are not the same, and a key has no dots and blanks', () => {
  expect(isSameName('欧阳明', '欧阳鸣')).toBe(false);
  expect(nameKey('阿依古丽 ・买买提')).toBe('阿依古丽买买提');
});
