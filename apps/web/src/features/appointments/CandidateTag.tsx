import { type CandidateState, candidateStateLabels } from '@xianfeng/features/appointments/labels';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';

const tones: Partial<Record<CandidateState, StatusTone>> = {
  verification: 'warning',
  in_office: 'done',
  left: 'quiet',
  archived: 'quiet',
  in_pool: 'quiet',
  refused: 'quiet',
};

/** Where a candidate stands. */
export function CandidateTag({ state }: { state: CandidateState }) {
  return <StatusTag tone={tones[state] ?? 'running'}>{candidateStateLabels[state]}</StatusTag>;
}
