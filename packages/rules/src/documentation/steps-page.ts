// Page of docs/rules: the 25 steps of development.
import { developmentStageLabels, developmentSteps } from '../development/steps.js';
import { documentLabels } from '../documents.js';
import { table } from './table.js';

/** The 25 steps of 发展党员. */
export function stepsPage(): string {
  const rows = developmentSteps.map((step) => [
    String(step.number),
    developmentStageLabels[step.stage],
    step.label,
    step.actor,
    step.approver ?? '',
    step.documents.map((kind) => documentLabels[kind]).join('、'),
    step.rule.id,
  ]);
  return [
    '# The 25 steps of admitting a member 发展党员25步',
    '',
    table(['步', '阶段', '名称', '由谁', '报谁', '材料', '规则'], rows),
    '',
  ].join('\n');
}
