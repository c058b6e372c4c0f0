// State of an account.
import type { AccountRow } from '@xianfeng/features/accounts/schema';
import { StatusTag } from '../../../components/StatusTag.js';

/** Whether one can sign in with an account now. */
export function AccountState({ account }: { account: AccountRow }) {
  if (account.disabled) return <StatusTag tone="error">已停用</StatusTag>;
  if (account.login === null) return <StatusTag tone="quiet">未启用</StatusTag>;
  if (account.guessed) return <StatusTag tone="warning">有人输错密码</StatusTag>;
  return <StatusTag tone="done">正常</StatusTag>;
}
