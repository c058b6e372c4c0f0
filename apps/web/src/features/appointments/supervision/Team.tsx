// The village's team for the supervision committee.
import { postLabel } from '@xianfeng/features/appointments/labels';
import type { WatchedVillage } from '@xianfeng/features/appointments/schema';
import { dayText } from '../../../components/dates.js';
import { Empty } from '../../../components/feedback/Empty.js';
import shared from '../../../components/page/Parts.module.css';
import css from './Supervision.module.css';

/** Who sits in the village's team, with masked names (SEC-09). */
export function Team({ village }: { village: WatchedVillage }) {
  const { team: seats, divisionKind } = village;
  if (seats.length === 0) {
    return (
      <Empty>
        <p>街道还没有设定本村的岗位和职数。</p>
      </Empty>
    );
  }
  return (
    <ul className={`${shared.items} ${css.team}`}>
      {seats.map((seat, index) => (
        <li key={index} className={shared.line}>
          <b>{postLabel(seat.post, divisionKind)}</b>
          {seat.name === null ? (
            <span className={shared.soft}>空缺</span>
          ) : (
            <>
              <span>{seat.name}</span>
              <span className={shared.soft}>
                {seat.startsOn !== null && `${dayText(seat.startsOn)}任职`}
                {seat.termEndsOn !== null && `，任期至${dayText(seat.termEndsOn)}`}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
