// Deadline of a candidate's step.
import {
  type CandidateState,
  keeperLabels,
  reviewDepartmentLabels,
} from '@xianfeng/features/appointments/labels';
import type { CandidateRow } from '@xianfeng/features/appointments/schema';
import { shortDay } from '../../components/dates.js';
import shared from '../../components/page/Parts.module.css';
import { StatusTag } from '../../components/StatusTag.js';

/** States whose date is no task of anybody: the validity of a review. */
const validity: readonly CandidateState[] = ['reviewed'];

/** By when the present step is to be done, in working days; overdue plainly. */
export function Deadline({ row, today }: { row: CandidateRow; today: string }) {
  const { dueOn, overdue, workingDaysLeft } = row;
  if (dueOn === null) return <span className={shared.soft}>没有期限</span>;
  const on = <time dateTime={dueOn}>{shortDay(dueOn, today).replace(/ .*/, '')}</time>;
  if (overdue) {
    return (
      <>
        <StatusTag tone="error">已超期</StatusTag> {on}
      </>
    );
  }
  if (row.state === 'public_notice' && dueOn < today) return <span>{on}公示期满</span>;
  if (validity.includes(row.state)) return <span>有效至{on}</span>;
  return (
    <span>
      截至{on}
      {workingDaysLeft !== null &&
        (workingDaysLeft === 0 ? '，今天截止' : `，还有${workingDaysLeft}个工作日`)}
    </span>
  );
}

/** Whose turn it is; in a joint review the departments that are still silent. */
export function keeperText({ keeper, waitingFor }: CandidateRow): string {
  if (keeper !== 'departments' || waitingFor.length === 0) return keeperLabels[keeper];
  return waitingFor.map((department) => reviewDepartmentLabels[department]).join('、');
}
