// Measures against members who fall short: correction, advice to leave, removal (MEM-14).
import { MEM_11, MEM_14 } from '../catalogue/members/mem.js';
import type { CivilDate } from '../civil-date.js';
import { versionInForce } from '../law/citation.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { regulations } from '../law/regulations.js';
import type { Rule } from '../law/rule.js';
import type { MemberCategory } from './member-standing.js';

/** 组织处置 in the order in which they follow each other. */
export const disposalMeasureLabels = {
  correction: '限期改正',
  advised_to_leave: '劝其退党',
  removal: '除名',
} as const;

export type DisposalMeasure = keyof typeof disposalMeasureLabels;

/** A measure that is considered, with what went before it in the same matter. */
export interface Disposal {
  readonly measure: DisposalMeasure;
  readonly category: MemberCategory;
  /** Measures already taken in this matter. */
  readonly taken: readonly DisposalMeasure[];
  /** The matter is belief in a religion. */
  readonly religion: boolean;
  /** 党纪处分 was given for the same matter. */
  readonly sanctioned: boolean;
}

/** Which rule decides measures on `date`: MEM-14 from the day of its text, MEM-11 before it (GEN-05). */
export function disposalRule(date: CivilDate): Rule {
  return date >= versionInForce(regulations.disposal.versions, date).from ? MEM_14 : MEM_11;
}

/**
 * MEM-14: may this measure be taken? None for a matter that a 党纪处分 has settled; no removal of who was
 * not advised to leave; belief in a religion leads first to 限期改正. A probationary member's qualification
 * is cancelled instead (MEM-11).
 */
export function judgeDisposal(disposal: Disposal, date: CivilDate): Judgement {
  const rule = disposalRule(date);
  const { measure, taken } = disposal;
  const facts = { measure, taken };
  const findings: Finding[] = [];
  if (disposal.category === 'probationary' && measure !== 'correction') {
    const change = { fact: 'measure', hint: '请按“取消预备党员资格”办理。' };
    findings.push(block(MEM_11, date, '预备党员不作劝退除名。', change, { facts }));
  }
  if (disposal.sanctioned && rule === MEM_14) {
    const change = { fact: 'sanctioned', hint: '已受党纪处分的事由不再给予组织处置。' };
    findings.push(block(rule, date, '同一事由已受党纪处分。', change, { facts }));
  }
  if (disposal.religion && measure !== 'correction' && !taken.includes('correction')) {
    const change = { fact: 'taken', hint: '请先限期改正，加强教育帮助。' };
    findings.push(block(rule, date, '信仰宗教的应当先限期改正。', change, { facts }));
  }
  if (measure === 'removal' && !taken.includes('advised_to_leave')) {
    const change = { fact: 'taken', hint: '请先劝其退党，劝而不退的再除名。' };
    findings.push(block(rule, date, '还没有劝其退党。', change, { facts }));
  }
  return judge(findings);
}
