/** What can be done with an activity: its moves for the panel, and what else stands at the head. */
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import type { ActivityEvent } from '@xianfeng/rules';
import { Button } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import type { MoveForm, MoveForms } from '../../../components/process/moves.js';
import { touched } from '../record/useSave.js';
import { CancelForm } from './CancelForm.js';
import { notifyForm } from './notify.js';

/** At the head of the page: what changes no state. */
export function Actions({ activity }: { activity: ActivityDetail }) {
  const { id, allowed, attendance } = activity;
  return (
    <>
      {attendance.length > 0 && <Button onClick={() => window.print()}>打印会议记录</Button>}
      {allowed.includes('change') && (
        <ButtonLink to="/activities/$activityId/plan" params={{ activityId: id }}>
          修改计划
        </ButtonLink>
      )}
    </>
  );
}

/** How the moves of an activity are made. Confirming and checking have a form that stands open. */
export function activityForms(activity: ActivityDetail): MoveForms<ActivityEvent> {
  const { id, version, allowed, judgement, attendance } = activity;
  const recorded = attendance.length > 0;
  const submits = allowed.includes('submit') && recorded && judgement.outcome !== 'block';
  const record: MoveForm<ActivityEvent> = allowed.includes('record')
    ? {
        button: (
          <ButtonLink
            to="/activities/$activityId/record"
            params={{ activityId: id }}
            {...(!submits && { color: 'primary' as const, variant: 'solid' as const })}
          >
            {recorded ? '修改记录' : '登记记录'}
          </ButtonLink>
        ),
      }
    : {};
  return {
    submit: submits
      ? {
          button: (
            <ActionButton
              procedure={api.activities.submit}
              input={{ id, version }}
              type="primary"
              success="已提交"
              refresh={touched}
            >
              提交审核
            </ActionButton>
          ),
        }
      : {},
    record,
    revise: record,
    notify: allowed.includes('notify') ? notifyForm(activity) : {},
    cancel: allowed.includes('cancel')
      ? { form: (_, close) => <CancelForm activity={activity} close={close} /> }
      : {},
    confirm: {},
    send_back: {},
    pass: {},
    return: {},
  };
}
