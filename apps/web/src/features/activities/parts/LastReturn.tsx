// Why a record came back.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { Note } from '../../../components/feedback/Note.js';

const backs: Readonly<Record<string, string>> = {
  send_back: '支部退回',
  return: '街道退回',
  coordinate_return: '区级协调退回',
};
const checks: readonly string[] = [...Object.keys(backs), 'confirm', 'pass', 'coordinate_pass'];

/** Why the record came back, for those who have to correct it. */
export function LastReturn({ activity: { state, history } }: { activity: ActivityDetail }) {
  const last = history.find(({ event }) => checks.includes(event));
  const open = state === 'returned' || state === 'pending_minutes';
  const back = last === undefined ? undefined : backs[last.event];
  if (!open || last === undefined || back === undefined) return null;
  return (
    <Note tone="warning">
      <p>
        {back}（{last.by}）：{last.text}
      </p>
    </Note>
  );
}
