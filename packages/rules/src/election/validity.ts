// Whether an election meeting is valid, and who counts (ELEC-03, ELEC-04).
import { ELEC_04 } from '../catalogue/organizations/elec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';
import { judgeQuorum, type QuorumJudgement, type Turnout } from '../meetings/votes/quorum.js';

/** ELEC-03: is the election meeting valid? 不少于五分之四: `5·present >= 4·expected`. */
export function judgeElectionMeeting(turnout: Turnout, date: CivilDate): QuorumJudgement {
  return judgeQuorum('election', turnout, date);
}

/** ELEC-04: grounds on which a member may be left out of 应到会. */
export const electionExclusionLabels = {
  incapable: '患精神病或者因其他疾病不能表达本人意志',
  abroad: '自费出国半年以上',
  probation_or_prison: '留党察看期间或者正在服刑',
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

/** Who has agreed that members are left out of the count. */
export interface ExclusionApproval {
  readonly higherAgreed: boolean;
  readonly assemblyPassed: boolean;
}

/** How many count as expected, and who is left out. */
export interface ElectionBase extends Judgement {
  /** 应到会 有选举权人数 */
  readonly expected: number;
  readonly excluded: readonly number[];
}

/**
 * ELEC-04: the members who count. Those with a ground are left out only if the organization above has
 * agreed and the meeting has passed it; else everyone counts.
 */
export function electionBase(
  voters: readonly ElectionVoter[],
  approval: ExclusionApproval,
  date: CivilDate,
): ElectionBase {
  const grounds = voters.filter((voter) => voter.exclusion !== null);
  const agreed = approval.higherAgreed && approval.assemblyPassed;
  if (grounds.length === 0) return { ...judge([]), expected: voters.length, excluded: [] };
  if (agreed) {
    const excluded = grounds.map((voter) => voter.id).sort((a, b) => a - b);
    return { ...judge([]), expected: voters.length - excluded.length, excluded };
  }
  const fact = approval.higherAgreed ? 'assemblyPassed' : 'higherAgreed';
  const finding = block(
    ELEC_04,
    date,
    `${grounds.length}名党员符合不计入应到会人数的情形，但尚未经上级党组织同意和党员大会通过，仍计入应到会。`,
    { fact, hint: '请报上级党组织同意，并提交党员大会通过。' },
    { facts: { grounds: grounds.length, ...approval } },
  );
  return { ...judge([finding]), expected: voters.length, excluded: [] };
}
