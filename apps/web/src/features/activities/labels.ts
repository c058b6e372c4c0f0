import type {
  ActivityPhase,
  ActivityRow,
  MotionResult,
} from '@xianfeng/features/activities/schema';
import type { StatusTone } from '../../components/StatusTag.js';

export const phaseTones: Record<ActivityPhase, StatusTone> = {
  planned: 'quiet',
  notified: 'running',
  in_progress: 'running',
  pending_minutes: 'warning',
  recorded: 'warning',
  pending_branch: 'running',
  pending_street: 'running',
  passed: 'done',
  returned: 'error',
  archived: 'done',
  cancelled: 'quiet',
};

export const resultTones: Record<MotionResult, StatusTone> = {
  passed: 'done',
  rejected: 'warning',
  void: 'error',
  needs_confirmation: 'warning',
};

/** 09:00—10:30, or the beginning alone. */
export function hoursText(row: Pick<ActivityRow, 'startsAt' | 'endsAt'>): string {
  return row.endsAt === null ? row.startsAt : `${row.startsAt}—${row.endsAt}`;
}

/** 12/23, or a dash before anybody's presence is known. */
export function turnoutText(row: Pick<ActivityRow, 'present' | 'expected'>): string {
  return row.expected === 0 ? '—' : `${row.present}/${row.expected}`;
}
