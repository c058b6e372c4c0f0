// Who may read, plan, record, confirm and review activities, and ask for or decide leave.
import type { ActivityState } from '@xianfeng/rules';
import {
  type Actor,
  branchRoles,
  managingRoles,
  partyRoles,
  policy,
  within,
} from '../kernel/index.js';

/** An activity, as far as a policy asks. */
export interface Placed {
  organizationId: number;
  organizationPath: string;
}

/** Whom an activity calls: everybody of the branch, or these members of it (MEET-01 to MEET-08). */
export type Called = 'branch' | readonly number[];

/** An activity, as far as its members' rights follow from the body that is called. */
export interface Calling {
  called: Called;
}

/** How far an activity has come; `notifiedOn` is the day of its notice, if there was one. */
export interface Progressed {
  state: ActivityState;
  notifiedOn: string | null;
}

/**
 * States in which the members of the branch see an activity: announced or held, not only planned.
 */
export const shownStates = [
  'notified',
  'in_progress',
  'pending_minutes',
  'pending_branch',
  'pending_street',
  'returned',
  'passed',
  'archived',
] as const satisfies readonly ActivityState[];

/** May the branch's members know of it? Of a cancelled one only where it had been announced. */
export function isShown(activity: Progressed): boolean {
  return activity.state === 'cancelled'
    ? activity.notifiedOn !== null
    : shownStates.some((shown) => shown === activity.state);
}

const ofOwnBranch = (actor: Actor, activity: Placed) =>
  actor.assignment.organizationId === activity.organizationId;

const inScope = (actor: Actor, activity: Placed) => within(actor, activity.organizationPath);

/** Lists and rosters of a subtree are for those who work for an organization. */
export const readActivities = policy<Placed>('activities.read', managingRoles, inScope);

/** Is the actor, as a member of the branch, among those whom the activity calls? */
const isCalled = (actor: Actor, { organizationId, called }: Placed & Calling) =>
  actor.branchId === organizationId &&
  actor.memberId !== null &&
  (called === 'branch' || called.includes(actor.memberId));

/**
 * One activity: by its scope. A member sees what the own branch has announced or held, where the member
 * belongs to the body that is called: the committee's meetings, a group's and talks are their own.
 */
export const readActivity = policy<Placed & Progressed & Calling>(
  'activities.readOne',
  partyRoles,
  (actor, activity) =>
    actor.assignment.role === 'member'
      ? isCalled(actor, activity) && isShown(activity)
      : inScope(actor, activity),
);

/** A member's own meetings and attendance. */
export const readMine = policy('activities.readMine', ['member']);

/** Planning, announcing, recording and sending in are for the branch's own two offices. */
export const planActivity = policy<Placed>('activities.plan', branchRoles, ofOwnBranch);

/** Recording a meeting: the branch's own secretary or commissioner. */
export const recordActivity = policy<Placed>('activities.record', branchRoles, ofOwnBranch);

/** Sending a record in: the branch's own secretary or commissioner. */
export const submitActivity = policy<Placed>('activities.submit', branchRoles, ofOwnBranch);

/** The secretary answers for what leaves the branch (GEN-08). */
export const confirmActivity = policy<Placed>(
  'activities.confirm',
  ['branch_secretary'],
  ofOwnBranch,
);

/** The street passes or returns what its branches sent in. */
export const reviewActivity = policy<Placed>('activities.review', ['street_organizer'], inScope);

/** The district decides on a record that the street may return no more (MEET-19). */
export const coordinateActivity = policy<Placed>(
  'activities.coordinate',
  ['district_auditor'],
  inScope,
);

/** GEN-07: what was passed is corrected; the secretary answers for what the branch asks. */
export const askRecordCorrection = policy<Placed>(
  'activities.askCorrection',
  ['branch_secretary'],
  ofOwnBranch,
);

/** The street, which passed the record, answers. */
export const answerRecordCorrection = policy<Placed>(
  'activities.answerCorrection',
  ['street_organizer'],
  inScope,
);

/** MEET-13: what is too old to be entered; the secretary answers for what the branch asks. */
export const askLateEntry = policy<Placed>(
  'activities.askLateEntry',
  ['branch_secretary'],
  ofOwnBranch,
);

/** The district lets a branch enter what is too old, or does not. */
export const decideLateEntry = policy<Placed>(
  'activities.decideLateEntry',
  ['district_auditor'],
  inScope,
);

/** A member asks for the own person, of a meeting that calls the member. */
export const askLeave = policy<Placed & Calling>('activities.askLeave', ['member'], isCalled);

/** Asking once more, where the request was refused or taken back: the member whose request it is. */
export const askLeaveAgain = policy<{ memberId: number }>(
  'activities.askLeaveAgain',
  ['member'],
  (actor, request) => actor.memberId === request.memberId,
);

/** Withdrawing a request for leave: the member whose request it is. */
export const withdrawLeave = policy<{ memberId: number }>(
  'activities.withdrawLeave',
  ['member'],
  (actor, request) => actor.memberId === request.memberId,
);

/** MEET-12: the branch's secretary decides; on the secretary's own request the street does. */
export const decideLeave = policy<Placed & { memberId: number; ofSecretary: boolean }>(
  'activities.decideLeave',
  ['branch_secretary', 'street_organizer'],
  (actor, request) =>
    actor.memberId !== request.memberId &&
    (actor.assignment.role === 'street_organizer'
      ? request.ofSecretary && inScope(actor, request)
      : !request.ofSecretary && ofOwnBranch(actor, request)),
);

/** Leave that a member without the product asks by mouth: the branch's secretary enters it. */
export const enterLeave = policy<Placed>(
  'activities.enterLeave',
  ['branch_secretary'],
  ofOwnBranch,
);

/** Who has read a notice, and who has to be told otherwise: for the branch's own two offices. */
export const readNotices = policy<Placed>('activities.readNotices', branchRoles, ofOwnBranch);

/** A member has read the notice of a meeting that calls the member. */
export const noteNotice = policy<Placed & Progressed & Calling>(
  'activities.noteNotice',
  ['member'],
  (actor, activity) => isCalled(actor, activity) && isShown(activity),
);

/** What waits for a decision is read by those two who decide. */
export const readPendingLeave = policy('activities.readPendingLeave', [
  'branch_secretary',
  'street_organizer',
]);

/** What waits for a step is read by those who make it. */
export const readWaiting = policy('activities.readWaiting', [
  ...branchRoles,
  'street_organizer',
  ...coordinateActivity.roles,
]);

/** Whose offices a branch has. */
export interface Offices {
  hasCommittee: boolean;
  /** A member holds the assignment of 组织委员 in it now. */
  hasCommissioner: boolean;
}

/**
 * Where a committee has its commissioner at work, the commissioner enters and the secretary
 * confirms; elsewhere there is no second office, and the secretary does both.
 */
export function hasTwoOffices(branch: Offices): boolean {
  return branch.hasCommittee && branch.hasCommissioner;
}

/** May an actor in this role enter records of the branch? */
export function mayEnter(actor: Actor, branch: Offices): boolean {
  return actor.assignment.role === 'organization_commissioner' || !hasTwoOffices(branch);
}
