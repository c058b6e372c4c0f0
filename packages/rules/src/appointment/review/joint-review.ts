// Joint review by departments: deadlines, answers and its result (TAL-08, TAL-09).

import { addWorkingDays } from '../../calendar/working-days.js';
import { TAL_08 } from '../../catalogue/villages/tal.js';
import { addMonths, type CivilDate, formatDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../../law/judgement.js';
import { type TalSettings, talDefaults } from '../../settings/villages/tal.js';
import type { SoftConsent } from './negative-list.js';
import { type ReviewDepartment, reviewDepartmentLabels } from './review-departments.js';

export * from './review-departments.js';

/** One department's answer; silence is `null` and is no pass. */
export interface DepartmentAnswer {
  readonly department: ReviewDepartment;
  readonly answer: 'pass' | 'fail' | 'explain' | null;
  /** 依据; asked of every answer but 通过. */
  readonly basis: string;
  /** A 不通过 that rests on a hard item of the negative list. */
  readonly hard: boolean;
}

/** How a joint review stands. */
export type ReviewOutcome = 'pending' | 'passed' | 'failed';

/** The result of a joint review with its findings. */
export interface JointReviewJudgement extends Judgement {
  readonly result: ReviewOutcome;
}

/** Last days for a department's answer and for the whole 联审. */
export function reviewDeadlines(
  sentOn: CivilDate,
  settings: TalSettings = talDefaults,
): { readonly departmentsBy: CivilDate; readonly allBy: CivilDate } {
  const within = (days: number) => addWorkingDays(sentOn, days, settings.holidays).date;
  return {
    departmentsBy: within(settings['tal.departmentWorkingDays']),
    allBy: within(settings['tal.jointReviewWorkingDays']),
  };
}

/**
 * TAL-08: the result of a 联审. One 不通过 on a hard item ends the route; every department must have
 * answered 通过; silence never passes.
 */
export function judgeJointReview(
  answers: readonly DepartmentAnswer[],
  required: readonly ReviewDepartment[],
  date: CivilDate,
): JointReviewJudgement {
  const findings: Finding[] = [];
  let failed = false;
  for (const department of [...new Set(required)].sort()) {
    const given = answers.filter((a) => a.department === department);
    const label = reviewDepartmentLabels[department];
    const refusals = given.filter((a) => a.answer === 'fail');
    if (refusals.length > 0) {
      const hard = refusals.some((refusal) => refusal.hard);
      failed ||= hard;
      const founded = refusals.every((refusal) => refusal.basis.trim() !== '');
      findings.push(...refusalFindings({ department, hard, founded }, label, date));
    } else if (given.some((a) => a.answer === 'explain')) {
      findings.push(
        block(TAL_08, date, `${label}需要说明情况。`, {
          fact: department,
          hint: `请向${label}补充说明。`,
        }),
      );
    } else if (!given.some((a) => a.answer === 'pass')) {
      findings.push(
        block(TAL_08, date, `${label}还没有答复，未答复不视为通过。`, {
          fact: department,
          hint: `请催办${label}答复。`,
        }),
      );
    }
  }
  const judged = judge(findings);
  const result = failed ? 'failed' : judged.outcome === 'ok' ? 'passed' : 'pending';
  return { ...judged, result };
}

/** `founded`: every 不通过 of the department names its basis. */
/**
 * TAL-09: a 不通过 on soft items alone is as good as a pass once the 街道党工委 has decided so and the
 * 区委组织部 has agreed; a hard one never is.
 */
export function answersWithConsent(
  answers: readonly DepartmentAnswer[],
  consent: SoftConsent,
): readonly DepartmentAnswer[] {
  if (!consent.streetDecided || !consent.districtAgreed) return answers;
  return answers.map((given) =>
    given.answer === 'fail' && !given.hard && given.basis.trim() !== ''
      ? { ...given, answer: 'pass' }
      : given,
  );
}

function refusalFindings(
  refusal: {
    readonly department: ReviewDepartment;
    readonly hard: boolean;
    readonly founded: boolean;
  },
  label: string,
  date: CivilDate,
): Finding[] {
  const { department, hard, founded } = refusal;
  const hint = hard ? '属于负面清单情形，请更换人选。' : '请由街道党工委研究并报区委组织部同意。';
  const failing = block(
    TAL_08,
    date,
    `${label}意见为不通过。`,
    { fact: department, hint },
    { facts: { department, hard } },
  );
  if (founded) return [failing];
  const change = { fact: department, hint: `请${label}写明依据。` };
  return [failing, block(TAL_08, date, `${label}的不通过意见没有写明依据。`, change)];
}

/** TAL-08, TAL-10: a 联审 is good for six months; without one no candidate takes office. */
export function judgeReviewValidity(
  passedOn: CivilDate | null,
  date: CivilDate,
  settings: TalSettings = talDefaults,
): Judgement {
  if (passedOn === null) {
    return judge([
      block(TAL_08, date, '未经县级联审，不得任职。', {
        fact: 'passedOn',
        hint: '请先提请县级联审。',
      }),
    ]);
  }
  const until = addMonths(passedOn, settings['tal.jointReviewMonths']);
  if (date <= until) return judge([]);
  return judge([
    block(
      TAL_08,
      date,
      `联审结论已于${formatDate(until)}过期。`,
      { fact: 'passedOn', hint: '请重新提请联审。' },
      { facts: { passedOn, until }, setting: 'tal.jointReviewMonths' },
    ),
  ]);
}

/** A joint review that passed: from when to when an election may rest on it. */
export interface PassedReview {
  readonly closedOn: CivilDate;
  readonly validUntil: CivilDate;
  /** Asked for anew, as the one before had expired. */
  readonly renewed: boolean;
}

/** TAL-08: the election fell into the time of a joint review, and not between two of them. */
export function judgeElectionReview(
  heldOn: CivilDate,
  reviews: readonly PassedReview[],
  date: CivilDate,
): Judgement {
  const covers = ({ closedOn, validUntil, renewed }: PassedReview) =>
    heldOn <= validUntil && (!renewed || closedOn <= heldOn);
  if (reviews.some(covers)) return judge([]);
  return judge([
    block(TAL_08, date, `${formatDate(heldOn)}选举时没有有效的联审结论。`, {
      fact: 'heldOn',
      hint: '请在联审结论有效期内依法组织选举。',
    }),
  ]);
}
