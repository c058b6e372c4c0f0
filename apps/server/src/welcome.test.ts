import { expect, test } from 'vitest';
import { welcome } from './welcome.js';

const account = (login: string, role: string, name: string) => ({
  login,
  role,
  name,
  password: 'Xianfeng2026',
  organization: '七里山街道',
});

test('tells the address, the demo accounts one under another, and how to stop', () => {
  const lines = welcome('http://localhost:3000', 1.94, [
    account('shuji', '书记', '王文'),
    account('dangyuan2', '普通党员', '李小兰'),
  ]);
  expect(lines).toEqual([
    '先锋已启动（1.9 秒）：http://localhost:3000',
    '演示账号（口令都是 Xianfeng2026，只能在本机使用）：',
    '  shuji      书记      王文    七里山街道',
    '  dangyuan2  普通党员  李小兰  七里山街道',
    '按 Ctrl-C 停止',
  ]);
});

test('a real district has no accounts to show', () => {
  expect(welcome('http://localhost:3000', 1, [])).toHaveLength(2);
});
