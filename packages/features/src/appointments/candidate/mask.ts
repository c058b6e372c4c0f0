// Findings of the rules as a reader may see them: grounds of hard items are left out (TAL-09).
import { block, type CivilDate, type Finding, ruleOf } from '@xianfeng/rules';
import type { Actor } from '../../kernel/index.js';
import { seesHardGrounds } from '../policy.js';

/**
 * Findings for this reader: what a hard item is stays with the district's approver (TAL-09); others
 * learn that there is one.
 */
export function maskFindings(
  actor: Actor,
  findings: readonly Finding[],
  date: CivilDate,
): readonly Finding[] {
  if (seesHardGrounds(actor)) return findings;
  const rule = ruleOf('TAL-09');
  const shown = findings.map((finding) => {
    if (rule === null || finding.facts.force !== 'hard') return finding;
    const change = { fact: 'code', hint: '请由区委组织部审批人查看依据并办理。' };
    return block(rule, date, '负面清单中有一票否决的情形。', change);
  });
  // Two hard items look alike to this reader: they are told once.
  return [...new Map(shown.map((each) => [`${each.rule} ${each.message}`, each])).values()];
}
