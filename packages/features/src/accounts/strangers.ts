/** What strangers try with accounts. */
import type { Actor } from '../kernel/index.js';
import { callerAs, strangersOf, type TestMember, type World } from '../testing/index.js';
import { codeHash } from './codes/codes.js';
import { accountsRouter } from './router.js';

const version = 1;

/** A code that the secretary issues for a member of the branch. */
async function codeOf(world: World, secretary: Actor, member: TestMember | undefined) {
  const { code } = await callerAs(world, accountsRouter, secretary).issueCode({
    memberId: member?.id ?? 0,
  });
  const { id } = await world.db
    .selectFrom('activation')
    .select('id')
    .where('code_hash', '=', codeHash(world.services.keys, code))
    .executeTakeFirstOrThrow();
  return id;
}

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(
  accountsRouter,
  async ({ world, member, secretary, members }) => ({
    accountId: member.accountId,
    sessionId: member.sessionId,
    assignmentId: secretary.assignment.id,
    codeId: await codeOf(world, secretary, members[1]),
  }),
).attempt({
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
  ownCodes: { scoped: () => undefined },
  noteCodes: { hidden: ({ codeId }) => ({ upTo: codeId }) },
  codes: { scoped: () => undefined },
  conflicts: { scoped: () => undefined },
  doubtful: { scoped: () => undefined },
  confirmCode: { hidden: ({ codeId }) => ({ id: codeId }) },
  issueCode: { hidden: ({ memberId }) => ({ memberId }) },
  guesses: { hidden: ({ accountId }) => ({ accountId }) },
  ownGuesses: { scoped: () => undefined },
  unlock: { hidden: ({ accountId }) => ({ accountId }) },
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
