// Page of docs/rules: what is due, of whom and how often.
import { branchDutyRules, type DutyRule } from '../duties/branch-duties.js';
import { dutyActLabels } from '../duties/evidence.js';
import { memberDutyLabels } from '../duties/member-duties.js';
import { organizationDutyRules } from '../duties/organization-duties.js';
import type { Frequency } from '../duties/period.js';
import { activityTypeLabels } from '../meetings/activity/activity-types.js';
import { defaultSettings } from '../settings/settings.js';
import { table } from './table.js';

const frequencies: Readonly<Record<Frequency, string>> = {
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
};

const debtors: Readonly<Record<DutyRule['owedBy'], string>> = {
  branch: '党支部',
  formal_branch: '党支部（临时党支部除外）',
  committee: '设支委会的党支部',
  group: '党小组',
  higher: '党委、党工委',
  street: '党工委',
};

const evidence = { ...activityTypeLabels, ...dutyActLabels };

/** What is due, of whom, how often, and what satisfies it. */
export function dutiesPage(): string {
  const rows = [...branchDutyRules, ...organizationDutyRules].map((duty) => [
    duty.title,
    debtors[duty.owedBy],
    `${frequencies[duty.frequency]}${duty.times(defaultSettings)}次`,
    duty.obligation === 'must' ? '应当' : '一般',
    duty.accepts.map((kind) => evidence[kind]).join('、'),
    duty.rule.id,
  ]);
  return [
    '# Duties 应做事项',
    '',
    table(['事项', '谁', '频次', '要求', '由什么完成', '规则'], rows),
    '',
    `Of members: ${Object.values(memberDutyLabels).join('、')}.`,
    '',
  ].join('\n');
}
