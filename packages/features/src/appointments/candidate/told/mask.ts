// Findings of the rules as a reader may see them: grounds of hard items are left out (TAL-09), and
// what is on record of the person at another organization (SEC-01).
import { block, type CivilDate, type Finding, ruleOf } from '@xianfeng/rules';
import type { Actor } from '../../../kernel/index.js';
import { seesHardGrounds } from '../../policy.js';

/**
 * Findings for this reader: what a hard item is stays with the district's approver (TAL-09); others
 * learn that there is one. Of what another organization keeps they learn that something is to be
 * verified, and not what it is about.
 */
export function maskFindings(
  actor: Actor,
  findings: readonly Finding[],
  date: CivilDate,
): readonly Finding[] {
  if (seesHardGrounds(actor)) return findings;
  const rule = ruleOf('TAL-09');
  const shown = findings.map((finding) => {
    if (finding.facts.keptElsewhere === true) return neutral(finding, date);
    if (rule === null || finding.facts.force !== 'hard') return finding;
    const change = { fact: 'code', hint: '请由区委组织部审批人查看依据并办理。' };
    return block(rule, date, '负面清单中有一票否决的情形。', change);
  });
  // Two of them look alike to this reader: they are told once.
  return [...new Map(shown.map((each) => [`${each.rule} ${each.message}`, each])).values()];
}

/** The same step is held up or warned of, in words that fit whatever the record says. */
function neutral({ severity, needsConfirmation }: Finding, date: CivilDate): Finding {
  const rule = ruleOf('SEC-01');
  if (rule === null) throw new Error('there is no rule SEC-01');
  const change = { fact: 'record', hint: '请由区委组织部审批人核实。' };
  const told = block(rule, date, '这位同志由其他组织管理，须经区委组织部核实后办理。', change);
  return { ...told, severity, needsConfirmation };
}
