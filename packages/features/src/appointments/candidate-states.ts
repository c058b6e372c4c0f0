// States of a candidate with their words. Browser-safe and without zod.
import type { AppointmentState } from '@xianfeng/rules';

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
  proposed: '拟用（动议）',
  joint_review: '联审中',
  reviewed: '联审通过',
  inspection: '考察',
  decision: '研究',
  public_notice: '公示',
  verification: '异议核查',
  procedure: '履行选举程序',
  elected: '当选',
  filing: '备案',
  in_office: '在任',
  left: '离任',
  archived: '归档',
  in_pool: '转回后备',
  refused: '已终止',
};
