// Yearly reports of secretaries: steps and grades (EVAL-01).
import { EVAL_01 } from '../catalogue/organizations/eval.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge, warn } from '../law/judgement.js';

/** EVAL-01 述职评议考核 grades. */
export const reportGradeLabels = {
  good: '好',
  fairly_good: '较好',
  average: '一般',
  poor: '差',
} as const;

export type ReportGrade = keyof typeof reportGradeLabels;

/** The order of the meeting. */
export const reportSteps = ['述职', '点评', '提问', '测评', '综合评定'] as const;

export type ReportStep = (typeof reportSteps)[number];

/** EVAL-01: may this step be recorded? Those before it must be done. */
export function judgeReportStep(
  step: ReportStep,
  done: ReadonlySet<ReportStep>,
  date: CivilDate,
): Judgement {
  const missing = reportSteps.slice(0, reportSteps.indexOf(step)).filter((s) => !done.has(s));
  return judge(
    missing.map((earlier) =>
      block(EVAL_01, date, `“${earlier}”还没有完成。`, {
        fact: earlier,
        hint: `请先完成“${earlier}”。`,
      }),
    ),
  );
}

/** EVAL-01: what a grade calls for: 一般 → 约谈 and 整改; 差 → a proposal to change the team. */
export function judgeReportGrade(grade: ReportGrade, date: CivilDate): Judgement {
  if (grade === 'good' || grade === 'fairly_good') return judge([]);
  const message =
    grade === 'average'
      ? '评议考核为“一般”，应当约谈并限期整改。'
      : '评议考核为“差”，应当提出组织调整建议。';
  const change = { fact: 'grade', hint: '请上级党委研究后登记处理情况。' };
  return judge([warn(EVAL_01, date, message, { facts: { grade }, change })]);
}
