// Attendance of an activity.
import { presenceLabels } from '@xianfeng/features/activities/labels';
import type { AttendanceRow, Presence } from '@xianfeng/features/activities/schema';
import shared from '../../../components/page/Parts.module.css';
import css from './Detail.module.css';

const order = ['present', 'leave', 'absent'] as const satisfies readonly Presence[];

/** Who came, who was on leave, who was absent, and why. */
export function People({ attendance }: { attendance: readonly AttendanceRow[] }) {
  return (
    <div className={css.people}>
      {order.map((presence) => {
        const rows = attendance.filter((row) => row.presence === presence);
        return (
          <section key={presence} aria-label={presenceLabels[presence]}>
            <h3 className={css.peopleHead} data-presence={presence}>
              {presenceLabels[presence]} <b>{rows.length}</b>
            </h3>
            {rows.length === 0 ? (
              <p className={shared.soft}>无</p>
            ) : (
              // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
              <ul role="list" className={css.names}>
                {rows.map((row) => (
                  <li key={row.memberId}>
                    {row.name}
                    <span className={shared.soft}>{aside(row)}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function aside(row: AttendanceRow): string {
  const parts = [
    row.reason ?? '',
    row.exempt && row.reason !== '不作硬性要求' ? '不作硬性要求' : '',
    row.mayVote ? '' : '无表决权',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}
