// Table of streets and stages.
import {
  appointmentStateLabels,
  type BoardStage,
  boardStages,
} from '@xianfeng/features/appointments/labels';
import type { Board } from '@xianfeng/features/appointments/schema';
import tables from '../../../components/page/Table.module.css';
import css from '../Appointments.module.css';
import { countAt } from './counts.js';
import { StageLink } from './StageLink.js';

/** Streets × stages: each number opens the rows that it counts, the overdue ones apart. */
export function StageMatrix({ board }: { board: Board }) {
  const rows = [
    { streetId: undefined, streetName: '合计' },
    ...board.streets.map(({ streetId, streetName }) => ({ streetId, streetName })),
  ];
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${css.matrix}`}>
        <thead>
          <tr>
            <th scope="col">街道</th>
            {boardStages.map((stage) => (
              <th key={stage} scope="col">
                {appointmentStateLabels[stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ streetId, streetName }) => (
            <tr key={streetName} {...(streetId === undefined && { className: css.total })}>
              <th scope="row">{streetName}</th>
              {boardStages.map((stage) => (
                <td key={stage}>
                  <Cell board={board} stage={stage} streetId={streetId} name={streetName} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  board: Board;
  stage: BoardStage;
  streetId: number | undefined;
  name: string;
}) {
  const { board, stage, streetId, name } = props;
  const { count, overdue } = countAt(board, stage, streetId);
  if (count === 0) return <span className={css.zero}>0</span>;
  return (
    <>
      <StageLink
        stage={stage}
        streetId={streetId}
        label={`${name}${count}人，`}
        className={css.count}
      >
        {count}
      </StageLink>
      {overdue > 0 && (
        <StageLink
          stage={stage}
          streetId={streetId}
          overdue
          label={`${name}${overdue}人，`}
          className={`${css.count} ${css.late}`}
        >
          超期{overdue}
        </StageLink>
      )}
    </>
  );
}
