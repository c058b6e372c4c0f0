/** The latest moves of the months of income, for the log. */
import type { Tx } from '@xianfeng/database';
import { type Happening, record } from '../../kernel/index.js';
import { type Accounts, actorOf } from '../../kit/demo/index.js';
import { incomeEvents } from '../events.js';

/** The log begins with the latest so many. */
const LATEST = 60;

/** Where each move of a month's income leads, which is also what its event is called. */
const ledTo = { submit: 'submitted', pass: 'passed', return: 'returned' } as const;
const isMove = (action: string): action is keyof typeof ledTo => action in ledTo;

/** The latest moves, as the tables hold them. */
export async function incomeHappenings(tx: Tx, accounts: Accounts): Promise<Happening[]> {
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
  return steps.reverse().flatMap((row): Happening[] => {
    const { id, version, year, month, organization_id: organizationId, path, action } = row;
    if (row.at === null || row.account_id === null || !isMove(action)) return [];
    const at = row.at.getTime();
    const actor = actorOf(accounts, row.account_id);
    const by = { actor, clock: { now: () => at }, request: null };
    const state = ledTo[action];
    const data = { organizationId, year, month, state };
    const told = { id, version, place: { organizationId, path }, data };
    return [{ at, record: () => record(tx, by, incomeEvents[state], told) }];
  });
}
