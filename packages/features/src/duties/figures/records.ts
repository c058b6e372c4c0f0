/** The records by which things owed are done. */
import { dutyStatuses } from '@xianfeng/rules';
import { sql } from 'kysely';
import { civilNow, phaseOf } from '../../activities/index.js';
import { type ActorContext, inScope } from '../../kernel/index.js';
import { countedStates, type DueSettings, owedIn, quarterOf } from '../owed.js';
import type { Standing } from './count.js';
import type { DutyRecord } from './schema.js';

/** The records that each of these things owed is done by. */
export async function satisfying(
  { db, actor, clock }: ActorContext,
  month: string,
  standings: readonly Standing[],
  whenDue: DueSettings,
): Promise<Map<Standing, DutyRecord[]>> {
  if (standings.length === 0) return new Map();
  const branches = [...new Set(standings.map((standing) => standing.branch))];
  const { from, to } = quarterOf(month);
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'organization_id', 'group_id', 'type', 'combined_type', 'title', 'state'])
    .select(['held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where(sql<boolean>`organization_id = any(${branches.map((b) => b.organizationId)}::bigint[])`)
    .where(inScope('organization_path', actor))
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('state', 'in', countedStates)
    .execute();
  const now = civilNow(clock.now());
  const byId = new Map(
    rows.map(({ id, title, state, heldOn, startsAt, endsAt }) => {
      const phase = phaseOf({ state, heldOn, startsAt, endsAt }, now);
      return [id, { activityId: id, title, heldOn, state, phase }];
    }),
  );
  const records = rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    groupId: row.group_id,
    types: [row.type, ...(row.combined_type === null ? [] : [row.combined_type])],
    heldOn: row.heldOn,
    counts: true,
  }));
  const statuses = dutyStatuses(owedIn(month, branches, whenDue), records, now.today);
  const found = new Map(
    statuses.map(({ duty, recordIds }) => [
      `${duty.organizationId} ${duty.groupId} ${duty.key}`,
      recordIds.flatMap((id) => byId.get(id) ?? []),
    ]),
  );
  return new Map(
    standings.map((standing) => {
      const { branch, groupId, duty, done } = standing;
      // A figure that says "not done" shows no record, even where one was sent in since.
      const list = done ? found.get(`${branch.organizationId} ${groupId} ${duty}`) : [];
      return [standing, list ?? []];
    }),
  );
}
