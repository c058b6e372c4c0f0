// Page of docs/rules: every rule, where it is decided and what is left to people.
import { ruleGroups } from '../catalogue/index.js';
import { leftToPeople } from './left-to-people.js';
import type { Scan } from './scan.js';
import { table } from './table.js';

/** Every rule id: where it is decided, and what of it is left to people. */
export function coveragePage(scan: Scan): string {
  const rules = ruleGroups.flatMap((group) => group.rules);
  const decided = rules.filter((rule) => (scan[rule.id] ?? []).length > 0);
  const left = rules.filter((rule) => leftToPeople[rule.id] !== undefined);
  const rows = rules.map((rule) => [
    rule.id,
    rule.title,
    (scan[rule.id] ?? []).map((file) => `\`${file}\``).join(' '),
    leftToPeople[rule.id] ?? '',
  ]);
  return [
    '# Coverage 规则覆盖',
    '',
    `${rules.length} rules; ${decided.length} decided in code, ${left.length} of them with a part that`,
    'a computer cannot decide, for the reason given. Files are those of `packages/rules/src`.',
    '',
    table(['规则', '名称', '代码', '由人判断的部分及原因'], rows),
    '',
  ].join('\n');
}
