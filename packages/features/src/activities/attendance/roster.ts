// Who belongs on the attendance list of a meeting, and whose vote counts (MEET-11).
import { type AttendanceMember, activityTypes, expectedAttendance } from '@xianfeng/rules';
import { type Branch, type BranchMember, committeeMembers, type Meeting } from './branch.js';

/** One who has a place on the attendance list of a meeting. */
export interface Listed {
  memberId: number;
  mayVote: boolean;
  /** 不作硬性要求: in the voting base, out of 应到 unless present (MEET-11). */
  exempt: boolean;
}

/** The attendance list of a meeting: everybody who is expected, or whose vote counts in the base. */
export interface Expected {
  listed: Listed[];
  /** True where any of the branch's members may take part, and only those who do are listed. */
  open: boolean;
}

/**
 * Who belongs on the attendance list by MEET-11: the branch's members on the day, its committee for a
 * meeting of the committee, the group for a group's. A talk lists the two who talk.
 */
export function expectedFor(branch: Branch, meeting: Meeting): Expected {
  const { participants } = activityTypes[meeting.type];
  const members = branch.members.filter(participating(branch, meeting));
  const judged = expectedAttendance(
    members.map((member) => standingOf(member, branch)),
    meeting.heldOn,
  );
  const voting = new Set(judged.voting);
  const exempt = new Set(judged.notRequired);
  return {
    listed: [...judged.expected, ...judged.notRequired]
      .sort((a, b) => a - b)
      .map((memberId) => ({
        memberId,
        mayVote: voting.has(memberId),
        exempt: exempt.has(memberId),
      })),
    open: participants === 'two_people',
  };
}

function participating(branch: Branch, meeting: Meeting): (member: BranchMember) => boolean {
  if (meeting.groupId !== null) return (member) => member.groupId === meeting.groupId;
  if (activityTypes[meeting.type].participants !== 'committee_members') return () => true;
  const committee = committeeMembers(branch);
  return (member) => committee.has(member.id);
}

/** The facts of the rules. Where a sanction's end is recorded, the rights stand again from that day. */
function standingOf(member: BranchMember, branch: Branch): AttendanceMember {
  const own = branch.sanctions.filter((sanction) => sanction.memberId === member.id);
  return {
    id: member.id,
    category: member.category,
    standing: member.standing,
    affiliation: 'formal',
    exempt: member.exempt,
    temporarilyElsewhere: false,
    sanctions: own
      .filter((sanction) => sanction.kind === 'party_probation')
      .map(({ approvedOn, endsOn }) => ({
        kind: 'party_probation',
        approvedOn,
        probationMonths: null,
        restoredOn: endsOn,
      })),
    suspensions: own
      .filter((sanction) => sanction.kind === 'rights_suspended')
      .map(({ approvedOn, endsOn }) => ({ from: approvedOn, until: endsOn })),
  };
}

/** Presence of one listed member, as it is kept. */
export interface Attended extends Listed {
  presence: 'present' | 'leave' | 'absent';
  reason: string | null;
}
