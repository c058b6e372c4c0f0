// The machine of one member's dues of a month (DUES-13).
import { DUES_08, DUES_13 } from '../catalogue/members/dues.js';
import { block, placed } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';
import { judgeAmount } from './rates.js';

/** DUES-13 states of one member's dues for one month. */
export type DuesState =
  | 'owed'
  | 'paid'
  | 'remitted'
  | 'reconciled'
  | 'overdue'
  | 'waived'
  | 'returned';

/** Moves of a month's dues, by name. */
export type DuesEvent =
  | 'pay'
  | 'fall_due'
  | 'waive'
  | 'remit'
  | 'reconcile'
  | 'send_back'
  | 'correct';

/** What the moves of a month's dues look at. */
export interface DuesFacts {
  readonly paidFen: number;
  /** The month is over. */
  readonly monthOver: boolean;
  /** 免交 approved by the 上一级党委 for this month. */
  readonly waiverApproved: boolean;
}

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];
const street: readonly Role[] = ['street_organizer'];

const enough: Guard<DuesFacts> = {
  label: '不少于最低金额',
  check: (facts, date) => placed(judgeAmount(facts.paidFen, date).findings, { fen: 'paidFen' }),
};

const waiverInOrder: Guard<DuesFacts> = {
  label: '上一级党委已批准免交',
  check: (facts, date) =>
    facts.waiverApproved
      ? []
      : [
          block(DUES_08, date, '免交党费还没有经上一级党委批准。', {
            fact: 'waiverApproved',
            hint: '请先报上一级党委批准。',
          }),
        ],
};

const monthIsOver: Guard<DuesFacts> = {
  label: '当月已过',
  check: (facts, date) =>
    facts.monthOver
      ? []
      : [block(DUES_13, date, '当月还没有结束。', { fact: 'monthOver', hint: '请在月底前交纳。' })],
};

/** 应交 → 已交 → 已上缴 → 已核对; 欠交, 已批免交, 退回更正. */
export const duesMachine: Machine<DuesState, DuesEvent, DuesFacts> = {
  id: 'dues',
  title: '党费收缴',
  rule: DUES_13,
  initial: 'owed',
  way: ['owed', 'paid', 'remitted', 'reconciled'],
  states: {
    owed: {
      label: '应交',
      deadline: { amount: 1, unit: 'month', onExpiry: 'move', note: '当月月底' },
    },
    paid: { label: '已交' },
    remitted: { label: '已上缴' },
    reconciled: { label: '已核对', final: true },
    overdue: { label: '欠交' },
    waived: { label: '已批免交', final: true },
    returned: { label: '退回更正' },
  },
  moves: [
    {
      event: 'pay',
      label: '登记交纳',
      from: ['owed', 'overdue'],
      to: 'paid',
      by: ['member', ...branch],
      guards: [enough],
    },
    {
      event: 'fall_due',
      label: '转为欠交',
      from: ['owed'],
      to: 'overdue',
      by: ['system'],
      guards: [monthIsOver],
    },
    {
      event: 'waive',
      label: '登记免交',
      from: ['owed', 'overdue'],
      to: 'waived',
      by: branch,
      guards: [waiverInOrder],
    },
    { event: 'remit', label: '上缴', from: ['paid'], to: 'remitted', by: branch },
    { event: 'reconcile', label: '核对', from: ['remitted'], to: 'reconciled', by: street },
    { event: 'send_back', label: '退回更正', from: ['remitted'], to: 'returned', by: street },
    {
      event: 'correct',
      label: '更正',
      from: ['returned'],
      to: 'paid',
      by: branch,
      guards: [enough],
    },
  ],
};
