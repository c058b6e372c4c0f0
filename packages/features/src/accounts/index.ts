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
export { accountsRouter } from './router.js';
export type * from './tables.js';
