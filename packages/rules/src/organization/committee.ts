// Size of committees and who may be secretary (ORG-07 to ORG-09).
import { ORG_07, ORG_08, ORG_09 } from '../catalogue/organizations/org.js';
import { addYears, type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';

const MEMBERS_FOR_COMMITTEE = 7;

/** Full members and committee of a branch. */
export interface BranchTeam {
  readonly fullMembers: number;
  /** Proposed or sitting committee; 0 for none. */
  readonly committeeSize: number;
  /** The committee sits already and its term has not ended. */
  readonly midTerm: boolean;
}

/** ORG-07: does a branch of this size have a committee? */
export function needsCommittee(fullMembers: number): boolean {
  return fullMembers >= MEMBERS_FOR_COMMITTEE;
}

/**
 * ORG-07: committee of 3 to 5, at most 7, where there are seven full members or more; none where there
 * are fewer. A sitting committee stays to the end of its term.
 */
export function judgeCommittee(team: BranchTeam, date: CivilDate): Judgement {
  const { fullMembers, committeeSize: size } = team;
  const facts = { fullMembers, committeeSize: size };
  const change = { fact: 'committeeSize', hint: '支部委员会由3至5人组成，一般不超过7人。' };
  if (!needsCommittee(fullMembers)) return judge(smallBranch(team, date));
  if (size === 0) {
    const message = `正式党员${fullMembers}人，应当设立支部委员会。`;
    return judge([block(ORG_07, date, message, change, { facts })]);
  }
  if (size < 3 || size > 7) {
    const message = `支部委员会${size}人，不符合规定名额。`;
    return judge([block(ORG_07, date, message, change, { facts })]);
  }
  if (size <= 5) return judge([]);
  return judge([warn(ORG_07, date, `支部委员会${size}人，一般由3至5人组成。`, { facts, change })]);
}

function smallBranch(team: BranchTeam, date: CivilDate): Finding[] {
  const { fullMembers, committeeSize } = team;
  if (committeeSize === 0) return [];
  const facts = { fullMembers, committeeSize };
  if (team.midTerm) {
    const message = `正式党员已不足7人，支部委员会可以任职到届满，换届时不再设立。`;
    return [warn(ORG_07, date, message, { facts, setting: 'ORG-07' })];
  }
  return [
    block(
      ORG_07,
      date,
      `正式党员${fullMembers}人，不足7人，不设支部委员会。`,
      { fact: 'fullMembers', hint: '请设书记1名，必要时设副书记1名。' },
      { facts },
    ),
  ];
}

/** Seats of the committees above a branch, with whether the bounds are law (block) or usual (warn). */
const seats = {
  general_branch: { least: 5, most: 7, strict: true, label: '党总支委员会' },
  committee: { least: 5, most: 9, strict: false, label: '基层党委' },
  township_committee: { least: 7, most: 9, strict: true, label: '乡镇党委' },
} as const;

export type HigherCommittee = keyof typeof seats;

/** ORG-08: 党总支 5–7, 基层党委 usually 5–9, 乡镇党委 7–9. */
export function judgeHigherCommittee(
  kind: HigherCommittee,
  size: number,
  date: CivilDate,
): Judgement {
  const { least, most, strict, label } = seats[kind];
  if (size >= least && size <= most) return judge([]);
  const message = `${label}委员${size}人，应为${least}至${most}人。`;
  const change = { fact: 'size', hint: `请将委员名额调整为${least}至${most}人。` };
  const facts = { kind, size };
  return judge([
    strict
      ? block(ORG_08, date, message, change, { facts })
      : warn(ORG_08, date, message, { facts, change }),
  ]);
}

/** ORG-09: may this member be 书记? `fullSince` is the 转正日期, null for a probationary member. */
export function judgeSecretary(fullSince: CivilDate | null, date: CivilDate): Judgement {
  if (fullSince === null) {
    return judge([
      block(ORG_09, date, '预备党员不能担任书记。', {
        fact: 'fullSince',
        hint: '须为正式党员且有1年以上党龄。',
      }),
    ]);
  }
  const from = addYears(fullSince, 1);
  if (date >= from) return judge([]);
  return judge([
    block(
      ORG_09,
      date,
      `党龄不满1年，不能担任书记。`,
      { fact: 'fullSince', hint: `${formatDate(from)}起党龄满1年。` },
      { facts: { fullSince } },
    ),
  ]);
}
