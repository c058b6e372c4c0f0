// Overrides of a block by the district, and explanations of warnings (GEN-06).
import { GEN_06 } from '../catalogue/general/gen.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import type { Role } from '../roles.js';

/** 区委组织部 lets a blocked step pass (GEN-06). */
export interface Override {
  readonly role: Role;
  /** 理由 */
  readonly reason: string;
  /** 依据文件, by its title and number. */
  readonly basis: string;
}

/**
 * May this judgement's blocks be overridden, and is the override complete? Votes, rights, identity and
 * what the law gives to villagers alone can't be overridden by anybody.
 */
export function judgeOverride(judged: Judgement, override: Override, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  for (const f of judged.findings) {
    if (f.severity !== 'block' || f.overridable) continue;
    findings.push(
      block(
        GEN_06,
        date,
        `“${f.message}”这一项不能放行。`,
        { fact: f.change?.fact ?? 'rule', hint: f.change?.hint ?? '请按规定办理。' },
        { facts: { rule: f.rule } },
      ),
    );
  }
  if (override.role !== 'district_approver') {
    findings.push(
      block(
        GEN_06,
        date,
        '只有区委组织部可以放行。',
        { fact: 'role', hint: '请报区委组织部审批人办理。' },
        { facts: { role: override.role } },
      ),
    );
  }
  for (const [fact, text, label] of [
    ['reason', override.reason, '理由'],
    ['basis', override.basis, '依据文件'],
  ] as const) {
    if (text.trim() !== '') continue;
    findings.push(
      block(GEN_06, date, `放行没有写明${label}。`, { fact, hint: `请填写${label}。` }),
    );
  }
  if (findings.length > 0) return judge(findings);
  return judge([warn(GEN_06, date, '由区委组织部放行，理由和依据文件记入日志。')]);
}

/** A judgement that warns needs an explanation (填写说明) before the step goes on. */
export function judgeExplanation(
  judged: Judgement,
  explanation: string,
  date: CivilDate,
): Judgement {
  if (judged.outcome !== 'warn' || explanation.trim() !== '') return judge([]);
  return judge([
    block(GEN_06, date, '有提醒事项，须填写说明后继续。', {
      fact: 'explanation',
      hint: '请说明情况和理由。',
    }),
  ]);
}
