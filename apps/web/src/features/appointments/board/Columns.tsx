// Columns of the board.
import { Link } from '@tanstack/react-router';
import {
  appointmentStateLabels,
  type BoardStage,
  boardStages,
  type CandidateState,
  candidateStates,
  postLabel,
} from '@xianfeng/features/appointments/labels';
import type { Board, CandidateRow } from '@xianfeng/features/appointments/schema';
import { useGlow } from '../../../app/live/glow.js';
import { useMe } from '../../../app/session/me.js';
import { usePhone } from '../../../app/theme/size.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Empty } from '../../../components/feedback/Empty.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { Deadline, keeperText } from '../Deadline.js';
import { countAt } from './counts.js';
import { StageLink } from './StageLink.js';

const ended: readonly BoardStage[] = ['in_office', 'left'];
type OpenStage = BoardStage & CandidateState;
const isOpen = (stage: BoardStage): stage is OpenStage =>
  candidateStates.some((each) => each === stage) && stage !== 'in_pool' && !ended.includes(stage);
/** The states on the way, in its order. */
const stages = boardStages.filter(isOpen);

/** A column for each state of the way; on a phone below each other, empty ones left out. */
export function Columns(props: {
  rows: readonly CandidateRow[];
  board: Board | undefined;
  streetId?: number | undefined;
}) {
  const { rows, board, streetId } = props;
  const phone = usePhone();
  const shown = phone
    ? stages.filter((stage) => rows.some(({ state }) => state === stage))
    : stages;
  if (rows.length === 0) return <Empty>没有办理中的人选</Empty>;
  return (
    <div className={css.columns}>
      {shown.map((stage) => {
        const cards = rows.filter(({ state }) => state === stage);
        const count = board === undefined ? cards.length : countAt(board, stage, streetId).count;
        return (
          <section key={stage} className={css.column} aria-label={appointmentStateLabels[stage]}>
            <div className={css.columnHead}>
              <h2>{appointmentStateLabels[stage]}</h2>
              {count > 0 ? (
                <StageLink stage={stage} streetId={streetId} label={`${count}人，`}>
                  {count}
                </StageLink>
              ) : (
                <span className={shared.soft}>0</span>
              )}
            </div>
            {cards.length > 0 && (
              // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
              <ul role="list" className={css.cards}>
                {cards.map((row) => (
                  <CandidateCard key={row.id} row={row} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function CandidateCard({ row }: { row: CandidateRow }) {
  const { today } = useMe();
  const glow = useGlow();
  return (
    <li className={`${css.card} ${row.overdue ? css.overdue : ''} ${glow('candidate', row.id)}`}>
      <Link
        to="/appointments/$candidateId"
        params={{ candidateId: row.id }}
        className={css.cardLink ?? ''}
      >
        {row.name}
      </Link>
      <span>{postLabel(row.post, row.divisionKind)}</span>
      <span className={css.small}>{placeName(row.organizationName)}</span>
      <span className={css.small}>{keeperText(row)}</span>
      <span className={css.small}>
        <Deadline row={row} today={today} />
      </span>
    </li>
  );
}
