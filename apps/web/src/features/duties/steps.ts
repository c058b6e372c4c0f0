// Duties as screens show them: tones, words, order.
import type { DutyRow, DutyState, DutyStep } from '@xianfeng/features/duties/schema';
import type { StatusTone } from '../../components/StatusTag.js';

/** The tone of each state of a duty. */
export const dutyTones: Record<DutyState, StatusTone> = {
  done: 'done',
  open: 'quiet',
  due_soon: 'warning',
  overdue: 'error',
};

/** What the one button of a duty says. */
export const stepWords: Record<DutyStep['kind'], string> = {
  plan: '安排活动',
  notify: '发出通知',
  record: '登记记录',
  submit: '提交审核',
  confirm: '确认上报',
  wait: '查看进度',
  open: '查看记录',
};

/** Steps that are the reader's to take; the others only lead to what is there. */
export function isToDo({ next }: Pick<DutyRow, 'next'>): boolean {
  return next.kind !== 'wait' && next.kind !== 'open';
}

const urgency: Record<DutyState, number> = { overdue: 0, due_soon: 1, open: 2, done: 3 };

/** The most pressing first, then by the day it is due. */
export function byUrgency<Row extends Pick<DutyRow, 'state' | 'dueOn'>>(
  rows: readonly Row[],
): Row[] {
  return [...rows].sort(
    (a, b) =>
      urgency[a.state] - urgency[b.state] || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
  );
}
