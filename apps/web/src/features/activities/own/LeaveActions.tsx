// A member's actions on leave.
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { lazy, Suspense } from 'react';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { PlainButton } from '../../../components/button/PlainButton.js';
import css from '../Activities.module.css';

// Its question brings the component library along, which the member's home does without.
const WithdrawLeave = lazy(async () => ({
  default: (await import('./WithdrawLeave.js')).WithdrawLeave,
}));

/** What the actions hang on. */
type Asked = Pick<MyActivity, 'id' | 'leave' | 'mayAskLeave'> & { over: boolean };

/** What a member can do before an activity: ask for leave, say so again, or take the request back. */
export function LeaveActions({ activity: { id, leave, mayAskLeave, over } }: { activity: Asked }) {
  const lapsed = leave?.state === 'lapsed';
  const back = leave !== null && ['pending', 'approved', 'lapsed'].includes(leave.state) && !over;
  const word = lapsed ? '可以参加' : '撤回请假';
  return (
    <>
      {lapsed && <p>活动时间变了，您原来请的假需要重新确认。</p>}
      {leave?.state === 'refused' && leave.answer !== '' && <p>未获准的理由：{leave.answer}</p>}
      <div className={css.choices}>
        {mayAskLeave && (
          <ButtonLink to="/my/activities/$activityId/leave" params={{ activityId: id }} block>
            {lapsed ? '仍要请假' : leave?.state === 'refused' ? '再次请假' : '请假'}
          </ButtonLink>
        )}
        {back && (
          <Suspense
            fallback={
              <PlainButton block waiting>
                {word}
              </PlainButton>
            }
          >
            <WithdrawLeave leave={leave} word={word} />
          </Suspense>
        )}
      </div>
    </>
  );
}
