// How much waits for the actor's decision, for a card of the home page.
import { sql } from 'kysely';
import { type ActorContext, inScope, may } from '../kernel/index.js';
import { mayListLeaves } from './policy.js';
import type { Waiting } from './schema.js';

/** Nobody needs to know how many more there are. */
const MOST = 100;

/** Leaves and exports that wait and that this actor may decide: never the own ones. */
export async function waitingDisclosures(ctx: ActorContext): Promise<Waiting> {
  const { actor, db } = ctx;
  const ofOthers = sql<boolean>`a.id <> ${actor.accountId}
    and a.person_id is distinct from ${actor.personId ?? 0}`;
  const leaves = may(actor, mayListLeaves, undefined)
    ? await db
        .selectFrom('reveal_leave as l')
        .innerJoin('account as a', 'a.id', 'l.account_id')
        .innerJoin('assignment as s', 's.id', 'l.assignment_id')
        .innerJoin('organization as o', 'o.id', 's.organization_id')
        .where(inScope('o.path', actor))
        .where('l.state', '=', 'asked')
        .where(ofOthers)
        .select('l.id')
        .limit(MOST)
        .execute()
    : [];
  const exports = await db
    .selectFrom('export_request as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .where(inScope('r.organization_path', actor))
    .where('r.state', '=', 'asked')
    .where(ofOthers)
    .select('r.id')
    .limit(MOST)
    .execute();
  return { leaves: leaves.length, exports: exports.length };
}
