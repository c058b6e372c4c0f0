/** What strangers try with accounts. */
import { strangersOf } from '../testing/index.js';
import { accountsRouter } from './router.js';

const version = 1;

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(accountsRouter, async ({ member, secretary }) => ({
  accountId: member.accountId,
  sessionId: member.sessionId,
  assignmentId: secretary.assignment.id,
})).attempt({
  signIn: 'open',
  activate: 'open',
  passwordRules: 'open',
  signOut: 'open',
  signOutEverywhere: 'own',
  me: 'own',
  changePassword: 'own',
  reauthenticate: 'own',
  sessions: { scoped: () => undefined },
  endSession: { hidden: ({ sessionId }) => ({ id: sessionId }) },
  issueCode: { hidden: ({ memberId }) => ({ memberId }) },
  open: { scoped: () => ({ displayName: '越权开通' }) },
  list: { scoped: () => ({}) },
  disable: { hidden: ({ accountId }) => ({ id: accountId, version }) },
  enable: { hidden: ({ accountId }) => ({ id: accountId, version }) },
  assignments: { hidden: ({ accountId }) => ({ accountId }) },
  grant: {
    hidden: ({ accountId, organizationId }) => ({
      accountId,
      organizationId,
      role: 'branch_secretary',
    }),
  },
  revoke: { hidden: ({ assignmentId }) => ({ id: assignmentId, version }) },
});
