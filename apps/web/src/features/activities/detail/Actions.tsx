/** What stands at the head of an activity's page: what changes no state. */
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { PrintButton } from '../../../components/page/PrintButton.js';

/** The minutes on paper, and the way to the plan. */
export function Actions({ activity }: { activity: ActivityDetail }) {
  const { id, allowed, attendance } = activity;
  return (
    <>
      {attendance.length > 0 && <PrintButton label="打印会议记录" />}
      {allowed.includes('askCorrection') && (
        <ButtonLink to="/activities/$activityId/correct" params={{ activityId: id }}>
          更正记录
        </ButtonLink>
      )}
      {allowed.includes('change') && (
        <ButtonLink to="/activities/$activityId/plan" params={{ activityId: id }}>
          修改计划
        </ButtonLink>
      )}
    </>
  );
}
