// Grades of the yearly appraisal of members (MEET-15).
import { MEET_15 } from '../../catalogue/organizations/meet.js';
import { addMonths, type CivilDate } from '../../civil-date.js';
import { block, type Finding, info, type Judgement, judge, warn } from '../../law/judgement.js';
import { isAtMost, mostAtMost } from '../../share.js';

/** 民主评议党员 grades. */
export const gradeLabels = {
  excellent: '优秀',
  qualified: '合格',
  basically_qualified: '基本合格',
  unqualified: '不合格',
} as const;

export type Grade = keyof typeof gradeLabels;

/** A member with the grade received. */
export interface AppraisedMember {
  readonly id: number;
  readonly category: 'full' | 'probationary';
  /** Null: takes part without a grade. */
  readonly grade: Grade | null;
  /** First day in this branch. */
  readonly inBranchSince: CivilDate;
  readonly floating: boolean;
}

/** What follows from the grade 不合格. */
export const unqualifiedMeasures = ['education_and_conversion', 'organizational_measure'] as const;

/**
 * MEET-15: are the grades in order? 优秀 一般 at most a third of all members; a 预备党员 gets none; a
 * member of less than six months or 流动 may be graded at the place of residence.
 */
export function judgeAppraisal(members: readonly AppraisedMember[], date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const excellent = members.filter((member) => member.grade === 'excellent').length;
  if (!isAtMost(excellent, members.length, 1, 3)) {
    const most = mostAtMost(members.length, 1, 3);
    findings.push(
      warn(MEET_15, date, `评为优秀${excellent}人，超过党员总数${members.length}人的三分之一。`, {
        facts: { excellent, members: members.length, most },
        change: { fact: 'excellent', hint: `优秀一般不超过${most}人，可以调整或者填写说明。` },
      }),
    );
  }
  const graded = members.filter((m) => m.category === 'probationary' && m.grade !== null);
  if (graded.length > 0) {
    findings.push(
      block(
        MEET_15,
        date,
        `${graded.length}名预备党员评定了等次。`,
        { fact: 'grade', hint: '预备党员参加评议但不评定等次，请清除等次。' },
        { facts: { ids: graded.map((m) => m.id).sort((a, b) => a - b) } },
      ),
    );
  }
  const elsewhere = members.filter((m) => mayBeGradedElsewhere(m, date));
  if (elsewhere.length > 0) {
    findings.push(
      info(MEET_15, date, `${elsewhere.length}名党员可以在流入地或者原支部评议并反馈结果。`, {
        facts: { ids: elsewhere.map((m) => m.id).sort((a, b) => a - b) },
      }),
    );
  }
  return judge(findings);
}

/** Less than six months in the branch, or 流动. */
export function mayBeGradedElsewhere(member: AppraisedMember, date: CivilDate): boolean {
  return member.floating || date < addMonths(member.inBranchSince, 6);
}
