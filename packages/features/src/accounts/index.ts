// The feature accounts as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import {
  accessRefused,
  accountActivated,
  accountDisabled,
  accountEnabled,
  accountLocked,
  accountOpened,
  accountUnlocked,
  activationFailed,
  assignmentGranted,
  assignmentRevoked,
  codeConfirmed,
  codeIssued,
  codesNoted,
  membershipChanged,
  passwordChanged,
  reauthenticated,
  sessionEnded,
  sessionStarted,
  signInFailed,
} from './events.js';
import { accountsRouter } from './router.js';

export { accessChange, personKey, recordMembershipChange } from './access.js';
export {
  addFirstAdministrators,
  type FirstCode,
  isFounded,
  issueFirstCodes,
} from './administrators/first-administrators.js';
export { rolesByAccount } from './codes/roles-held.js';
export { accountOfDevice } from './guesses/devices.js';
export { networkOf } from './guesses/guesser.js';
export { hashPassword } from './passwords/passwords.js';
export { isProbe, recordRefusal } from './refusal.js';
export { accountsRouter } from './router.js';
export { actorForSocket, authenticate, sessionBehind } from './sessions/authenticate.js';
export { tidyAccounts } from './sessions/maintenance.js';
export { type SessionWithAccount, sessionsOfAccount } from './sessions/rows.js';
export { endSessionById, endSessionsOf, readSessions } from './sessions/sessions.js';
export type * from './tables.js';

/** The feature: sessions, accounts, activation codes and assignments. */
export const accounts = defineFeature({
  router: accountsRouter,
  events: [
    sessionStarted,
    sessionEnded,
    reauthenticated,
    passwordChanged,
    signInFailed,
    accountLocked,
    accountUnlocked,
    activationFailed,
    codeIssued,
    codeConfirmed,
    codesNoted,
    accountActivated,
    accountOpened,
    accountDisabled,
    accountEnabled,
    assignmentGranted,
    assignmentRevoked,
    membershipChanged,
    accessRefused,
  ],
  demo: () => import('./demo/index.js'),
});
