// The queries of the way into a post, gathered for the router; the list of candidates; the
// departments.
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, may, orderedBy } from '../kernel/index.js';
import { inForce } from '../kit/process/index.js';
import { keptBy } from './candidate/keeper.js';
import { presentCandidate } from './candidate/present.js';
import { candidateProcess } from './candidate/process.js';
import { candidateRows, closedStates, isExpired, isLate, isRenewed } from './candidate/rows.js';
import { mayChooseDepartments, seesProofs } from './policy.js';
import type { CandidateRow, DepartmentChoice, listInput } from './schema.js';

const byId = orderedBy('id');

/** Candidates of the scope, the latest first. */
export async function listCandidates(ctx: ActorContext, input: z.infer<typeof listInput>) {
  const after = byId.after(input.cursor);
  const today = todayInShanghai(ctx.clock.now());
  const { machine } = await inForce(ctx.db, candidateProcess, today);
  let query = candidateRows(ctx.db, ctx.actor)
    .orderBy('c.id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('c.id', '<', after[0]);
  if (input.state === 'open') query = query.where('c.state', 'not in', [...closedStates]);
  else if (input.state) query = query.where('c.state', '=', input.state);
  if (input.streetId) query = query.where('c.street_id', '=', input.streetId);
  if (input.organizationId) query = query.where('c.organization_id', '=', input.organizationId);
  if (input.post) query = query.where('c.post', '=', input.post);
  if (input.overdue) query = query.where(isLate('c', today));
  if (input.review === 'renewed') query = query.where(isRenewed());
  if (input.review === 'expired') query = query.where(isExpired(today));
  if (input.keeper) query = query.where(keptBy(machine, input.keeper));
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): CandidateRow => presentCandidate(machine, row, today, seesProofs(ctx.actor)),
  );
}

/** Which departments a joint review asks now. */
export async function getDepartments(ctx: ActorContext): Promise<DepartmentChoice> {
  const rows = await ctx.db
    .selectFrom('review_department')
    .orderBy('department')
    .select('department')
    .execute();
  return {
    departments: rows.map(({ department }) => department),
    mayChoose: may(ctx.actor, mayChooseDepartments, null),
  };
}
