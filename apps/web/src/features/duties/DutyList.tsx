// Duties of a month.
import { Link } from '@tanstack/react-router';
import { activityPhaseLabels } from '@xianfeng/features/activities/labels';
import { dutyStateLabels } from '@xianfeng/features/duties/labels';
import type { DutyRecord, DutyRow } from '@xianfeng/features/duties/schema';
import { citationText } from '@xianfeng/rules';
import { dueText, shortDay } from '../../components/dates.js';
import shared from '../../components/page/Parts.module.css';
import { StatusTag } from '../../components/StatusTag.js';
import css from './Duties.module.css';
import { StepButton } from './StepButton.js';
import { byUrgency, dutyTones, isToDo } from './steps.js';

/** What the branch owes: what, by when, by which article, and one button each. */
export function DutyList({ rows, today }: { rows: readonly DutyRow[]; today: string }) {
  const sorted = byUrgency(rows);
  const first = sorted.find(isToDo);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={shared.surface} aria-label="应做事项">
      {sorted.map((row) => (
        <li
          key={`${row.duty} ${row.groupId ?? ''} ${row.period.from}`}
          className={css.duty}
          data-state={row.state}
        >
          <StatusTag tone={dutyTones[row.state]}>{dutyStateLabels[row.state]}</StatusTag>
          <div className={css.what}>
            <h2 className={css.title}>
              {row.title}
              {row.groupName !== null && <span className={css.soft}>（{row.groupName}）</span>}
            </h2>
            <p className={css.soft}>
              {row.period.label}
              {row.times > 1 && `，应${row.times}次，还差${row.missing}次`}
              {row.missing > 0 && (
                <>
                  {' · '}
                  <time dateTime={row.dueOn}>{shortDay(row.dueOn, today)}</time>前完成（
                  {dueText(row.dueOn, today)}）
                </>
              )}
            </p>
            <p className={css.citation}>依据：{citationText(row.citation)}</p>
            <Records records={row.underWay} today={today} />
            <Records records={row.satisfiedBy} today={today} />
          </div>
          <StepButton row={row} primary={row === first} />
        </li>
      ))}
    </ul>
  );
}

function Records({ records, today }: { records: readonly DutyRecord[]; today: string }) {
  return records.map((record) => (
    <p key={record.activityId} className={css.record}>
      <Link to="/activities/$activityId" params={{ activityId: record.activityId }}>
        {shortDay(record.heldOn, today)} {record.title}
      </Link>
      <span className={css.soft}>{activityPhaseLabels[record.phase]}</span>
    </p>
  ));
}
