// What the server prints when it is ready.
import type { DemoAccount } from '@xianfeng/demo/accounts';
import type { FirstCode } from '@xianfeng/features/accounts';
import { CODE_DAYS, roleLabels } from '@xianfeng/features/accounts/schema';
import type { FirstPeople } from './data/first-data.js';

/** What the operator reads when the server serves: the address, and whom to sign in as. */
export function welcome(address: string, seconds: number, people: FirstPeople): string[] {
  return [
    `先锋已启动（${seconds.toFixed(1)} 秒）：${address}`,
    ...accountLines(people.accounts),
    ...codeLines(address, people.codes),
    '按 Ctrl-C 停止',
  ];
}

function accountLines(accounts: DemoAccount[]): string[] {
  const [first] = accounts;
  if (first === undefined) return [];
  const rows = accounts.map(({ login, role, name, organization }) => [
    login,
    role,
    name,
    organization,
  ]);
  return [
    `演示账号（口令都是 ${first.password}，只能在本机使用）：`,
    ...table(rows).map((line) => `  ${line}`),
  ];
}

function codeLines(address: string, codes: FirstCode[]): string[] {
  if (codes.length === 0) return [];
  const rows = codes.map(({ role, code }) => [
    roleLabels[role],
    code,
    new URL(`/activate?code=${code}`, address).href,
  ]);
  return [
    `真实的区从三名管理员开始。请由三位不同的同志各用一个激活码开通账号（${CODE_DAYS}天内有效，重新启动会换新码）：`,
    ...table(rows).map((line) => `  ${line}`),
  ];
}

/** Columns one under another. */
function table(rows: string[][]): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column]))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** A Chinese character takes the room of two letters in a terminal. */
function width(text = ''): number {
  return text.length + (text.match(/[^\x20-\x7e]/g)?.length ?? 0);
}
