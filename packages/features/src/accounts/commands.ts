/** Everything that changes accounts, sessions and assignments, each in a file of its own. */
export { activate } from './activate.js';
export { grant, revoke } from './assignments.js';
export { issueCode } from './issue-code.js';
export { openUnaffiliated } from './open-unaffiliated.js';
export { changePassword, reauthenticate } from './own-password.js';
export { endOwnSession, signOutEverywhere } from './own-sessions.js';
export { signIn, signOut } from './sign-in.js';
export { switchAccount } from './switch-account.js';
