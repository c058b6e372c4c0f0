import { guarded, open, router, writing } from '../kernel/index.js';
import * as commands from './commands.js';
import * as policy from './policy.js';
import * as queries from './queries.js';
import * as schema from './schema.js';

const own = guarded(policy.ownAccount, true);

export const accountsRouter = router({
  signIn: open('accounts.signIn')
    .input(schema.signInInput)
    .mutation(({ ctx, input }) => commands.signIn(ctx, input)),
  activate: open('accounts.activate')
    .input(schema.activateInput)
    .mutation(({ ctx, input }) => commands.activate(ctx, input)),
  passwordRules: open('accounts.passwordRules').query(({ ctx }) => queries.passwordRules(ctx)),
  signOut: open('accounts.signOut').mutation(({ ctx }) => commands.signOut(ctx)),
  signOutEverywhere: own.mutation(({ ctx }) => commands.signOutEverywhere(ctx)),
  me: own.query(({ ctx }) => queries.me(ctx)),
  changePassword: own
    .input(schema.changePasswordInput)
    .mutation(({ ctx, input }) => commands.changePassword(ctx, input)),
  reauthenticate: own
    .input(schema.reauthenticateInput)
    .mutation(({ ctx, input }) => commands.reauthenticate(ctx, input)),
  sessions: own.query(({ ctx }) => queries.mySessions(ctx)),
  endSession: writing(policy.ownAccount, true)
    .input(schema.endSessionInput)
    .mutation(({ ctx, input }) => commands.endOwnSession(ctx, input)),
  issueCode: writing(policy.issueCode)
    .input(schema.issueCodeInput)
    .mutation(({ ctx, input }) => commands.issueCode(ctx, input)),
  open: writing(policy.openAccounts)
    .input(schema.openInput)
    .mutation(({ ctx, input }) => commands.openUnaffiliated(ctx, input)),
  list: guarded(policy.listAccounts)
    .input(schema.listInput)
    .query(({ ctx, input }) => queries.listAccounts(ctx, input)),
  disable: writing(policy.switchAccount)
    .input(schema.accountVersionInput)
    .mutation(({ ctx, input }) => commands.switchAccount(ctx, input, true)),
  enable: writing(policy.switchAccount)
    .input(schema.accountVersionInput)
    .mutation(({ ctx, input }) => commands.switchAccount(ctx, input, false)),
  assignments: guarded(policy.readAssignments)
    .input(schema.assignmentsInput)
    .query(({ ctx, input }) => queries.assignments(ctx, input)),
  grant: writing(policy.changeAssignment)
    .input(schema.grantInput)
    .mutation(({ ctx, input }) => commands.grant(ctx, input)),
  revoke: writing(policy.changeAssignment)
    .input(schema.revokeInput)
    .mutation(({ ctx, input }) => commands.revoke(ctx, input)),
});
