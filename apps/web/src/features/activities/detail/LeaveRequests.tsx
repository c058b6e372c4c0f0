// Requests for leave from an activity.
import type { LeaveRow } from '@xianfeng/features/activities/schema';
import { useGlow } from '../../../app/live/glow.js';
import { instantText } from '../../../components/dates.js';
import shared from '../../../components/page/Parts.module.css';
import { LeaveTag } from '../tags.js';
import { DecideLeave } from './DecideLeave.js';
import css from './Detail.module.css';

/** Who asked for leave and why; the secretary decides here (MEET-12). */
export function LeaveRequests({ requests }: { requests: readonly LeaveRow[] }) {
  const glow = useGlow();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.leaves} aria-label="请假申请">
      {requests.map((leave) => (
        <li key={leave.id} className={glow('leave', leave.id)}>
          <div>
            <b>{leave.name}</b> 请假：{leave.reason}
            {leave.entered && <span className={shared.soft}>（书记代为登记）</span>}{' '}
            {leave.answer !== '' && <span className={shared.soft}>答复：{leave.answer} </span>}
            <time className={shared.soft}>{instantText(leave.requestedAt)}</time>
          </div>
          {leave.state !== 'pending' && <LeaveTag state={leave.state} />}
          {leave.decidable ? (
            <DecideLeave leave={leave} />
          ) : (
            leave.state === 'pending' && <LeaveTag state="pending" />
          )}
        </li>
      ))}
    </ul>
  );
}
