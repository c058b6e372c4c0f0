import { type TaskState, taskStateLabels } from '@xianfeng/features/tasks/schema';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';

const tones: Record<TaskState, StatusTone> = {
  open: 'running',
  closed: 'done',
  withdrawn: 'quiet',
};

/** The state of a task as a whole. */
export function TaskTag({ state }: { state: TaskState }) {
  return <StatusTag tone={tones[state]}>{taskStateLabels[state]}</StatusTag>;
}
