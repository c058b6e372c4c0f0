/** Duties 应做事项: what a branch owes in a month. Browser-safe. */
import type { Citation } from '@xianfeng/rules';
import { z } from 'zod';
import type { ActivityPhase, ActivityState } from '../activities/schema.js';
import { civilMonth, id } from '../kernel/schema.js';

/** The duties that the month is counted by (MEET-01…05); each bears the name of its activity type. */
export const dutyLabels = {
  member_assembly: '支部党员大会',
  committee_meeting: '支部委员会会议',
  group_meeting: '党小组会',
  party_lecture: '党课',
  theme_day: '主题党日',
} as const;

export type Duty = keyof typeof dutyLabels;

export const duty = z.enum(Object.keys(dutyLabels) as [Duty, ...Duty[]]);

/** done 已完成; due 未到期; soon 临近到期 (MEET-18: 7 days); overdue 已逾期. */
export const dutyStatusLabels = {
  done: '已完成',
  due: '未到期',
  soon: '即将到期',
  overdue: '已逾期',
} as const;

export type DutyStatus = keyof typeof dutyStatusLabels;

export const monthInput = z.object({
  /** The branch; the actor's own when left out. */
  organizationId: id.nullish(),
  month: civilMonth,
});

/** A record that satisfies a duty, or will once it is finished. */
export interface DutyRecord {
  activityId: number;
  title: string;
  heldOn: string;
  state: ActivityState;
  phase: ActivityPhase;
}

/** The one next step: plan one, record what was held, send in what was recorded, or read what is done. */
export interface DutyStep {
  kind: 'plan' | 'record' | 'submit' | 'confirm' | 'wait' | 'open';
  activityId: number | null;
}

/** One thing that the branch (or one of its groups) owes in the period that the month lies in. */
export interface DutyRow {
  duty: Duty;
  groupId: number | null;
  groupName: string | null;
  rule: string;
  text: string;
  citation: Citation;
  period: { kind: 'month' | 'quarter'; from: string; to: string };
  dueOn: string;
  required: number;
  done: number;
  status: DutyStatus;
  satisfiedBy: DutyRecord[];
  /** Planned, held or recorded, not yet sent to the street: does not count. */
  underWay: DutyRecord[];
  next: DutyStep;
}

export interface DutyMonth {
  organizationId: number;
  organizationName: string;
  month: string;
  today: string;
  duties: DutyRow[];
}
