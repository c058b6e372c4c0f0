// The machine of what two people change about a time in office: filings of leavings, and corrections.
import { GEN_07, GEN_08 } from '../catalogue/general/gen.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';

/** Each state of a change in words. */
export const holderChangeStateLabels = {
  pending: '待区委组织部确认',
  agreed: '已确认',
  refused: '未同意',
} as const;

/** States of a change. */
export type HolderChangeState = keyof typeof holderChangeStateLabels;

/** Moves of a change, by name. */
export type HolderChangeEvent = 'agree' | 'refuse';

/** What the moves look at. */
export interface HolderChangeFacts {
  /** The actor is the one who asked. */
  readonly actorAsked: boolean;
  /** What the decision says; empty if nothing. */
  readonly answer: string;
}

type ChangeGuard = Guard<HolderChangeFacts>;

const notOwnRequest: ChangeGuard = {
  label: '确认人不是提出人',
  check: ({ actorAsked }, date) =>
    actorAsked
      ? [
          block(GEN_08, date, '这是您本人提出的，不能由您本人确认。', {
            fact: 'actorAsked',
            hint: '请由另一位有权限的同志确认。',
          }),
        ]
      : [],
};

const refusalExplained: ChangeGuard = {
  label: '不同意的写明理由',
  check: ({ answer }, date) =>
    answer.trim() === ''
      ? [
          block(GEN_07, date, '不同意没有写明理由。', {
            fact: 'answer',
            hint: '请写明理由，提出的街道会看到。',
          }),
        ]
      : [],
};

const district: readonly Role[] = ['district_auditor', 'district_approver'];

/** 待区委组织部确认 → 已确认, or 未同意: until then nothing changes. */
export const holderChangeMachine = (): Machine<
  HolderChangeState,
  HolderChangeEvent,
  HolderChangeFacts
> => ({
  id: 'holder_change',
  title: '任职的备案和更正',
  rule: GEN_07,
  initial: 'pending',
  way: ['pending', 'agreed'],
  states: {
    pending: { label: holderChangeStateLabels.pending },
    agreed: { label: holderChangeStateLabels.agreed, final: true },
    refused: { label: holderChangeStateLabels.refused, final: true },
  },
  moves: [
    {
      ...{ event: 'agree', label: '确认', from: ['pending'], to: 'agreed' },
      by: district,
      guards: [notOwnRequest],
    },
    {
      ...{ event: 'refuse', label: '不同意', from: ['pending'], to: 'refused' },
      by: district,
      guards: [notOwnRequest, refusalExplained],
      brings: ['answer'],
    },
  ],
});
