// What an account reaches: which accounts the actor sees, which assignments hold today, whether there
// are villages, and where in the log it is.
import { scopeOf } from '@xianfeng/events';
import { todayInShanghai } from '@xianfeng/rules';
import { type RawBuilder, sql } from 'kysely';
import { type ActorContext, inScope, roomsOf } from '../kernel/index.js';
import { seesAllAccounts } from './policy.js';
import type { Me } from './schema.js';

/**
 * The condition that every query on accounts carries: administrators see all; a street those of its
 * members, and those that work as something in it.
 */
export function accountsInScope(ctx: ActorContext): RawBuilder<boolean> {
  if (seesAllAccounts(ctx.actor)) return sql<boolean>`true`;
  return sql<boolean>`(
    exists (
      select from member m
      where m.person_id = account.person_id and m.standing in ('normal', 'suspended')
        and ${inScope('m.organization_path', ctx.actor)})
    or exists (
      select from assignment g join organization o on o.id = g.organization_id
      where g.account_id = account.id and g.role <> 'member' and ${inForce('g', ctx)}
        and ${inScope('o.path', ctx.actor)}))`;
}

/** The condition that an assignment holds today; `ends_on` is the first day without it. */
export function inForce(table: string, ctx: Pick<ActorContext, 'clock'>): RawBuilder<boolean> {
  const today = todayInShanghai(ctx.clock.now());
  const starts = sql.ref(`${table}.starts_on`);
  const ends = sql.ref(`${table}.ends_on`);
  return sql<boolean>`(${starts} <= ${today} and (${ends} is null or ${ends} > ${today}))`;
}

/** Party organizations that stand at a division of the lowest level, at or below the actor's own. */
export async function hasVillages({ db, actor }: ActorContext): Promise<boolean> {
  const village = await db
    .selectFrom('organization as o')
    .innerJoin('division as d', 'd.code', 'o.division_code')
    .where('d.level', '=', 'village')
    .where('o.status', '<>', 'dissolved')
    .where(inScope('o.path', actor))
    .select('o.id')
    .limit(1)
    .executeTakeFirst();
  return village !== undefined;
}

/** The end of the log now, and the rooms of the actor: where live delivery may begin. */
export function positionOf({ actor, logSeq }: ActorContext): Me['position'] {
  return { seq: logSeq(), scope: scopeOf(roomsOf(actor)) };
}
