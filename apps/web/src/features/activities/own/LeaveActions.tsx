// A member's actions on leave.
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import css from '../Activities.module.css';

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
        <ActionButton
          procedure={api.activities.withdrawLeave}
          input={{ id: leave.id, version: leave.version }}
          confirm="撤回请假申请，按时参加？"
          success="已撤回请假申请"
          block
        >
          撤回请假
        </ActionButton>
      )}
    </div>
  );
}
