import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { Button } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { touched } from '../record/useSave.js';
import { CancelButton } from './CancelButton.js';
import { NotifyButton } from './NotifyButton.js';

/** What the reader can do with the activity now, the next step first. */
export function Actions({ activity }: { activity: ActivityDetail }) {
  const { id, version, allowed, judgement, attendance } = activity;
  const can = (action: (typeof allowed)[number]) => allowed.includes(action);
  const recorded = attendance.length > 0;
  const complete = judgement.outcome !== 'block';
  const submits = can('submit') && recorded && complete;
  return (
    <>
      {recorded && <Button onClick={() => window.print()}>打印会议记录</Button>}
      {can('cancel') && <CancelButton activity={activity} />}
      {can('change') && (
        <ButtonLink to="/activities/$activityId/plan" params={{ activityId: id }}>
          修改计划
        </ButtonLink>
      )}
      {can('notify') && <NotifyButton activity={activity} primary={!can('record')} />}
      {can('record') && (
        <ButtonLink
          to="/activities/$activityId/record"
          params={{ activityId: id }}
          {...(!submits && { color: 'primary' as const, variant: 'solid' as const })}
        >
          {recorded ? '修改记录' : '登记记录'}
        </ButtonLink>
      )}
      {submits && (
        <ActionButton
          procedure={api.activities.submit}
          input={{ id, version }}
          type="primary"
          success="已提交"
          refresh={touched}
        >
          提交审核
        </ActionButton>
      )}
    </>
  );
}
