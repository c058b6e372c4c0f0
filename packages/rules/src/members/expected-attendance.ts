// Who should come to a meeting, and who is left out (MEET-11).
import type { CivilDate } from '../civil-date.js';
import type { MemberStanding } from './member-standing.js';
import { hasVote } from './voting-rights.js';

/** A member of the branch on the day, as far as 应到 depends on it. */
export interface AttendanceMember extends MemberStanding {
  readonly id: number;
  /** 年老体弱、行动不便、身患重病、失能: 参加活动不作硬性要求. */
  readonly exempt: boolean;
  /** The member's 临时组织关系 is with another branch on this day. */
  readonly temporarilyElsewhere: boolean;
}

/** Who should come, who has the vote, who is left out. */
export interface ExpectedAttendance {
  /** 应到: who counts for attendance, by ascending id. */
  readonly expected: readonly number[];
  /** 有表决权应到 */
  readonly voting: readonly number[];
  /** 不作硬性要求: part of the voting base, left out of the attendance rate. */
  readonly notRequired: readonly number[];
  /** Those who are left out altogether, with the reason. */
  readonly leftOut: readonly LeftOut[];
}

/** Why a member of the branch does not count. */
export type LeftOutReason = 'not_a_member' | 'suspended' | 'left' | 'deceased' | 'elsewhere';

/** One who does not count, and why. */
export interface LeftOut {
  readonly id: number;
  readonly reason: LeftOutReason;
}

/** Each reason in words. */
export const leftOutLabels: Readonly<Record<LeftOutReason, string>> = {
  not_a_member: '不是党员',
  suspended: '停止党籍',
  left: '已出党',
  deceased: '已去世',
  elsewhere: '临时组织关系在外',
};

/**
 * MEET-11: who should come to a meeting of the branch on `date`. Probationary members are expected
 * and have no vote (MEM-06). The answer does not depend on the order of `members`.
 */
export function expectedAttendance(
  members: readonly AttendanceMember[],
  date: CivilDate,
): ExpectedAttendance {
  const expected: number[] = [];
  const voting: number[] = [];
  const notRequired: number[] = [];
  const leftOut: LeftOut[] = [];
  for (const member of [...members].sort((a, b) => a.id - b.id)) {
    const reason = leftOutReason(member);
    if (reason !== null) {
      leftOut.push({ id: member.id, reason });
      continue;
    }
    if (member.exempt) notRequired.push(member.id);
    else expected.push(member.id);
    if (hasVote(member, date)) voting.push(member.id);
  }
  return { expected, voting, notRequired, leftOut };
}

function leftOutReason(member: AttendanceMember): LeftOutReason | null {
  if (member.category !== 'full' && member.category !== 'probationary') return 'not_a_member';
  if (member.standing !== 'normal') return member.standing;
  return member.temporarilyElsewhere ? 'elsewhere' : null;
}
