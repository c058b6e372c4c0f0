// All pages of docs/rules by file name.
import { ruleGroups } from '../catalogue/index.js';
import { coveragePage } from './coverage-page.js';
import { dutiesPage } from './duties-page.js';
import { machinePage } from './machine-page.js';
import { regulationsPage } from './regulations-page.js';
import { rulePage } from './rule-page.js';
import { scanSources } from './scan.js';
import { settingsPage } from './settings-page.js';
import { stepsPage } from './steps-page.js';

/**
 * Every page of docs/rules by its file name. `sources` is the text of the package's files by their
 * names from `src`, so that the pages can say where each rule is decided.
 */
export function rulePages(sources: Readonly<Record<string, string>>): Record<string, string> {
  const scan = scanSources(sources);
  const pages: Record<string, string> = {
    'README.md': contents(),
    'coverage.md': coveragePage(scan),
    'duties.md': dutiesPage(),
    'machines.md': machinePage(),
    'regulations.md': regulationsPage(),
    'settings.md': settingsPage(),
    'steps.md': stepsPage(),
  };
  for (const group of ruleGroups) pages[`${group.key}.md`] = rulePage(group, scan);
  return pages;
}

function contents(): string {
  return [
    '# The rules 规则',
    '',
    'Written from the code of `packages/rules` by `pnpm --filter @xianfeng/rules docs`; a test fails when',
    'they no longer agree.',
    '',
    'What the rules come to is printed by `pnpm --filter @xianfeng/rules figures` (tests, rule ids, worked',
    'examples, properties, duties) and by `pnpm --filter @xianfeng/rules mutation` (do the tests notice a',
    'changed rule?).',
    '',
    '- [Workflows 办理流程](machines.md)',
    '- [Duties 应做事项](duties.md)',
    '- [The 25 steps 发展党员25步](steps.md)',
    '- [District settings 区级设置](settings.md)',
    '- [Regulations 依据文件](regulations.md)',
    '- [Coverage 规则覆盖](coverage.md)',
    '',
    ...ruleGroups.map((g) => `- [${g.title} ${g.key.toUpperCase()}](${g.key}.md)`),
    '',
  ].join('\n');
}
