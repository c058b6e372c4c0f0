// The one next step towards a duty, for the reader.
import type { DutyState } from '@xianfeng/rules';
import type { DutyRecord, DutyStep } from './schema.js';

/** Who looks at a duty, as far as the next step depends on it. */
export interface Viewer {
  /** Holds an office in the branch itself. */
  ofBranch: boolean;
  secretary: boolean;
  /** May enter records: in a branch of two offices only the commissioner. */
  enters: boolean;
}

const stepOf: Readonly<Record<string, (viewer: Viewer) => DutyStep['kind']>> = {
  returned: ({ enters }) => (enters ? 'record' : 'wait'),
  recorded: () => 'submit',
  pending_branch: ({ secretary }) => (secretary ? 'confirm' : 'wait'),
  pending_minutes: ({ enters }) => (enters ? 'record' : 'wait'),
  in_progress: ({ enters }) => (enters ? 'record' : 'wait'),
  planned: () => 'notify',
  notified: () => 'wait',
};

/** What came furthest is taken up first. */
const order = Object.keys(stepOf);

/** The one next step towards a duty, for this viewer. */
export function nextStep(
  state: DutyState,
  satisfiedBy: readonly DutyRecord[],
  underWay: readonly DutyRecord[],
  viewer: Viewer,
): DutyStep {
  if (state === 'done') return { kind: 'open', activityId: satisfiedBy[0]?.activityId ?? null };
  const [record] = [...underWay].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
  const activityId = record?.activityId ?? null;
  if (!viewer.ofBranch) return { kind: 'wait', activityId };
  if (record !== undefined) {
    return { kind: stepOf[record.phase]?.(viewer) ?? 'wait', activityId };
  }
  if (state !== 'overdue') return { kind: 'plan', activityId };
  return { kind: viewer.enters ? 'record' : 'wait', activityId };
}
