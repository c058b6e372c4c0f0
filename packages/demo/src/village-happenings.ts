import type { Tx } from '@xianfeng/database';
import { candidateMoved } from '@xianfeng/features/appointments';
import { type CandidateState, candidateStates } from '@xianfeng/features/appointments/labels';
import { incomeEvents } from '@xianfeng/features/economy';
import { type Actor, record } from '@xianfeng/features/kernel';
import type { Happening } from './happening.js';

/** Of each of the two the log begins with the latest so many. */
const LATEST = 60;

/** Where each move of a month's income leads, which is also what its event is called. */
const ledTo = { submit: 'submitted', pass: 'passed', return: 'returned' } as const;
const isMove = (action: string): action is keyof typeof ledTo => action in ledTo;

const isCandidateState = (state: string): state is CandidateState =>
  candidateStates.some((each) => each === state);

/** The latest steps of candidates and of village incomes, as the tables hold them. */
export async function villageHappenings(
  tx: Tx,
  actorOf: (accountId: number) => Actor,
): Promise<Happening[]> {
  const moves = await tx.db
    .selectFrom('case_move as m')
    .innerJoin('candidate as c', 'c.id', 'm.case_id')
    .where('m.kind', '=', 'candidate')
    .where('c.state', 'not in', ['in_office', 'left', 'archived'])
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(LATEST)
    .select(['c.id', 'c.organization_id', 'c.organization_path'])
    .select(['m.to_state', 'm.account_id', 'm.at', 'm.version'])
    .execute();
  const steps = await tx.db
    .selectFrom('case_move as s')
    .innerJoin('village_income as i', 'i.id', 's.case_id')
    .innerJoin('organization as o', 'o.id', 'i.organization_id')
    .where('s.kind', '=', 'income')
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(LATEST)
    .select(['i.id', 'i.version', 'i.year', 'i.month', 'o.id as organization_id', 'o.path'])
    .select(['s.action', 's.account_id', 's.at'])
    .execute();
  return [
    ...moves.reverse().flatMap((row): Happening[] => {
      const { to_state: state, organization_id: organizationId, account_id: by, version } = row;
      if (!isCandidateState(state) || row.at === null || by === null || version === null) return [];
      const at = row.at.getTime();
      const who = { actor: actorOf(by), clock: { now: () => at } };
      const place = { organizationId, organizationPath: row.organization_path };
      const told = { id: row.id, version, place };
      const data = { organizationId, state };
      return [{ at, tell: () => record(tx, who, candidateMoved, { ...told, data }) }];
    }),
    ...steps.reverse().flatMap((row): Happening[] => {
      const { id, version, year, month, organization_id: organizationId, path, action } = row;
      if (row.at === null || row.account_id === null || !isMove(action)) return [];
      const at = row.at.getTime();
      const by = { actor: actorOf(row.account_id), clock: { now: () => at } };
      const state = ledTo[action];
      const data = { organizationId, year, month, state };
      const told = { id, version, place: { organizationId, path }, data };
      return [{ at, tell: () => record(tx, by, incomeEvents[state], told) }];
    }),
  ];
}
