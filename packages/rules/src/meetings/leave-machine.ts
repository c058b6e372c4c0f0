// The machine of a request for leave from an activity (MEET-12).
import { GEN_08 } from '../catalogue/general/gen.js';
import { MEET_12 } from '../catalogue/organizations/meet.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';
import { type MeetSettings, meetDefaults } from '../settings/organizations/meet.js';
import { judgeLeave, type LeaveRequest, leaveApprover } from './leave.js';

/** Each state of a request for leave in words. */
export const leaveStateLabels = {
  pending: '待审批',
  approved: '已准假',
  refused: '未获准',
  withdrawn: '已撤回',
  lapsed: '待重新确认',
} as const;

/** States of a request for leave. */
export type LeaveState = keyof typeof leaveStateLabels;

/** Moves of a request for leave, by name. */
export type LeaveEvent = 'approve' | 'refuse' | 'withdraw' | 'ask' | 'lapse';

/** What the moves of a request for leave look at: the request itself, the activity and the actor. */
export interface LeaveFacts extends LeaveRequest {
  readonly role: Role;
  /** The member is the branch's secretary on the day of the activity. */
  readonly ofSecretary: boolean;
  /** The actor is the member who asked. */
  readonly actorAsked: boolean;
  /** The activity was announced, and has no record yet. */
  readonly activityOpen: boolean;
  /** The hour of the activity has come. */
  readonly begun: boolean;
  /** What the decision says to the member; empty if nothing. */
  readonly answer: string;
}

type LeaveGuard = Guard<LeaveFacts>;

const open: LeaveGuard = {
  label: '活动已通知、尚未登记',
  check: ({ activityOpen }, date) =>
    activityOpen
      ? []
      : [
          block(MEET_12, date, '请假在活动通知之后、登记之前办理。', {
            fact: 'activityOpen',
            hint: '活动已经登记的，以到会登记为准。',
          }),
        ],
};

const rightApprover: LeaveGuard = {
  label: '党员的请假由支部书记审批，书记的请假由上级审批',
  check: ({ role, ofSecretary }, date) => {
    const isAbove = role !== 'branch_secretary';
    if (isAbove === (leaveApprover(ofSecretary) === 'higher_organization')) return [];
    const [message, hint] = ofSecretary
      ? ['支部书记的请假由上级党组织审批。', '请由街道党工委组织员审批。']
      : ['党员的请假由支部书记审批。', '请由支部书记审批。'];
    return [block(MEET_12, date, message, { fact: 'ofSecretary', hint })];
  },
};

const notOwnRequest: LeaveGuard = {
  label: '审批人不是请假人',
  check: ({ actorAsked }, date) =>
    actorAsked
      ? [
          block(GEN_08, date, '这是您本人的请假，不能由您本人审批。', {
            fact: 'actorAsked',
            hint: '请由另一位有权限的同志审批。',
          }),
        ]
      : [],
};

const notBegun: LeaveGuard = {
  label: '活动尚未开始',
  check: ({ begun }, date) =>
    begun
      ? [
          block(MEET_12, date, '活动已经开始，请假不能再撤回。', {
            fact: 'begun',
            hint: '活动开始后，以到会登记为准。',
          }),
        ]
      : [],
};

const refusalExplained: LeaveGuard = {
  label: '不准假的写明理由',
  check: ({ answer }, date) =>
    answer.trim() === ''
      ? [
          block(MEET_12, date, '不准假没有写明理由。', {
            fact: 'answer',
            hint: '请写明理由，党员会看到。',
          }),
        ]
      : [],
};

const inOrder = (settings: MeetSettings): LeaveGuard => ({
  label: '会前请假并写明事由',
  check: (facts) => judgeLeave(facts, settings).findings,
});

const deciders: readonly Role[] = ['branch_secretary', 'street_organizer'];
const member: readonly Role[] = ['member'];
const asking: readonly Role[] = ['member', 'branch_secretary'];
const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];

/**
 * 待审批 → 已准假, with 未获准 and 已撤回, after which the member may ask again. A decision can be made anew
 * until the meeting begins; where the meeting is moved, the member says again whether leave is needed.
 */
export function leaveMachine(
  settings: MeetSettings = meetDefaults,
): Machine<LeaveState, LeaveEvent, LeaveFacts> {
  return {
    id: 'leave',
    title: '请假申请',
    rule: MEET_12,
    initial: 'pending',
    way: ['pending', 'approved'],
    states: {
      pending: { label: leaveStateLabels.pending },
      approved: { label: leaveStateLabels.approved },
      refused: { label: leaveStateLabels.refused },
      withdrawn: { label: leaveStateLabels.withdrawn },
      lapsed: { label: leaveStateLabels.lapsed },
    },
    moves: [
      {
        ...{ event: 'approve', label: '准假', from: ['pending', 'refused'], to: 'approved' },
        by: deciders,
        guards: [open, rightApprover, notOwnRequest],
      },
      {
        ...{ event: 'refuse', label: '不准假', from: ['pending', 'approved'], to: 'refused' },
        by: deciders,
        guards: [open, rightApprover, notOwnRequest, refusalExplained],
        brings: ['answer'],
      },
      {
        ...{ event: 'withdraw', label: '撤回请假', to: 'withdrawn' },
        from: ['pending', 'approved', 'lapsed'],
        by: member,
        guards: [open, notBegun],
        aside: true,
      },
      {
        ...{
          event: 'ask',
          label: '再次请假',
          from: ['refused', 'withdrawn', 'lapsed'],
          to: 'pending',
        },
        by: asking,
        guards: [open, inOrder(settings)],
        brings: ['reason'],
      },
      {
        ...{ event: 'lapse', label: '活动改期', from: ['pending', 'approved'], to: 'lapsed' },
        by: branch,
        guards: [open],
        aside: true,
      },
    ],
  };
}
