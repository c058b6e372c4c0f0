// Requests for leave from an activity.
import type { LeaveRow } from '@xianfeng/features/activities/schema';
import { api } from '../../../app/api/trpc.js';
import { useGlow } from '../../../app/live/glow.js';
import { WriteButton } from '../../../components/button/WriteButton.js';
import { instantText } from '../../../components/dates.js';
import shared from '../../../components/page/Parts.module.css';
import { touched } from '../record/useSave.js';
import { LeaveTag } from '../tags.js';
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
            <b>{leave.name}</b> 请假：{leave.reason}{' '}
            <time className={shared.soft}>{instantText(leave.requestedAt)}</time>
          </div>
          {leave.decidable ? (
            <div className={`${shared.buttons} ${css.buttons}`}>
              <Decide leave={leave} approve />
              <Decide leave={leave} approve={false} />
            </div>
          ) : (
            <LeaveTag state={leave.state} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Decide({ leave, approve }: { leave: LeaveRow; approve: boolean }) {
  const word = approve ? '准假' : '不准';
  return (
    <WriteButton
      procedure={api.activities.decideLeave}
      input={{ id: leave.id, version: leave.version, approve }}
      label={`${word}：${leave.name}`}
      success={approve ? `已准${leave.name}的假` : `未准${leave.name}的假`}
      refresh={touched}
    >
      {word}
    </WriteButton>
  );
}
