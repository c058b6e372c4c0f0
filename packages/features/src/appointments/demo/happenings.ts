/** The latest moves of candidates, for the log. */
import type { Tx } from '@xianfeng/database';
import { type Happening, record } from '../../kernel/index.js';
import { type Accounts, actorOf } from '../../kit/demo/index.js';
import { candidateMoved } from '../events.js';
import { type CandidateState, candidateStates } from '../labels.js';

/** The log begins with the latest so many. */
const LATEST = 60;

const isCandidateState = (state: string): state is CandidateState =>
  candidateStates.some((each) => each === state);

/** The latest moves of those who are not in office yet, as the tables hold them. */
export async function candidateHappenings(tx: Tx, accounts: Accounts): Promise<Happening[]> {
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
  return moves.reverse().flatMap((row): Happening[] => {
    const { to_state: state, organization_id: organizationId, account_id: by, version } = row;
    if (!isCandidateState(state) || row.at === null || by === null || version === null) return [];
    const at = row.at.getTime();
    const who = { actor: actorOf(accounts, by), clock: { now: () => at }, request: null };
    const place = { organizationId, organizationPath: row.organization_path };
    const told = { id: row.id, version, place };
    const data = { organizationId, state };
    return [{ at, record: () => record(tx, who, candidateMoved, { ...told, data }) }];
  });
}
