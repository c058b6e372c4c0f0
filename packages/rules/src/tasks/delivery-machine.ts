// The machine of a delivery: a task as it lies with one organization or member.
import { GEN_08 } from '../catalogue/general/gen.js';
import type { CivilDate } from '../civil-date.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import { type Role, roleLabels } from '../roles.js';
import { type DeliveryState, deliveryWords } from './delivery-states.js';

/** Moves of a delivery, by name. */
export type DeliveryEvent = 'accept' | 'split' | 'report' | 'returnReport' | 'close' | 'withdraw';

/** What the moves of a delivery look at. */
export interface DeliveryFacts {
  /** The actor is the member, or works for the organization, that has it to do. */
  readonly isRecipient: boolean;
  /** The actor works for the organization that handed it down. */
  readonly isSender: boolean;
  /** It lies with an organization, and not with one member. */
  readonly isOrganizations: boolean;
  /** The actor reported it, or is the member whom it concerns. */
  readonly actorEnteredIt: boolean;
  /** What the sender says to it. */
  readonly opinion: string;
}

const isPerson = (role: string): role is Role => role !== 'system' && role in roleLabels;
/** The recipient may do it, under whichever assignment. */
const everybody = Object.keys(roleLabels).filter(isPerson);
const managers: readonly Role[] = [
  'branch_secretary',
  'organization_commissioner',
  'street_organizer',
  'district_auditor',
  'district_approver',
];

const forbid = (date: CivilDate, fact: keyof DeliveryFacts, message: string, hint: string) =>
  block(GEN_08, date, message, { fact, hint }, { facts: { [fact]: fact === 'actorEnteredIt' } });

const byRecipient: Guard<DeliveryFacts> = {
  label: '由接收方办理',
  check: ({ isRecipient }, date) =>
    isRecipient
      ? []
      : [forbid(date, 'isRecipient', '这项任务由接收方办理。', '请由接收任务的组织或党员办理。')],
};

const bySender: Guard<DeliveryFacts> = {
  label: '由下达方办理',
  check: ({ isSender }, date) =>
    isSender
      ? []
      : [forbid(date, 'isSender', '这一步由下达任务的组织办理。', '请由下达任务的组织办理。')],
};

const ofOrganization: Guard<DeliveryFacts> = {
  label: '接收方是党组织',
  check: ({ isOrganizations }, date) =>
    isOrganizations
      ? []
      : [forbid(date, 'isOrganizations', '交给党员本人的任务不能再分解。', '请由本人办理。')],
};

const notOwnEntry: Guard<DeliveryFacts> = {
  label: '审核人没有汇报这项任务',
  check: ({ actorEnteredIt }, date) =>
    actorEnteredIt
      ? [
          forbid(
            date,
            'actorEnteredIt',
            '这项汇报由您提交，不能由您本人审核。',
            '请由另一位有权限的同志审核。',
          ),
        ]
      : [],
};

const opinionGiven: Guard<DeliveryFacts> = {
  label: '没有汇报的，写明办结原因',
  check: ({ opinion }, date) =>
    opinion.trim() === ''
      ? [forbid(date, 'opinion', '对方尚未汇报，直接办结须写明原因。', '请写明原因。')]
      : [],
};

/**
 * 待签收 → 办理中 → 待审核 → 已办结, with 已退回 and 已撤回. Reporting without accepting first is allowed,
 * so that an elder needs one touch less; what was never reported is closed with a reason only.
 */
export const deliveryMachine: Machine<DeliveryState, DeliveryEvent, DeliveryFacts> = {
  id: 'delivery',
  title: '任务派发',
  rule: GEN_08,
  initial: 'handed',
  way: ['handed', 'accepted', 'reported', 'closed'],
  states: {
    handed: { label: deliveryWords.handed },
    accepted: { label: deliveryWords.accepted },
    reported: { label: deliveryWords.reported },
    returned: { label: deliveryWords.returned },
    closed: { label: deliveryWords.closed, final: true },
    withdrawn: { label: deliveryWords.withdrawn, final: true },
  },
  moves: [
    {
      ...{ event: 'accept', label: '签收', from: ['handed'], to: 'accepted' },
      by: everybody,
      guards: [byRecipient],
    },
    {
      ...{ event: 'split', label: '分解下达', from: ['handed', 'accepted'], to: 'accepted' },
      by: everybody,
      guards: [byRecipient, ofOrganization],
    },
    {
      ...{ event: 'split', label: '分解下达', from: ['returned'], to: 'returned' },
      by: everybody,
      guards: [byRecipient, ofOrganization],
    },
    {
      event: 'report',
      label: '汇报',
      from: ['handed', 'accepted', 'returned'],
      to: 'reported',
      by: everybody,
      guards: [byRecipient],
    },
    {
      ...{ event: 'returnReport', label: '退回', from: ['reported'], to: 'returned' },
      by: managers,
      guards: [bySender, notOwnEntry],
    },
    {
      ...{ event: 'close', label: '办结', from: ['reported'], to: 'closed' },
      by: managers,
      guards: [bySender, notOwnEntry],
    },
    {
      event: 'close',
      label: '办结',
      from: ['handed', 'accepted', 'returned'],
      to: 'closed',
      by: managers,
      guards: [bySender, notOwnEntry, opinionGiven],
      brings: ['opinion'],
    },
    {
      // The whole task is taken back, with what was split from it: the sender may stand further up.
      event: 'withdraw',
      label: '撤回',
      from: ['handed', 'accepted', 'reported', 'returned'],
      to: 'withdrawn',
      by: managers,
      aside: true,
    },
  ],
};
