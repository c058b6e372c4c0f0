import { GEN_08 } from '../catalogue/gen.js';
import { MEET_13, MEET_19 } from '../catalogue/meet.js';
import { addDays, type CivilDate, formatDate } from '../civil-date.js';
import { block, warn } from '../judgement.js';
import type { Guard, Machine, Move } from '../machine.js';
import type { Role } from '../roles.js';
import { type MeetSettings, meetDefaults } from '../settings/meet.js';

/** MEET-19 states of an activity. */
export type ActivityState =
  | 'planned'
  | 'notified'
  | 'in_progress'
  | 'pending_minutes'
  | 'pending_branch'
  | 'pending_street'
  | 'passed'
  | 'returned'
  | 'archived'
  | 'cancelled';

export type ActivityEvent =
  | 'notify'
  | 'start'
  | 'finish'
  | 'record'
  | 'submit'
  | 'confirm'
  | 'send_back'
  | 'pass'
  | 'return'
  | 'revise'
  | 'archive'
  | 'cancel';

/** What the guards look at. */
export interface ActivityFacts {
  readonly heldOn: CivilDate;
  /** Day on which the notice went out; null if none did. */
  readonly notifiedOn: CivilDate | null;
  /** A meeting of 四议两公开 needs its plan three days before. */
  readonly fourDiscussions: boolean;
  /** Nothing of MEET-13 is missing ({@link missingFromMinutes}). */
  readonly minutesComplete: boolean;
  readonly hasCommittee: boolean;
  /** The actor's office enters records here: the commissioner's, or the only one that there is. */
  readonly actorEnters: boolean;
  /** The actor entered or submitted this record. */
  readonly actorEnteredIt: boolean;
  /** How often it was returned so far. */
  readonly returns: number;
  /** Reason given for returning or cancelling; empty if none. */
  readonly reason: string;
}

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];
const secretary: readonly Role[] = ['branch_secretary'];
const street: readonly Role[] = ['street_organizer'];

function inTime(settings: MeetSettings): Guard<ActivityFacts> {
  return {
    label: '会前按期通知',
    check: (facts, date) => {
      const key = facts.fourDiscussions ? 'meet.fourDiscussionsNoticeDays' : 'meet.noticeDays';
      const days = settings[key];
      const notified = facts.notifiedOn ?? date;
      if (notified <= addDays(facts.heldOn, -days)) return [];
      return [
        warn(MEET_19, date, `通知应在会前至少${days}天发出。`, {
          facts: { heldOn: facts.heldOn, notifiedOn: notified, days },
          setting: key,
          change: { fact: 'heldOn', hint: '可以推迟会期，或者填写说明后继续。' },
        }),
      ];
    },
  };
}

const dayHasCome: Guard<ActivityFacts> = {
  label: '已到活动日期',
  check: (facts, date) =>
    date >= facts.heldOn
      ? []
      : [
          block(
            MEET_13,
            date,
            `活动日期为${formatDate(facts.heldOn)}，还没有到。`,
            { fact: 'heldOn', hint: '请到活动当日再办理，或者先更改活动日期。' },
            { facts: { heldOn: facts.heldOn } },
          ),
        ],
};

const minutesAreComplete: Guard<ActivityFacts> = {
  label: '会议记录要素齐全',
  check: (facts, date) =>
    facts.minutesComplete
      ? []
      : [
          block(
            MEET_13,
            date,
            '会议记录要素不全，不能提交。',
            { fact: 'minutesComplete', hint: '请按提示补充会议记录。' },
            { facts: { minutesComplete: false } },
          ),
        ],
};

const inOffice: Guard<ActivityFacts> = {
  label: '设支委会的，由组织委员录入',
  check: (facts, date) =>
    facts.actorEnters
      ? []
      : [
          block(
            GEN_08,
            date,
            '本支部设有支部委员会：记录由组织委员录入，由支部书记确认后上报。',
            { fact: 'actorEnters', hint: '请交组织委员录入。' },
            { facts: { actorEnters: false }, setting: GEN_08.id },
          ),
        ],
};

/** In a branch with a committee one enters and the secretary confirms; elsewhere he does both. */
const confirmedByAnother: Guard<ActivityFacts> = {
  label: '设支委会的，录入人与确认人不是同一人',
  check: (facts, date) => (facts.hasCommittee && facts.actorEnteredIt ? [ownEntry(date)] : []),
};

const notOwnEntry: Guard<ActivityFacts> = {
  label: '审核人没有录入这条记录',
  check: (facts, date) => (facts.actorEnteredIt ? [ownEntry(date)] : []),
};

function ownEntry(date: CivilDate) {
  return block(
    GEN_08,
    date,
    '这条记录由您录入，不能由您本人审核。',
    { fact: 'actorEnteredIt', hint: '请由另一位有权限的同志审核。' },
    { facts: { actorEnteredIt: true }, setting: GEN_08.id },
  );
}

