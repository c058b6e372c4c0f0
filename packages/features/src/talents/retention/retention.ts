// How long files of people who were not taken are kept, and which are over time (SEC-10).
import { addDays, addYears, type CivilDate, keptUntil, type SettingValues } from '@xianfeng/rules';
import { type RawBuilder, sql } from 'kysely';

/** Files that led to no post: refused or taken out, and leads that never came into the pool. */
export const forgettable = ['lead', 'refused'] as const;

/**
 * Did a way out of this file come to a post, or is one still open? Then it is no rejected one. Asked
 * row by row with a limit: `exists` may be answered by reading all candidates into a hash.
 */
export function adopted(talent: string): RawBuilder<boolean> {
  return sql<boolean>`(select true from candidate c where c.talent_id = ${sql.ref(`${talent}.id`)}
    and c.state not in ('in_pool', 'refused') limit 1) is not null`;
}

interface Closed {
  state: string;
  state_since: CivilDate;
  cleared_on: CivilDate | null;
  adopted: boolean;
}

/** SEC-10: the first day on which the file is no longer kept; null where it is kept. */
export function deletionDay(row: Closed, settings: SettingValues): CivilDate | null {
  const closed = forgettable.some((state) => state === row.state);
  const kept = !closed || row.adopted || row.cleared_on !== null;
  const until = kept ? null : keptUntil('rejected_candidate', row.state_since, settings);
  return until === null ? null : addDays(until, 1);
}

/** Files closed before this day are no longer kept on `today`. The 29 of February waits a day more. */
export function closedBefore(today: CivilDate, settings: SettingValues): CivilDate {
  return addYears(today, -settings['sec.rejectedCandidateYears']);
}
