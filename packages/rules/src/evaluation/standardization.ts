// Checklist of a standardized branch (EVAL-05).
import { EVAL_05 } from '../catalogue/organizations/eval.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';

/** EVAL-05 标准化规范化 parts. */
export const standardPartLabels = {
  setting: '组织设置',
  team: '班子建设',
  members: '党员管理',
  activities: '组织生活',
  mechanism: '工作机制',
  support: '基础保障',
} as const;

export type StandardPart = keyof typeof standardPartLabels;

/** Grades of a part of the checklist. */
export const standardGradeLabels = { met: '达标', basically: '基本达标', unmet: '未达标' } as const;

export type StandardGrade = keyof typeof standardGradeLabels;

/** One part of the checklist as graded. */
export interface StandardItem {
  readonly part: StandardPart;
  readonly grade: StandardGrade | null;
  /** How many proofs are attached. */
  readonly proofs: number;
}

const parts: readonly StandardPart[] = [
  'setting',
  'team',
  'members',
  'activities',
  'mechanism',
  'support',
];

/** EVAL-05: is the checklist complete? Each part graded, and each 达标 or 基本达标 with proof. */
export function judgeStandardization(items: readonly StandardItem[], date: CivilDate): Judgement {
  const findings = [];
  for (const part of parts) {
    const label = standardPartLabels[part];
    const own = items.filter((item) => item.part === part);
    if (own.length === 0 || own.some((item) => item.grade === null)) {
      findings.push(
        block(EVAL_05, date, `“${label}”还没有评定。`, { fact: part, hint: '请逐项评定。' }),
      );
    } else if (own.some((item) => item.grade !== 'unmet' && item.proofs === 0)) {
      findings.push(
        block(EVAL_05, date, `“${label}”没有证明材料。`, { fact: part, hint: '请上传证明材料。' }),
      );
    }
  }
  return judge(findings);
}
