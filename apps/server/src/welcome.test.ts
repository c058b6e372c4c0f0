// Tests of what the server prints when it is ready.
import type { FirstCode } from '@xianfeng/features/accounts';
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
  const accounts = [account('shuji', '书记', '王文'), account('dangyuan2', '普通党员', '李小兰')];
  const lines = welcome('http://localhost:3000', 1.94, { accounts, codes: [] });
  expect(lines).toEqual([
    '先锋已启动（1.9 秒）：http://localhost:3000',
    '演示账号（口令都是 Xianfeng2026，只能在本机使用）：',
    '  shuji      书记      王文    七里山街道',
    '  dangyuan2  普通党员  李小兰  七里山街道',
    '按 Ctrl-C 停止',
  ]);
});

test('a real district shows the codes that are still to be used, and nothing after that', () => {
  const people = (codes: FirstCode[]) => ({ accounts: [], codes });
  const lines = welcome(
    'http://localhost:3000',
    1,
    people([{ role: 'audit_admin', code: 'ABCDEFGHJK' }]),
  );
  expect(lines[1]).toContain('三名管理员');
  expect(lines[2]).toBe('  审计管理员  ABCDEFGHJK  http://localhost:3000/activate?code=ABCDEFGHJK');
  expect(welcome('http://localhost:3000', 1, people([]))).toHaveLength(2);
});
