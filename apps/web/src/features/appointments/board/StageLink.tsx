// Link from a number of the board to its rows.
import { Link } from '@tanstack/react-router';
import { appointmentStateLabels, type BoardStage } from '@xianfeng/features/appointments/labels';
import type { ReactNode } from 'react';
import { withoutUnset } from '../../../app/search.js';

const poolStages = ['lead', 'pending_intake', 'in_pool'] as const;
type PoolStage = (typeof poolStages)[number];
const isPool = (stage: BoardStage): stage is PoolStage => poolStages.some((each) => each === stage);

/** A number of the board opens the rows that it counts: files of the pool, or candidates. */
export function StageLink(props: {
  stage: BoardStage;
  streetId?: number | undefined;
  overdue?: boolean;
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { stage, streetId, overdue = false, label, children } = props;
  const narrowed = { streetId, ...(overdue && { overdue: true as const }) };
  const look = {
    'aria-label': `${label}${appointmentStateLabels[stage]}${overdue ? '超期' : ''}`,
    ...(props.className !== undefined && { className: props.className }),
  };
  return isPool(stage) ? (
    <Link to="/talents" search={withoutUnset({ ...narrowed, state: stage })} {...look}>
      {children}
    </Link>
  ) : (
    <Link to="/appointments/list" search={withoutUnset({ ...narrowed, state: stage })} {...look}>
      {children}
    </Link>
  );
}
