// Who may read and decide what is shown or handed out beyond the usual.
import { districtRoles, policy, roles, within } from '../kernel/index.js';

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

/** Whose export it is, and the path of the organization that it was asked for under. */
export interface AskedExport {
  account_id: number;
  person_id: number | null;
  organization_path: string;
}

const exportRoles = ['street_organizer', ...districtRoles] as const;

/** SEC-02: those who deal with such files see who asks for them at their organization and below. */
export const mayListExports = policy('disclosures.exports', exportRoles);

/** Another person of the same organization, or of one above it. */
export const mayDecideExport = policy<AskedExport>(
  'disclosures.exports.decide',
  exportRoles,
  (actor, asked) =>
    within(actor, asked.organization_path) &&
    asked.account_id !== actor.accountId &&
    (actor.personId === null || asked.person_id !== actor.personId),
);
