// The machine of a transfer of membership (TRAN).
import { TRAN_01, TRAN_03, TRAN_06 } from '../catalogue/members/tran.js';
import type { Machine } from '../process/machine.js';
import type { Role } from '../roles.js';
import { type TranSettings, tranDefaults } from '../settings/members/tran.js';
import {
  branchNamed,
  draftLapsed,
  expiry,
  grounded,
  letterInOrder,
  nothingInTheWay,
  type TransferFacts,
  withinOneCommittee,
} from './guards.js';

/** TRAN states. Within one 党委 the letter falls away: 待党委审核 leads straight to 待接收. */
export type TransferState =
  | 'draft'
  | 'pending_branch'
  | 'pending_committee'
  | 'in_transit'
  | 'pending_receipt'
  | 'received'
  | 'overdue'
  | 'returned'
  | 'rejected'
  | 'cancelled'
  | 'closed';

/** Moves of a transfer, by name. */
export type TransferEvent =
  | 'submit'
  | 'pass'
  | 'issue'
  | 'pass_within'
  | 'reject'
  | 'report_in'
  | 'expire'
  | 'receive'
  | 'send_back'
  | 'reissue'
  | 'cancel'
  | 'close';

const sendingBranch: readonly Role[] = ['branch_secretary'];
const committee: readonly Role[] = ['street_organizer'];

/** The machine of 组织关系转接 under a district's settings. */
export function transferMachine(
  settings: TranSettings = tranDefaults,
): Machine<TransferState, TransferEvent, TransferFacts> {
  const workingDays = (amount: number, onExpiry: 'remind' | 'escalate', note: string) =>
    ({ deadline: { amount, unit: 'working_day', onExpiry, note } }) as const;
  const followUp = {
    deadline: {
      amount: settings['tran.followUpDays'],
      unit: 'day',
      onExpiry: 'remind',
      note: '跟踪登记',
    },
  } as const;
  return {
    id: 'transfer',
    title: '组织关系转接',
    rule: TRAN_06,
    initial: 'draft',
    way: [
      'draft',
      'pending_branch',
      'pending_committee',
      'in_transit',
      'pending_receipt',
      'received',
    ],
    states: {
      draft: {
        label: '草稿',
        deadline: {
          amount: settings['tran.draftDays'],
          unit: 'day',
          onExpiry: 'move',
          note: '逾期自动关闭',
        },
      },
      pending_branch: {
        label: '待支部审核',
        ...workingDays(settings['tran.branchReviewWorkingDays'], 'remind', '提醒支部书记'),
      },
      pending_committee: {
        label: '待党委审核',
        ...workingDays(settings['tran.committeeReviewWorkingDays'], 'remind', '提醒党委组织员'),
      },
      in_transit: {
        label: '已开具（在途）',
        deadline: {
          amount: settings['tran.letterDaysOutside'],
          unit: 'day',
          onExpiry: 'move',
          note: `以介绍信写明的有效期为准，市内一般${settings['tran.letterDaysInCity']}天`,
        },
      },
      pending_receipt: {
        label: '待接收',
        ...workingDays(settings['tran.acceptWorkingDays'], 'escalate', '逾期报区委组织部'),
      },
      received: { label: '已接收', final: true },
      overdue: { label: '已超期', ...followUp },
      returned: { label: '已退回', ...followUp },
      rejected: { label: '已驳回', final: true },
      cancelled: { label: '已撤销', final: true },
      closed: { label: '已关闭', final: true },
    },
    moves: [
      {
        event: 'submit',
        label: '提交',
        from: ['draft'],
        to: 'pending_branch',
        by: ['member', ...sendingBranch],
        guards: [nothingInTheWay],
      },
      {
        event: 'pass',
        label: '支部审核通过',
        from: ['pending_branch'],
        to: 'pending_committee',
        by: sendingBranch,
        guards: [nothingInTheWay],
      },
      {
        event: 'issue',
        label: '开具介绍信',
        from: ['pending_committee'],
        to: 'in_transit',
        by: committee,
        guards: [withinOneCommittee(false), nothingInTheWay, letterInOrder],
        documents: ['introduction_letter'],
      },
      {
        event: 'pass_within',
        label: '党委内转接',
        from: ['pending_committee'],
        to: 'pending_receipt',
        by: committee,
        guards: [withinOneCommittee(true), nothingInTheWay],
      },
      {
        event: 'reject',
        label: '驳回',
        from: ['pending_branch', 'pending_committee'],
        to: 'rejected',
        by: [...sendingBranch, ...committee],
        guards: [grounded],
        rule: TRAN_01,
      },
      {
        event: 'report_in',
        label: '党员报到',
        from: ['in_transit'],
        to: 'pending_receipt',
        by: ['member', ...committee],
        guards: [expiry('valid')],
        rule: TRAN_03,
      },
      {
        event: 'expire',
        label: '超过有效期',
        from: ['in_transit'],
        to: 'overdue',
        by: ['system'],
        guards: [expiry('expired')],
        rule: TRAN_03,
      },
      {
        event: 'receive',
        label: '接收',
        from: ['pending_receipt'],
        to: 'received',
        by: [...committee, 'branch_secretary'],
        guards: [branchNamed],
        rule: TRAN_01,
      },
      {
        event: 'send_back',
        label: '退回',
        from: ['pending_receipt'],
        to: 'returned',
        by: [...committee, 'branch_secretary'],
        guards: [grounded],
        rule: TRAN_01,
      },
      {
        event: 'reissue',
        label: '重新开具',
        from: ['overdue', 'returned'],
        to: 'pending_committee',
        by: sendingBranch,
        rule: TRAN_03,
      },
      {
        event: 'cancel',
        label: '撤销',
        from: ['draft', 'pending_branch', 'overdue', 'returned'],
        to: 'cancelled',
        by: ['member', ...sendingBranch],
      },
      {
        event: 'close',
        label: '逾期关闭',
        from: ['draft'],
        to: 'closed',
        by: ['system'],
        guards: [draftLapsed(settings)],
      },
    ],
  };
}
