// The rule book: every group of rules in its order, and the rule of an id.
import type { Rule } from '../law/rule.js';
import * as cal from './general/cal.js';
import * as gen from './general/gen.js';
import * as sec from './general/sec.js';
import * as dev from './members/dev.js';
import * as dues from './members/dues.js';
import * as exit from './members/exit.js';
import * as mem from './members/mem.js';
import * as tran from './members/tran.js';
import * as edu from './organizations/edu.js';
import * as elec from './organizations/elec.js';
import * as evaluation from './organizations/eval.js';
import * as meet from './organizations/meet.js';
import * as org from './organizations/org.js';
import * as rect from './organizations/rect.js';
import * as neg from './villages/neg.js';
import * as tal from './villages/tal.js';
import * as vec from './villages/vec.js';

/** A group of the rule book with its Chinese name. */
export interface RuleGroup {
  readonly key: string;
  readonly title: string;
  /** In the order of their numbers. */
  readonly rules: readonly Rule[];
}

const group = (key: string, title: string, module: Readonly<Record<string, Rule>>): RuleGroup => ({
  key,
  title,
  rules: Object.values(module).sort((a, b) => order(a.id) - order(b.id)),
});

/** DEV-16a stands between DEV-16 and DEV-17. */
function order(id: string): number {
  const number = Number.parseInt(id.slice(id.indexOf('-') + 1), 10);
  return /[a-z]$/.test(id) ? number + 0.5 : number;
}

/** The whole rule book, in its order. */
export const ruleGroups: readonly RuleGroup[] = [
  group('gen', '通则', gen),
  group('org', '党组织', org),
  group('rect', '软弱涣散党组织整顿', rect),
  group('mem', '党员', mem),
  group('exit', '除名情形', exit),
  group('dev', '发展党员', dev),
  group('tran', '组织关系转接', tran),
  group('meet', '组织生活', meet),
  group('elec', '换届选举', elec),
  group('dues', '党费', dues),
  group('edu', '党员教育', edu),
  group('tal', '村班子人才', tal),
  group('neg', '负面清单', neg),
  group('vec', '村级集体经济', vec),
  group('eval', '考核评价', evaluation),
  group('sec', '隐私和安全', sec),
  group('cal', '工作日', cal),
];

/** The rule of an id, or null. */
export function ruleOf(id: string): Rule | null {
  for (const { rules } of ruleGroups) {
    const found = rules.find((rule) => rule.id === id);
    if (found !== undefined) return found;
  }
  return null;
}
