// A candidate as lists show it.
import { workingDaysBetween } from '@xianfeng/rules';
import type { MachineOf } from '../../kit/process/index.js';
import type { CandidateRow } from '../schema.js';
import { keeperOf } from './keeper.js';
import type { CandidateTypes } from './process.js';
import { isWaitedOut, type SelectedCandidate } from './rows.js';

/** A candidate as lists show it. */
export function presentCandidate(
  machine: MachineOf<CandidateTypes>,
  row: SelectedCandidate,
  today: string,
  all: boolean,
): CandidateRow {
  const state = row.state;
  return {
    id: row.id,
    version: row.version,
    talentId: row.talent_id,
    name: row.name,
    gender: row.gender,
    bornMonth: row.born_on.slice(0, 7),
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    divisionKind: row.division_kind,
    streetId: row.street_id,
    post: row.post,
    route: row.route,
    source: row.source,
    state,
    stateSince: row.state_since,
    dueOn: row.due_on,
    workingDaysLeft:
      row.due_on === null ? null : workingDaysBetween(today, row.due_on, machine.holidays),
    overdue: row.due_on !== null && row.due_on < today && !isWaitedOut(state),
    keeper: keeperOf(machine, state, {
      departments: row.waiting_for,
      street: row.waits_for_street,
      renewed: row.renewed,
    }),
    renewed: row.renewed,
    waitingFor: all ? row.waiting_for : [],
  };
}
