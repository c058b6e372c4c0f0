// Who may see and move candidates, answer joint reviews, and read proofs and hard grounds (TAL-09).
import {
  type Actor,
  branchRoles,
  districtRoles,
  managingRoles,
  policy,
  type Role,
  within,
} from '../kernel/index.js';

/** A candidate, as far as a policy asks. */
export interface PlacedCandidate {
  organization_path: string;
}

const inReach = (actor: Actor, candidate: PlacedCandidate) =>
  within(actor, candidate.organization_path);
const is = (list: readonly Role[], role: Role) => list.includes(role);

/** Board and list of a subtree. The village sees how far its candidates are, no more. */
export const mayListCandidates = policy('appointments.list', managingRoles);

/** One candidate: by the actor's scope. */
export const readCandidate = policy<PlacedCandidate>('appointments.read', managingRoles, inReach);
/** The scanned papers of a candidate: who may read the candidate, each paper by its own rule. */
export const readPapers = policy('appointments.papers', managingRoles);
/** The steps of the street; the machine says which may be taken when. */
export const streetSteps = policy<PlacedCandidate>(
  'appointments.street',
  ['street_organizer'],
  inReach,
);
/** The steps of the district: closing a joint review, answering a filing. */
export const districtSteps = policy<PlacedCandidate>(
  'appointments.district',
  districtRoles,
  inReach,
);
/** Filings and corrections of a time in office: those who ask for them, and those who answer. */
export const readChanges = policy<PlacedCandidate>(
  'appointments.changes',
  ['street_organizer', ...districtRoles],
  inReach,
);
/** Consent to a soft item, and which departments are asked: the approver's own. */
export const approverSteps = policy<PlacedCandidate>(
  'appointments.approve',
  ['district_approver'],
  inReach,
);
/** 干部任免审批表: those who deal with the case, above the village. */
export const exportForm = policy<PlacedCandidate>(
  'appointments.form',
  ['street_organizer', ...districtRoles],
  inReach,
);

/** Which departments are asked: everybody who manages. */
export const readDepartments = policy('appointments.departments', managingRoles);

/** Choosing the departments of the next joint reviews: the district's approver (TAL-08). */
export const mayChooseDepartments = policy('appointments.chooseDepartments', ['district_approver']);

/** An opinion, as far as a policy asks. */
export interface AskedOpinion {
  department: string;
}

/** GEN-08: the chair of a village's supervision committee sees what is public there, of this village only. */
export const mayWatchVillage = policy('appointments.watch', ['village_supervisor']);
/** …and raises objections during a notice of it. */
export const superviseNotice = policy<PlacedCandidate>(
  'appointments.supervise',
  ['village_supervisor'],
  (actor, candidate) => candidate.organization_path === actor.assignment.organizationPath,
);

/** A department's queue: its own, and nothing else. */
export const readQueue = policy('appointments.queue', ['joint_review_officer']);

/** Answering in a joint review: an officer of the department that was asked. */
export const answerReview = policy<AskedOpinion>(
  'appointments.answer',
  ['joint_review_officer'],
  (actor, opinion) => actor.assignment.department === opinion.department,
);

/** An item that a department found. */
export interface FoundItem extends AskedOpinion, PlacedCandidate {}

/** TAL-09: taking back a hard item: the department that found it, and the district's approver. */
export const withdrawHits = policy<FoundItem>(
  'appointments.withdrawHits',
  ['joint_review_officer', 'district_approver'],
  (actor, item) =>
    actor.assignment.role === 'joint_review_officer'
      ? actor.assignment.department === item.department
      : inReach(actor, item),
);
/** The list of such requests: a department's own, or all of the scope. */
export const mayListWithdrawals = policy('appointments.withdrawals', [
  'joint_review_officer',
  'district_approver',
]);

/** The village knows the stage; papers, opinions and objections are for the street and above. */
export function seesProofs(actor: Actor): boolean {
  return !is(branchRoles, actor.assignment.role);
}

/** TAL-09: the grounds of hard items are for the district's approver alone. */
export function seesHardGrounds(actor: Actor): boolean {
  return actor.assignment.role === 'district_approver';
}
