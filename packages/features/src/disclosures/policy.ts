// Who may read and decide what is shown or handed out beyond the usual.
import { policy, roles } from '../kernel/index.js';

/** Whose leave it is: the account, and the person behind it. */
export interface AskedLeave {
  account_id: number;
  person_id: number | null;
}

/** SEC-02: the district's approver reads who asks to see more than the pace allows, and why. */
export const mayListLeaves = policy('disclosures.leaves', ['district_approver']);

/** Nobody decides of the own leave, under whichever account. */
export const mayDecideLeave = policy<AskedLeave>(
  'disclosures.leaves.decide',
  ['district_approver'],
  (actor, leave) =>
    leave.account_id !== actor.accountId &&
    (actor.personId === null || leave.person_id !== actor.personId),
);

/** How the own leave stands, for whoever asked. */
export const mayReadOwnLeave = policy('disclosures.leaves.own', roles);
