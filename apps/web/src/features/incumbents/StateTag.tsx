import { type BatchState, batchStateLabels } from '@xianfeng/features/incumbents/labels';
import { StatusTag } from '../../components/StatusTag.js';

const tones = {
  submitted: 'running',
  confirmed: 'done',
  returned: 'warning',
  withdrawn: 'quiet',
} as const;

export function StateTag({ state }: { state: BatchState }) {
  return <StatusTag tone={tones[state]}>{batchStateLabels[state]}</StatusTag>;
}
