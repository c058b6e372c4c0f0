// Button of a duty's next step.
import type { DutyRow } from '@xianfeng/features/duties/schema';
import { ButtonLink } from '../../components/ButtonLink.js';
import { isToDo, stepWords } from './steps.js';

/** The one thing to do next for a duty. */
export function StepButton({ row, primary }: { row: DutyRow; primary: boolean }) {
  const { kind, activityId } = row.next;
  const look = {
    ...(primary && isToDo(row) && { color: 'primary' as const, variant: 'solid' as const }),
    'aria-label': `${stepWords[kind]}：${row.title}${row.groupName ?? ''}`,
  };
  const begun = { type: row.duty, ...(row.groupId !== null && { groupId: row.groupId }) };
  if (activityId === null) {
    return (
      <ButtonLink
        to={kind === 'record' ? '/activities/record' : '/activities/plan'}
        search={begun}
        {...look}
      >
        {stepWords[kind]}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      to={kind === 'record' ? '/activities/$activityId/record' : '/activities/$activityId'}
      params={{ activityId }}
      {...look}
    >
      {stepWords[kind]}
    </ButtonLink>
  );
}