const reasonGiven: Guard<ActivityFacts> = {
  label: '写明原因',
  check: (facts, date) =>
    facts.reason.trim() === ''
      ? [block(MEET_19, date, '没有写明原因。', { fact: 'reason', hint: '请写明原因。' })]
      : [],
};

function returnsLeft(settings: MeetSettings): Guard<ActivityFacts> {
  return {
    label: `退回不超过${settings['meet.maxReturns']}次`,
    check: (facts, date) =>
      facts.returns < settings['meet.maxReturns']
        ? []
        : [
            block(
              MEET_19,
              date,
              `已退回${facts.returns}次，不能再退回。`,
              { fact: 'returns', hint: '请与支部当面沟通后审核通过，或者报区委组织部协调。' },
              { facts: { returns: facts.returns }, setting: 'meet.maxReturns' },
            ),
          ],
  };
}

function moves(settings: MeetSettings): Move<ActivityState, ActivityEvent, ActivityFacts>[] {
  const notice = inTime(settings);
  const written: ActivityState[] = ['pending_minutes'];
  return [
    {
      event: 'notify',
      label: '发出通知',
      from: ['planned'],
      to: 'notified',
      by: branch,
      guards: [notice],
    },
    {
      event: 'start',
      label: '开始',
      from: ['notified'],
      to: 'in_progress',
      by: branch,
      guards: [dayHasCome],
    },
    { event: 'finish', label: '结束', from: ['in_progress'], to: 'pending_minutes', by: branch },
    {
      event: 'record',
      label: '会后记录',
      from: ['planned', 'notified'],
      to: 'pending_minutes',
      by: branch,
      guards: [inOffice, dayHasCome],
    },
    {
      event: 'submit',
      label: '提交支部审核',
      from: written,
      to: 'pending_branch',
      by: branch,
      guards: [minutesAreComplete],
    },
    {
      event: 'confirm',
      label: '确认并上报',
      from: ['pending_branch'],
      to: 'pending_street',
      by: secretary,
      guards: [minutesAreComplete, confirmedByAnother],
    },
    {
      event: 'send_back',
      label: '退回补充',
      from: ['pending_branch'],
      to: 'pending_minutes',
      by: secretary,
      guards: [reasonGiven],
    },
    {
      event: 'pass',
      label: '审核通过',
      from: ['pending_street'],
      to: 'passed',
      by: street,
      guards: [notOwnEntry],
    },
    {
      event: 'return',
      label: '退回支部',
      from: ['pending_street'],
      to: 'returned',
      by: street,
      guards: [notOwnEntry, reasonGiven, returnsLeft(settings)],
    },
    {
      event: 'revise',
      label: '修改',
      from: ['returned'],
      to: 'pending_minutes',
      by: branch,
      guards: [inOffice],
    },
    {
      event: 'archive',
      label: '归档',
      from: ['passed'],
      to: 'archived',
      by: ['street_organizer', 'system'],
    },
    {
      event: 'cancel',
      label: '取消活动',
      from: ['planned', 'notified'],
      to: 'cancelled',
      by: branch,
      guards: [reasonGiven],
    },
  ];
}

/** The machine of MEET-19 under a district's settings. */
export function activityMachine(
  settings: MeetSettings = meetDefaults,
): Machine<ActivityState, ActivityEvent, ActivityFacts> {
  return {
    id: 'activity',
    title: '组织生活',
    rule: MEET_19,
    initial: 'planned',
    way: [
      'planned',
      'notified',
      'in_progress',
      'pending_minutes',
      'pending_branch',
      'pending_street',
      'passed',
      'archived',
    ],
    states: {
      planned: { label: '计划' },
      notified: { label: '已通知' },
      in_progress: { label: '进行中' },
      pending_minutes: {
        label: '待补记录',
        deadline: {
          amount: settings['meet.minutesWorkingDays'],
          unit: 'working_day',
          onExpiry: 'remind',
          note: '会后录入期限，逾期标注补录',
        },
      },
      pending_branch: { label: '待支部审核' },
      pending_street: { label: '待街道审核' },
      passed: { label: '通过' },
      returned: { label: '已退回' },
      archived: { label: '归档', final: true },
      cancelled: { label: '已取消', final: true },
    },
    moves: moves(settings),
  };
}

export const activityStateLabels: Readonly<Record<ActivityState, string>> = {
  planned: '计划',
  notified: '已通知',
  in_progress: '进行中',
  pending_minutes: '待补记录',
  pending_branch: '待支部审核',
  pending_street: '待街道审核',
  passed: '通过',
  returned: '已退回',
  archived: '归档',
  cancelled: '已取消',
};
