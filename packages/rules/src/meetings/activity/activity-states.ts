// The machine of an activity from plan to archive (MEET-19).
import { MEET_19 } from '../../catalogue/organizations/meet.js';
import type { Machine, Move } from '../../process/machine.js';
import type { Role } from '../../roles.js';
import { type MeetSettings, meetDefaults } from '../../settings/organizations/meet.js';

import {
  type ActivityFacts,
  confirmedByAnother,
  dayHasCome,
  inOffice,
  inTime,
  minutesAreComplete,
  notOver,
  notOwnEntry,
  reasonGiven,
  returnsExhausted,
  returnsLeft,
} from './activity-guards.js';
/** MEET-19 states of an activity, each in words. */
export const activityStateLabels = {
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
} as const;

/** A state of an activity. */
export type ActivityState = keyof typeof activityStateLabels;

/** Moves of an activity, by name. */
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
  | 'coordinate_pass'
  | 'coordinate_return'
  | 'archive'
  | 'cancel';

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];
const secretary: readonly Role[] = ['branch_secretary'];
const street: readonly Role[] = ['street_organizer'];
const district: readonly Role[] = ['district_auditor'];

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
      guards: [notOver, notice],
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
      brings: ['reason'],
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
      brings: ['reason'],
    },
    {
      event: 'coordinate_pass',
      label: '区级协调通过',
      from: ['pending_street'],
      to: 'passed',
      by: district,
      guards: [notOwnEntry, reasonGiven, returnsExhausted(settings)],
      brings: ['reason'],
      aside: true,
    },
    {
      event: 'coordinate_return',
      label: '区级协调退回',
      from: ['pending_street'],
      to: 'returned',
      by: district,
      guards: [notOwnEntry, reasonGiven, returnsExhausted(settings)],
      brings: ['reason'],
      aside: true,
    },
    {
      event: 'revise',
      label: '修改',
      // What is recorded can be entered again until it is sent in.
      from: ['returned', 'pending_minutes'],
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
      brings: ['reason'],
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
      planned: { label: activityStateLabels.planned },
      notified: { label: activityStateLabels.notified },
      in_progress: { label: activityStateLabels.in_progress },
      pending_minutes: {
        label: activityStateLabels.pending_minutes,
        deadline: {
          amount: settings['meet.minutesWorkingDays'],
          unit: 'working_day',
          onExpiry: 'remind',
          note: '会后录入期限，逾期标注补录',
        },
      },
      pending_branch: { label: activityStateLabels.pending_branch },
      pending_street: { label: activityStateLabels.pending_street },
      passed: { label: activityStateLabels.passed },
      returned: { label: activityStateLabels.returned },
      archived: { label: activityStateLabels.archived, final: true },
      cancelled: { label: activityStateLabels.cancelled, final: true },
    },
    moves: moves(settings),
  };
}
