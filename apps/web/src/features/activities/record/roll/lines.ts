// Lines of the attendance in a draft.
import type {
  ActivityDetail,
  LeaveState,
  Presence,
  RosterRow,
} from '@xianfeng/features/activities/schema';
import type { Draft } from '../draft/draft.js';

/** One line of the roll: who is expected, and what is entered so far. */
export interface Line {
  memberId: number;
  name: string;
  probationary: boolean;
  mayVote: boolean;
  exempt: boolean;
  post: string | null;
  leave: LeaveState | null;
  /** Null while nothing is entered. */
  presence: Presence | null;
  reason: string;
}

/** An earlier entry, as far as the roll depends on it. */
type Recorded = Pick<ActivityDetail, 'type' | 'groupId' | 'heldOn' | 'attendance'>;

/**
 * The roll of a meeting. Leave that was granted stands as leave until the member is marked as
 * present; who has left the branch since an earlier entry of the same record stays on its list.
 */
export function linesOf(
  roster: readonly RosterRow[],
  draft: Draft,
  recorded: Recorded | null,
): Line[] {
  const lines = roster.map((row): Line => {
    const mark = draft.marks[row.memberId];
    const granted = row.leave?.state === 'approved' ? row.leave.reason : null;
    return {
      memberId: row.memberId,
      name: row.name,
      probationary: row.category === 'probationary',
      mayVote: row.mayVote,
      exempt: row.exempt,
      post: row.post,
      leave: row.leave?.state ?? null,
      presence: mark?.presence ?? (granted === null ? null : 'leave'),
      reason: mark?.reason || (granted ?? ''),
    };
  });
  if (recorded === null || !sameMeeting(draft, recorded)) return lines;
  const listed = new Set(lines.map((line) => line.memberId));
  for (const row of recorded.attendance) {
    if (listed.has(row.memberId)) continue;
    const mark = draft.marks[row.memberId];
    lines.push({
      memberId: row.memberId,
      name: row.name,
      probationary: false,
      mayVote: row.mayVote,
      exempt: row.exempt,
      post: null,
      leave: null,
      presence: mark?.presence ?? row.presence,
      reason: mark?.reason ?? row.reason ?? '',
    });
  }
  return lines;
}

function sameMeeting(draft: Draft, recorded: Recorded): boolean {
  return (
    draft.type === recorded.type &&
    draft.groupId === recorded.groupId &&
    draft.heldOn === recorded.heldOn
  );
}

/** Those of whom nothing is said yet and must be: who need not come may stay unmarked (MEET-11). */
export function unmarked(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.presence === null && !line.exempt);
}

/** Absent or on leave without a word of why. */
export function withoutReason(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) =>
      (line.presence === 'leave' || line.presence === 'absent') &&
      !line.exempt &&
      line.reason.trim() === '',
  );
}
