/** What events of accounts are about: accounts, their sessions, their codes and their assignments. */
import { defineSubject } from '../kernel/index.js';

/** 登录: one sign-in of an account, until it ends. */
export const sessionSubject = defineSubject({ kind: 'session', label: '登录', page: null });

/** 账号: what a person signs in with. */
export const accountSubject = defineSubject({ kind: 'account', label: '账号', page: null });

/** 激活码: a one-time code that opens an account. */
export const activationSubject = defineSubject({
  kind: 'activation',
  label: '激活码',
  page: null,
});

/** 授权岗位: a role of an account at one organization. */
export const assignmentSubject = defineSubject({
  kind: 'assignment',
  label: '授权岗位',
  page: null,
});
