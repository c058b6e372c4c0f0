/** How the moves of an activity are made: at once, by a form, or on a page of their own. */
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import type { ActivityEvent } from '@xianfeng/rules';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import type { MoveForm, MoveForms } from '../../../components/process/moves.js';
import { touched } from '../record/useSave.js';
import { CancelForm } from './CancelForm.js';
import { notifyForm } from './notify.js';

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
