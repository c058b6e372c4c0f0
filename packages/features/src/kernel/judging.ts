// Turns a judgement of the rules into a refusal or a go-ahead.
import { citationText, type Finding, type Judgement } from '@xianfeng/rules';
import { AppError } from './errors.js';

/**
 * Lets a step go on, or refuses it: what a rule forbids, an own entry (GEN-08), and what a rule
 * warns of without an explanation (GEN-06).
 *
 * @param explanation what was said to a warning; null where none is asked for
 * @param field of the input that the explanation stands in
 * @throws AppError rule_blocked or own_entry, with the findings
 */
export function enforce(
  judgement: Judgement,
  explanation: string | null = null,
  field = 'explanation',
): void {
  const { findings } = judgement;
  const blocks = findings.filter((finding) => finding.severity === 'block');
  const [first] = blocks;
  if (first !== undefined) {
    const own = blocks.every(({ facts }) => facts.actorEnteredIt === true);
    throw new AppError(own ? 'own_entry' : 'rule_blocked', { message: sentence(first), findings });
  }
  const warning = findings.find((finding) => finding.severity === 'warn');
  if (warning === undefined || explanation === null || explanation.trim() !== '') return;
  throw new AppError('rule_blocked', {
    message: `${sentence(warning)}确需办理的，请填写说明。`,
    fields: [{ path: field, message: '请填写说明' }],
    findings,
  });
}

function sentence(finding: Finding): string {
  const hint = finding.change === null ? '' : finding.change.hint;
  return `${finding.message}（依据：${citationText(finding.citation)}）${hint}`;
}
