// Procedures of accounts, their sessions and assignments.
import { guarded, open, read, router, write, writing } from '../kernel/index.js';
import { openUnaffiliated } from './administrators/open-unaffiliated.js';
import { grantAssignment, revokeAssignment } from './assignments/assignments.js';
import { listConflicts } from './assignments/separation.js';
import { activateAccount } from './codes/activate.js';
import { confirmCode, listCodes } from './codes/confirmation.js';
import { listDoubtful } from './codes/doubtful.js';
import { issueCode } from './codes/issue-code.js';
import { listOwnCodes, noteCodes } from './codes/own-codes.js';
import { unlockAccount } from './guesses/unlock.js';
import { readGuesses, readOwnGuesses } from './guesses/views.js';
import { changePassword, reauthenticate } from './passwords/own-password.js';
import * as may from './policy.js';
import {
  mayConfirmCode,
  mayIssueCode,
  mayListAccounts,
  mayOpenAccounts,
  maySwitchAccount,
  mayUnlock,
} from './policy.js';
import {
  listAccounts,
  listAssignments,
  listOwnSessions,
  passwordRules,
  readMe,
} from './queries.js';
import * as inputs from './schema.js';
import { endOwnSession, signOutEverywhere } from './sessions/own-sessions.js';
import { signIn, signOut } from './sessions/sign-in.js';
import { switchAccount } from './sessions/switch-account.js';

const own = guarded(may.ownAccount, true);

/** Accounts 账号, their sessions and assignments 授权岗位. */
export const accountsRouter = router({
  signIn: open('accounts.signIn')
    .input(inputs.signInInput)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  activate: open('accounts.activate')
    .input(inputs.activateInput)
    .mutation(({ ctx, input }) => activateAccount(ctx, input)),
  passwordRules: open('accounts.passwordRules').query(({ ctx }) => passwordRules(ctx)),
  signOut: open('accounts.signOut').mutation(({ ctx }) => signOut(ctx)),
  signOutEverywhere: own.mutation(({ ctx }) => signOutEverywhere(ctx)),
  me: own.query(({ ctx }) => readMe(ctx)),
  changePassword: own
    .input(inputs.changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  reauthenticate: own
    .input(inputs.reauthenticateInput)
    .mutation(({ ctx, input }) => reauthenticate(ctx, input)),
  sessions: own.query(({ ctx }) => listOwnSessions(ctx)),
  endSession: writing(may.ownAccount, true)
    .input(inputs.endSessionInput)
    .mutation(({ ctx, input }) => endOwnSession(ctx, input)),
  ownCodes: guarded(may.ownAccount).query(({ ctx }) => listOwnCodes(ctx)),
  noteCodes: write(may.ownAccount, inputs.noteCodesInput, noteCodes),
  codes: guarded(may.readCodes).query(({ ctx }) => listCodes(ctx)),
  conflicts: guarded(may.readConflicts).query(({ ctx }) => listConflicts(ctx)),
  doubtful: guarded(may.readDoubtful).query(({ ctx }) => listDoubtful(ctx)),
  confirmCode: write(mayConfirmCode, inputs.confirmCodeInput, confirmCode),
  issueCode: write(mayIssueCode, inputs.issueCodeInput, issueCode),
  guesses: read(mayUnlock, inputs.guessedInput, readGuesses),
  ownGuesses: guarded(may.ownAccount).query(({ ctx }) => readOwnGuesses(ctx)),
  unlock: write(mayUnlock, inputs.guessedInput, unlockAccount),
  open: write(mayOpenAccounts, inputs.openInput, openUnaffiliated),
  list: read(mayListAccounts, inputs.listInput, listAccounts),
  disable: write(maySwitchAccount, inputs.accountVersionInput, (ctx, input) =>
    switchAccount(ctx, input, true),
  ),
  enable: write(maySwitchAccount, inputs.accountVersionInput, (ctx, input) =>
    switchAccount(ctx, input, false),
  ),
  assignments: read(may.readAssignments, inputs.assignmentsInput, listAssignments),
  grant: write(may.changeAssignment, inputs.grantInput, grantAssignment),
  revoke: write(may.changeAssignment, inputs.revokeInput, revokeAssignment),
});
