/** What the demo's stories are made with; they lie in the features' folders. */
export { copyRows, takeIds, type Value } from './copy.js';
export { monthsUpTo } from './days.js';
export { actorOf } from './happenings.js';
export {
  DEMO_PASSWORD,
  demoLogins,
  streetLogin,
  villageAccountantLogin,
  villageSecretaryLogin,
} from './logins.js';
export {
  type Accounts,
  accountOf,
  type Branch,
  holderOf,
  type Member,
  type Offices,
  type Post,
  type Street,
  type Tree,
  type Village,
} from './model.js';
export { type Gender, personName } from './names.js';
export { People, type Person, personColumns, personRow } from './people.js';
export { Random, randomFor } from './random.js';
export { oncePerStage } from './story.js';
