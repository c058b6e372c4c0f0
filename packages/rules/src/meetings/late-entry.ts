// The machine of a request to enter a record after the last day 补录申请 (MEET-13).
import { GEN_08 } from '../catalogue/general/gen.js';
import { MEET_13 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';

/** Each state of a request in words. */
export const lateEntryStateLabels = {
  pending: '待区委组织部决定',
  permitted: '已同意补录',
  refused: '未同意',
  used: '已补录',
} as const;

/** States of a request to enter an old record. */
export type LateEntryState = keyof typeof lateEntryStateLabels;

/** Moves of a request to enter an old record, by name. */
export type LateEntryEvent = 'permit' | 'refuse' | 'use';

/** What the moves look at. */
export interface LateEntryFacts {
  /** The actor is the one who asked. */
  readonly actorAsked: boolean;
  /** What the decision says; empty if nothing. */
  readonly answer: string;
  /** Last day on which the record may be entered; null before it is permitted. */
  readonly validUntil: CivilDate | null;
}

type LateEntryGuard = Guard<LateEntryFacts>;

const notOwnRequest: LateEntryGuard = {
  label: '决定人不是申请人',
  check: ({ actorAsked }, date) =>
    actorAsked
      ? [
          block(GEN_08, date, '这是您本人提出的申请，不能由您本人决定。', {
            fact: 'actorAsked',
            hint: '请由另一位有权限的同志决定。',
          }),
        ]
      : [],
};

const refusalExplained: LateEntryGuard = {
  label: '不同意的写明理由',
  check: ({ answer }, date) =>
    answer.trim() === ''
      ? [
          block(MEET_13, date, '不同意补录没有写明理由。', {
            fact: 'answer',
            hint: '请写明理由，申请的支部会看到。',
          }),
        ]
      : [],
};

const stillValid: LateEntryGuard = {
  label: '在有效期内',
  check: ({ validUntil }, date) =>
    validUntil === null || date > validUntil
      ? [
          block(MEET_13, date, '同意补录的有效期已过。', {
            fact: 'validUntil',
            hint: '请重新提交补录申请。',
          }),
        ]
      : [],
};

const district: readonly Role[] = ['district_auditor'];
const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];

/** 待区委组织部决定 → 已同意补录 → 已补录, or 未同意. A permit is for one record, and expires. */
export const lateEntryMachine = (): Machine<LateEntryState, LateEntryEvent, LateEntryFacts> => ({
  id: 'late_entry',
  title: '补录申请',
  rule: MEET_13,
  initial: 'pending',
  way: ['pending', 'permitted', 'used'],
  states: {
    pending: { label: lateEntryStateLabels.pending },
    permitted: { label: lateEntryStateLabels.permitted },
    refused: { label: lateEntryStateLabels.refused, final: true },
    used: { label: lateEntryStateLabels.used, final: true },
  },
  moves: [
    {
      ...{ event: 'permit', label: '同意补录', from: ['pending'], to: 'permitted' },
      by: district,
      guards: [notOwnRequest],
    },
    {
      ...{ event: 'refuse', label: '不同意', from: ['pending'], to: 'refused' },
      by: district,
      guards: [notOwnRequest, refusalExplained],
      brings: ['answer'],
    },
    {
      ...{ event: 'use', label: '登记记录', from: ['permitted'], to: 'used' },
      by: branch,
      guards: [stillValid],
    },
  ],
});
