// States of a candidate with their words. Browser-safe and without zod.
import {
  type AppointmentState,
  appointmentEventLabels,
  appointmentStateLabels,
} from '@xianfeng/rules';

/** States of a candidate; those before belong to the pool. `in_pool`: went back into the pool. */
export const candidateStates = [
  'proposed',
  'joint_review',
  'reviewed',
  'inspection',
  'decision',
  'public_notice',
  'verification',
  'procedure',
  'elected',
  'filing',
  'in_office',
  'left',
  'archived',
  'in_pool',
  'refused',
] as const satisfies readonly AppointmentState[];
export type CandidateState = (typeof candidateStates)[number];

/** What each state of a candidate is called. */
export const candidateStateLabels: Readonly<Record<CandidateState, string>> = {
  proposed: appointmentStateLabels.proposed,
  joint_review: appointmentStateLabels.joint_review,
  reviewed: appointmentStateLabels.reviewed,
  inspection: appointmentStateLabels.inspection,
  decision: appointmentStateLabels.decision,
  public_notice: appointmentStateLabels.public_notice,
  verification: appointmentStateLabels.verification,
  procedure: appointmentStateLabels.procedure,
  elected: appointmentStateLabels.elected,
  filing: appointmentStateLabels.filing,
  in_office: appointmentStateLabels.in_office,
  left: appointmentStateLabels.left,
  archived: appointmentStateLabels.archived,
  // The way has ended there: the word is that of the move.
  in_pool: appointmentEventLabels.return_to_pool,
  refused: appointmentStateLabels.refused,
};
