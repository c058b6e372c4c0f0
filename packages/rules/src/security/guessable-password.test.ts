// Tests of passwords that are guessed first (SEC-04).
import { expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { isGuessable } from './guessable-password.js';
import { judgePassword } from './password.js';

it.each([
  '1qaz2wsx',
  '1qaz@WSX',
  'Qwer1234!',
  'Abcd1234!',
  'Password@123',
  'P@ssw0rd2026',
  'Admin888!',
  'Xianfeng-2026',
  'Xianfeng@123456',
  'Dangjian2026!',
  'Zhangwei123!',
  'zhangSan@2024',
  'WangXiaoming1990',
  'Liuyang19880512',
  'Ouyangfeng#1',
  '5201314Aa!',
  'Woaini1314!',
  'Aini5201314',
  '13812345678Aa!',
  'Aa13905311234!',
  'Aaaa1111!!!!',
  'Aa123456!',
  'Asdf!@#456',
  'Shandong@2025',
])('%s is guessed', (password) => {
  expect(isGuessable(password)).toBe(true);
});

it.each([
  'Harbour-glass7',
  '春风Ab12十里桃李',
  'tR7#mv9Kq2',
  'Copper.Lantern8',
  '9Fgh.wq-Zt',
  'Bamboo71river!',
])('%s is not', (password) => {
  expect(isGuessable(password)).toBe(false);
});

it('knows what belongs to the owner', () => {
  const own = ['lixiulan', 'lxl', 'secretary.li', '13953100001'];
  for (const password of ['Lxl-1975!qq', 'Secretary.Li-9', 'Lixiulan_77x', 'Aa-13953100001']) {
    expect([password, isGuessable(password, own)]).toEqual([password, true]);
  }
  expect(isGuessable('Secretary.Li-9')).toBe(false);
});

it('SEC-04 refuses what is guessed', () => {
  const judged = (text: string, own: string[] = []) =>
    verdict(judgePassword({ text, reused: false, own }, '2026-06-20'));
  expect(judged('Xianfeng-2026')).toEqual(['block SEC-04 guessable']);
  expect(judged('Lantern-88x')).toEqual([]);
  expect(judged('Lantern-88x', ['lantern'])).toEqual(['block SEC-04 guessable']);
});
