/** Who acts in the ways into posts. */
import { type Accounts, accountOf, demoLogins, type Village } from '../../kit/demo/index.js';

/** Accounts that act in the ways. */
export function actorsOf(accounts: Accounts, village: Village) {
  const of = (login: string) => accountOf(accounts, login);
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
