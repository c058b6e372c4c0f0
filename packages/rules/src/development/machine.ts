// The development machine: states, moves and guards put together (DEV).
import { DEV_01 } from '../catalogue/members/dev.js';
import type { Machine } from '../process/machine.js';
import { type DevSettings, devDefaults } from '../settings/members/dev.js';
import { admissionMoves } from './admission/moves.js';
import { applicantMoves, prospectMoves } from './candidate/moves.js';
import type { DevelopmentCase } from './case.js';
import { exitMoves } from './probation/exit-moves.js';
import { probationMoves } from './probation/probation-moves.js';
import { type DevelopmentEvent, type DevelopmentState, developmentStates } from './states.js';

/** 发展党员 under a district's settings; each move is judged by the text in force on its day. */
export function developmentMachine(
  settings: DevSettings = devDefaults,
): Machine<DevelopmentState, DevelopmentEvent, DevelopmentCase> {
  return {
    id: 'development',
    title: '发展党员',
    rule: DEV_01,
    initial: 'applied',
    way: [
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
      'probationary',
      'pending_conversion_assembly',
      'pending_conversion_approval',
      'full',
      'archived',
    ],
    states: developmentStates,
    moves: [
      ...applicantMoves(settings),
      ...prospectMoves(settings),
      ...admissionMoves(settings),
      ...probationMoves(settings),
      ...exitMoves,
    ],
  };
}
