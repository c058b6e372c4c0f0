/** Who was on the list of a meeting, and who came. */
import { activityTypes } from '@xianfeng/rules';
import type { Branch, Member, Random } from '../../kit/demo/index.js';
import type { Meeting } from './programme.js';

/** One line of an attendance list. */
export interface Attended {
  member: Member;
  presence: 'present' | 'leave' | 'absent';
  mayVote: boolean;
  exempt: boolean;
  reason: string | null;
}

const LEAVE = ['外出探亲', '身体不适', '照顾家人', '单位值班', '出差', '外出就医', '外出务工'];
const ABSENT = ['未请假，已电话提醒', '忘记时间，已当面提醒', '联系不上，已上门了解'];

/** Who is on the list of a meeting on its day (MEET-11), by ascending id. */
export function listOf(meeting: Meeting, random: Random): Member[] {
  const { branch, heldOn, groupId } = meeting;
  const belongs = (m: Member) => m.standing === 'normal' && m.joinedOn <= heldOn;
  if (groupId !== null) return branch.members.filter((m) => belongs(m) && m.groupId === groupId);
  switch (activityTypes[meeting.type].participants) {
    case 'committee_members':
      return branch.team.map((held) => held.member).sort((a, b) => a.id - b.id);
    case 'two_people':
      return talkers(branch, branch.members.filter(belongs), random);
    default:
      return branch.members.filter(belongs);
  }
}

/** One of the team and one more. */
function talkers(branch: Branch, members: readonly Member[], random: Random): Member[] {
  const team = branch.team.map((held) => held.member);
  const first = team.length > 0 ? random.pick(team) : members[0];
  const others = members.filter((member) => member !== first);
  if (first === undefined || others.length === 0) return [];
  return [first, random.pick(others)].sort((a, b) => a.id - b.id);
}

/** Who came: the chair, and enough others for a quorum. */
export function attend(meeting: Meeting, list: readonly Member[], random: Random): Attended[] {
  const talk = meeting.type === 'heart_to_heart_talk';
  const mood = 0.93 + random.next() * 0.14;
  const leaders = new Set(leadersOf(meeting.branch, list));
  return list.map((member): Attended => {
    const mayVote =
      member.fullOn !== null &&
      member.fullOn <= meeting.heldOn &&
      (member.votelessFrom === null || meeting.heldOn < member.votelessFrom);
    const line = { member, mayVote, exempt: member.exempt };
    const likely = member.exempt ? 0.12 : member.reliability * mood;
    if (talk || leaders.has(member) || random.chance(likely)) {
      return { ...line, presence: 'present', reason: null };
    }
    if (member.exempt) return { ...line, presence: 'absent', reason: '不作硬性要求' };
    return random.chance(0.74)
      ? { ...line, presence: 'leave', reason: random.pick(LEAVE) }
      : { ...line, presence: 'absent', reason: random.pick(ABSENT) };
  });
}

/** The two who lead and write: of the team where they are on the list, else the first. */
function leadersOf(branch: Branch, list: readonly Member[]): Member[] {
  const team = branch.team.map((held) => held.member).filter((member) => list.includes(member));
  return [...team, ...list].slice(0, 2);
}
