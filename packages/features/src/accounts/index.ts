import { defineFeature } from '../kernel/index.js';
import {
  accessRefused,
  accountActivated,
  accountDisabled,
  accountEnabled,
  accountLocked,
  accountOpened,
  activationFailed,
  assignmentGranted,
  assignmentRevoked,
  codeIssued,
  membershipChanged,
  passwordChanged,
  reauthenticated,
  sessionEnded,
  sessionStarted,
  signInFailed,
} from './events.js';
import { accountsRouter } from './router.js';

export { accessChange, personKey, recordMembershipChange } from './access.js';
export { actorForSocket, authenticate } from './authenticate.js';
export {
  addFirstAdministrators,
  type FirstCode,
  isFounded,
  issueFirstCodes,
} from './first-administrators.js';
export { tidyAccounts } from './maintenance.js';
export { hashPassword } from './passwords.js';
export { recordRefusal } from './refusal.js';
export { accountsRouter } from './router.js';
export type * from './tables.js';

export const accounts = defineFeature({
  router: accountsRouter,
  events: [
    sessionStarted,
    sessionEnded,
    reauthenticated,
    passwordChanged,
    signInFailed,
    accountLocked,
    activationFailed,
    codeIssued,
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
