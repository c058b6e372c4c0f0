import type { Accounts } from './accounts.js';
import type { Village } from './model.js';
import { demoLogins } from './shown.js';

/** Accounts that act in the ways. */
export function actorsOf(accounts: Accounts, village: Village) {
  const of = (login: string) => accounts.byLogin.get(login)?.id ?? 0;
  return {
    street: of(village.organizerLogin),
    auditor: of(demoLogins.auditor),
    approver: of(demoLogins.approver),
    departments: {
      civil_affairs: of(demoLogins.civilAffairs),
      court: of(demoLogins.court),
      discipline: of(demoLogins.discipline),
      public_security: of(demoLogins.publicSecurity),
    },
  };
}
