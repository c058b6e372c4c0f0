// The machine of a village's income of one month (VEC-04).
import { GEN_07, GEN_08 } from '../catalogue/general/gen.js';
import { VEC_04 } from '../catalogue/villages/vec.js';
import type { CivilDate } from '../civil-date.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';
import { type VecSettings, vecDefaults } from '../settings/villages/vec.js';
import { type IncomeState, incomeStateLabels } from './income-states.js';
import { judgeEconomyEntry } from './reporting.js';

/** Moves of a month's income, by name. */
export type IncomeEvent = 'submit' | 'pass' | 'return' | 'correct';

/** What the moves of a month's income look at. */
export interface IncomeFacts {
  readonly year: number;
  /** Of the actor: after the year's last day the district alone changes figures. */
  readonly role: Role;
  /** The district has locked the year. */
  readonly yearLocked: boolean;
  /** The actor entered the figures, or sent them in. */
  readonly actorEnteredIt: boolean;
  /** Why it is returned or corrected. */
  readonly reason: string;
}

type IncomeGuard = Guard<IncomeFacts>;

const village: readonly Role[] = ['village_accountant', 'branch_secretary'];
const checkers: readonly Role[] = ['street_organizer', 'district_auditor', 'district_approver'];
const correctors: readonly Role[] = ['district_auditor', 'district_approver', 'department_officer'];

const yearOpen = (settings: VecSettings): IncomeGuard => ({
  label: '年度数据没有锁定',
  check: ({ year, role, yearLocked }, date) =>
    judgeEconomyEntry({ year, role, locked: yearLocked }, date, settings).findings,
});

const notLocked: IncomeGuard = {
  label: '区级没有锁定该年度',
  check: ({ yearLocked, year }, date) =>
    yearLocked
      ? [
          block(VEC_04, date, `${year}年数据已由区级锁定。`, {
            fact: 'yearLocked',
            hint: '请报区级更正。',
          }),
        ]
      : [],
};

const locked: IncomeGuard = {
  label: '区级已锁定该年度',
  check: ({ yearLocked, year }, date) =>
    yearLocked
      ? []
      : [
          block(VEC_04, date, `${year}年数据没有锁定，由街道退回、村级修改。`, {
            fact: 'yearLocked',
            hint: '请由街道退回后修改。',
          }),
        ],
};

const notOwnEntry: IncomeGuard = {
  label: '审核人没有填报这个月的收入',
  check: ({ actorEnteredIt }, date) => (actorEnteredIt ? [ownEntry(date)] : []),
};

function ownEntry(date: CivilDate) {
  return block(
    GEN_08,
    date,
    '这个月的收入由您填报，不能由您本人审核。',
    { fact: 'actorEnteredIt', hint: '请由另一位有权限的同志审核。' },
    { facts: { actorEnteredIt: true } },
  );
}

const reasonGiven: IncomeGuard = {
  label: '写明原因',
  check: ({ reason }, date) =>
    reason.trim() === ''
      ? [block(GEN_07, date, '没有写明原因。', { fact: 'reason', hint: '请写明原因。' })]
      : [],
};

/**
 * 填报中 → 待街道审核 → 已通过, with 已退回; a month that was passed may be returned until the year is
 * locked, and after that the district alone corrects it, by a new version.
 */
export function incomeMachine(
  settings: VecSettings = vecDefaults,
): Machine<IncomeState, IncomeEvent, IncomeFacts> {
  const open = yearOpen(settings);
  return {
    id: 'income',
    title: '村级集体经济收入（月）',
    rule: VEC_04,
    initial: 'draft',
    way: ['draft', 'submitted', 'passed'],
    states: {
      draft: { label: incomeStateLabels.draft },
      submitted: { label: incomeStateLabels.submitted },
      returned: { label: incomeStateLabels.returned },
      passed: { label: incomeStateLabels.passed },
    },
    moves: [
      {
        ...{ event: 'submit', label: '上报', from: ['draft', 'returned'], to: 'submitted' },
        by: village,
        guards: [open],
      },
      {
        ...{ event: 'pass', label: '审核通过', from: ['submitted'], to: 'passed' },
        by: checkers,
        guards: [notLocked, notOwnEntry],
      },
      {
        ...{ event: 'return', label: '退回', from: ['submitted', 'passed'], to: 'returned' },
        by: checkers,
        guards: [notLocked, open, reasonGiven],
        brings: ['reason'],
      },
      {
        event: 'correct',
        label: '区级更正',
        from: ['draft', 'submitted', 'returned', 'passed'],
        to: 'passed',
        by: correctors,
        guards: [locked, reasonGiven],
        brings: ['reason'],
        aside: true,
      },
    ],
  };
}
