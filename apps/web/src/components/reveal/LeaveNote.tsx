// How the own leave to go on revealing stands, while a dialog waits for it.
import { useQuery } from '@tanstack/react-query';
import { errorCatalogue } from '@xianfeng/features/kernel/labels';
import { trpc } from '../../app/api/trpc.js';
import { instantText } from '../dates.js';
import { Note } from '../feedback/Note.js';

/** Says that leave was asked for, and shows the approver's answer as soon as it is given. */
export function LeaveNote() {
  const { data: leave } = useQuery(trpc.disclosures.ownLeave.queryOptions());
  const left = (leave?.most ?? 0) - (leave?.used ?? 0);
  // One that is used up belongs to an earlier time.
  if (leave?.state === 'granted' && leave.untilAt !== null && left > 0) {
    return (
      <Note tone="success">
        审批人已同意，{instantText(leave.untilAt)}前可以再看{left}次。请点“查看”。{leave.note}
      </Note>
    );
  }
  if (leave?.state === 'refused') {
    return <Note tone="error">审批人没有同意，今天不能再查看：{leave.note}</Note>;
  }
  const [, , message] = errorCatalogue.reveal_leave_needed;
  return <Note tone="warning">{message}</Note>;
}
