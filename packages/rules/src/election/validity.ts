// Whether an election meeting is valid, and who counts at a vote (ELEC-03, ELEC-04, MEET-11).
import { ELEC_04 } from '../catalogue/organizations/elec.js';
import { MEET_11 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { info, type Judgement, judge } from '../law/judgement.js';
import { judgeQuorum, type QuorumJudgement, type Turnout } from '../meetings/votes/quorum.js';

/** ELEC-03: is the election meeting valid? 不少于五分之四: `5·present >= 4·expected`. */
export function judgeElectionMeeting(turnout: Turnout, date: CivilDate): QuorumJudgement {
  return judgeQuorum('election', turnout, date);
}

/** ELEC-04: grounds on which a member may be left out of 应到会. */
export const electionExclusionLabels = {
  incapable: '患精神病或者因其他疾病不能表达本人意志',
  abroad: '自费出国半年以上',
  prison: '虽未受到留党察看以上处分，但正在服刑',
  bedridden: '年老体弱卧床不起或者长期生病生活不能自理',
  moved_away: '调动、下派、外出半年以上，应转未转组织关系',
  retired_away: '离退休回原籍长期居住未转出',
} as const;

export type ElectionExclusion = keyof typeof electionExclusionLabels;

/** A member with the ground to be left out of the count, if any. */
export interface ElectionVoter {
  readonly id: number;
  readonly exclusion: ElectionExclusion | null;
}

/** Meetings whose base may be made smaller, and by which of the grounds (ELEC-04, MEET-11). */
export const exclusionsOf = {
  election: ['incapable', 'abroad', 'prison', 'bedridden', 'moved_away', 'retired_away'],
  /** 接收预备党员 and 转正: all but 离退休回原籍. */
  admission: ['incapable', 'abroad', 'prison', 'bedridden', 'moved_away'],
  /** Other votes of the assembly: 年老体弱、生活不能自理. */
  assembly: ['bedridden'],
} as const satisfies Readonly<Record<string, readonly ElectionExclusion[]>>;

/** A kind of meeting whose base may be made smaller. */
export type BaseOf = keyof typeof exclusionsOf;

/** Who has agreed that members are left out of the count. */
export interface ExclusionApproval {
  readonly higherAgreed: boolean;
  readonly assemblyPassed: boolean;
}

/** How many count as expected, and who is left out. */
export interface ElectionBase extends Judgement {
  /** 应到会 有选举权（表决权）人数 */
  readonly expected: number;
  readonly excluded: readonly number[];
}

/**
 * ELEC-04: the members who count at an election. Those with a ground are left out only if the
 * organization above has agreed and the meeting has passed it; else everyone counts, which is no fault.
 * Who is under 留党察看 has no vote (MEM-06) and is not among the `voters`.
 */
export function electionBase(
  voters: readonly ElectionVoter[],
  approval: ExclusionApproval,
  date: CivilDate,
): ElectionBase {
  return votingBase('election', voters, approval, date);
}

/** MEET-11: the same for a vote on 接收预备党员, 转正 or another matter, with the grounds that hold there. */
export function votingBase(
  meeting: BaseOf,
  voters: readonly ElectionVoter[],
  approval: ExclusionApproval,
  date: CivilDate,
): ElectionBase {
  const holding: readonly ElectionExclusion[] = exclusionsOf[meeting];
  const grounds = voters.filter(
    ({ exclusion }) => exclusion !== null && holding.includes(exclusion),
  );
  const agreed = approval.higherAgreed && approval.assemblyPassed;
  if (grounds.length === 0) return { ...judge([]), expected: voters.length, excluded: [] };
  if (agreed) {
    const excluded = grounds.map((voter) => voter.id).sort((a, b) => a - b);
    return { ...judge([]), expected: voters.length - excluded.length, excluded };
  }
  const finding = info(
    meeting === 'election' ? ELEC_04 : MEET_11,
    date,
    `${grounds.length}名党员符合可以不计入应到会人数的情形，没有上级党组织同意和党员大会通过，照常计入。`,
    { facts: { grounds: grounds.length, ...approval } },
  );
  return { ...judge([finding]), expected: voters.length, excluded: [] };
}
