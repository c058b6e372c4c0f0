// Moves that end a development case at any stage.
import { DEV_30 } from '../../catalogue/members/dev.js';
import type { Move } from '../../process/machine.js';
import type { Role } from '../../roles.js';
import { handedOver } from '../admission/guards.js';
import type { DevelopmentCase } from '../case.js';
import type { DevelopmentEvent, DevelopmentState } from '../states.js';
import { probation } from './probation-moves.js';

type CaseMove = Move<DevelopmentState, DevelopmentEvent, DevelopmentCase>;

const secretary: readonly Role[] = ['branch_secretary'];

/** Stages before the admission: all that a candidate may still leave without 取消资格. */
const candidateStates: readonly DevelopmentState[] = [
  'applied',
  'talked',
  'activist_pending_filing',
  'activist',
  'proposed',
  'public_notice',
  'prospect',
  'vetting',
  'pending_preview',
  'previewed',
  'pending_assembly',
  'resolved',
  'pending_approval',
];

/** Ways out of any stage. */
export const exitMoves: readonly CaseMove[] = [
  {
    event: 'terminate',
    label: '终止培养',
    from: candidateStates,
    to: 'terminated',
    by: secretary,
    documents: ['committee_minutes'],
  },
  {
    event: 'withdraw',
    label: '本人撤回',
    from: candidateStates,
    to: 'withdrawn',
    by: ['member', ...secretary],
  },
  {
    event: 'transfer_out',
    label: '转出',
    from: [...candidateStates, ...probation],
    to: 'transferred',
    by: secretary,
    guards: [handedOver],
    rule: DEV_30,
  },
];
