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

/** What a member can do before an activity: ask for leave, or take the request back. */
export function LeaveActions({ activity }: { activity: MyActivity }) {
  const { id, leave, mayAskLeave } = activity;
  return (
    <div className={css.choices}>
      {mayAskLeave && (
        <ButtonLink to="/my/activities/$activityId/leave" params={{ activityId: id }} block>
          请假
        </ButtonLink>
      )}
      {leave?.state === 'pending' && (
        <Suspense
          fallback={
            <PlainButton block waiting>
              撤回请假
            </PlainButton>
          }
        >
          <WithdrawLeave leave={leave} />
        </Suspense>
      )}
    </div>
  );
}
