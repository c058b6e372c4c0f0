// Page of docs/rules: one group of the rule book.
import type { RuleGroup } from '../catalogue/index.js';
import { examples } from '../examples/index.js';
import { regulations } from '../law/regulations.js';
import { certaintyLabels, type Rule } from '../law/rule.js';
import type { Scan } from './scan.js';
import { table } from './table.js';

/** One group of the rule book: each rule with its citation, its modules and its examples. */
export function rulePage(group: RuleGroup, scan: Scan): string {
  return [
    `# ${group.title}（${group.key.toUpperCase()}）`,
    '',
    ...group.rules.map((rule) => section(rule, scan)),
  ].join('\n');
}

function section(rule: Rule, scan: Scan): string {
  const modules = (scan[rule.id] ?? []).map((file) => `\`${file}\``).join(', ');
  return [
    `## ${rule.id} ${rule.title}`,
    '',
    rule.text,
    '',
    `- 依据：${sources(rule)}`,
    `- 把握：${certaintyLabels[rule.certainty]}${rule.overridable === true ? '；区委组织部可以放行' : ''}`,
    `- 代码：${modules}`,
    '',
    ...cases(rule),
  ].join('\n');
}

function sources(rule: Rule): string {
  const regulation = regulations[rule.source.regulation];
  return regulation.versions
    .map((version) => {
      const article = rule.source.articles?.[version.id] ?? '（条款号待核对）';
      const plain = rule.certainty === 'local' || rule.source.regulation === 'practice';
      return `${regulation.title}${plain ? '' : article}［${version.id}，${version.from}起］`;
    })
    .join('；');
}

function cases(rule: Rule): string[] {
  const rows = examples
    .filter((example) => example.rules.includes(rule.id))
    .flatMap((example) => example.cases.map((c) => [String(example.number), c.input, c.expected]));
  return rows.length === 0 ? [] : [table(['例', '情形', '结论'], rows), ''];
}
