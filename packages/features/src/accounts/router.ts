import { guarded, open, read, router, write, writing } from '../kernel/index.js';
import * as commands from './commands.js';
import * as may from './policy.js';
import * as queries from './queries.js';
import * as inputs from './schema.js';

const own = guarded(may.ownAccount, true);

/** Accounts 账号, their sessions and assignments 授权岗位. */
export const accountsRouter = router({
  signIn: open('accounts.signIn')
    .input(inputs.signInInput)
    .mutation(({ ctx, input }) => commands.signIn(ctx, input)),
  activate: open('accounts.activate')
    .input(inputs.activateInput)
    .mutation(({ ctx, input }) => commands.activate(ctx, input)),
  passwordRules: open('accounts.passwordRules').query(({ ctx }) => queries.passwordRules(ctx)),
  signOut: open('accounts.signOut').mutation(({ ctx }) => commands.signOut(ctx)),
  signOutEverywhere: own.mutation(({ ctx }) => commands.signOutEverywhere(ctx)),
  me: own.query(({ ctx }) => queries.me(ctx)),
  changePassword: own
    .input(inputs.changePasswordInput)
    .mutation(({ ctx, input }) => commands.changePassword(ctx, input)),
  reauthenticate: own
    .input(inputs.reauthenticateInput)
    .mutation(({ ctx, input }) => commands.reauthenticate(ctx, input)),
  sessions: own.query(({ ctx }) => queries.mySessions(ctx)),
  endSession: writing(may.ownAccount, true)
    .input(inputs.endSessionInput)
    .mutation(({ ctx, input }) => commands.endOwnSession(ctx, input)),
  issueCode: write(may.issueCode, inputs.issueCodeInput, commands.issueCode),
  open: write(may.openAccounts, inputs.openInput, commands.openUnaffiliated),
  list: read(may.listAccounts, inputs.listInput, queries.listAccounts),
  disable: write(may.switchAccount, inputs.accountVersionInput, (ctx, input) =>
    commands.switchAccount(ctx, input, true),
  ),
  enable: write(may.switchAccount, inputs.accountVersionInput, (ctx, input) =>
    commands.switchAccount(ctx, input, false),
  ),
  assignments: read(may.readAssignments, inputs.assignmentsInput, queries.assignments),
  grant: write(may.changeAssignment, inputs.grantInput, commands.grant),
  revoke: write(may.changeAssignment, inputs.revokeInput, commands.revoke),
});
