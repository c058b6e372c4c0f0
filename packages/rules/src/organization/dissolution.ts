// What stands in the way of dissolving or merging (ORG-13, ORG-14).
import { ORG_13, ORG_14 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';

/** What an organization still holds. */
export interface Remainder {
  readonly members: number;
  readonly openDevelopmentCases: number;
  /** 党费 balance in 分. */
  readonly duesBalanceFen: number;
  readonly openTasks: number;
}

/** ORG-13: findings that forbid a 撤销 while anything remains; none once all is handed over. */
export function remainderFindings(left: Remainder, date: CivilDate): Finding[] {
  const rows = [
    ['members', left.members, `还有${left.members}名党员`, '请先转出全部党员。'],
    [
      'openDevelopmentCases',
      left.openDevelopmentCases,
      `还有${left.openDevelopmentCases}件发展党员事项没有办结`,
      '请先转交或者办结。',
    ],
    ['duesBalanceFen', left.duesBalanceFen, '党费还有结余', '请先移交党费并签字。'],
    ['openTasks', left.openTasks, `还有${left.openTasks}项任务没有完成`, '请先完成或者移交任务。'],
  ] as const;
  return rows
    .filter(([, value]) => value !== 0)
    .map(([fact, value, text, hint]) =>
      block(
        ORG_13,
        date,
        `${text}，不能撤销党组织。`,
        { fact, hint },
        { facts: { [fact]: value }, setting: 'ORG-13' },
      ),
    );
}

/** How members and dues move when organizations merge. */
export interface Merger {
  /** 生效日期 of each member's move. */
  readonly effectiveDates: readonly CivilDate[];
  readonly duesBalanceFen: number;
  /** 党费交接单, signed by both sides. */
  readonly handoverSigned: boolean;
}

/** ORG-14: all members move on one day, and a dues balance goes over with a signed slip. */
export function judgeMerger(merger: Merger, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const days = [...new Set(merger.effectiveDates)].sort();
  if (days.length > 1) {
    findings.push(
      block(
        ORG_14,
        date,
        '合并时全部党员应以同一生效日期转移。',
        { fact: 'effectiveDates', hint: '请统一生效日期。' },
        { facts: { effectiveDates: days } },
      ),
    );
  }
  if (merger.duesBalanceFen !== 0 && !merger.handoverSigned) {
    findings.push(
      block(
        ORG_14,
        date,
        '党费结余没有签字的交接单。',
        { fact: 'handoverSigned', hint: '请双方签字后上传交接单。' },
        { facts: { duesBalanceFen: merger.duesBalanceFen } },
      ),
    );
  }
  return judge(findings);
}
