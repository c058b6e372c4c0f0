// Holders as lists show them, and the order of posts.
import type { Database } from '@xianfeng/database';
import { namesOf } from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import { type Actor, inScope } from '../../kernel/index.js';
import { divisionKind } from '../../talents/index.js';
import { type HolderRow, teamPostLabels } from '../schema.js';

/** Who holds or held posts in the scope, with the person, the village and the way in. */
export function holderRows(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom('village_holder as h')
    .innerJoin('candidate as c', 'c.id', 'h.candidate_id')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .innerJoin('organization as o', 'o.id', 'h.organization_id')
    .where(inScope('h.organization_path', actor))
    .select([
      'h.id',
      'h.version',
      'h.candidate_id',
      'h.position_id',
      'h.person_id',
      'h.organization_id',
      'h.organization_path',
      'h.street_id',
      'h.post',
      'h.source',
      'h.starts_on',
      'h.term_ends_on',
      'h.left_on',
      'h.leaving_reason',
      'h.leaving_text',
      'c.talent_id',
      'c.route',
      'c.state',
      'c.service_batch_id',
      'c.historical',
      'p.name',
      'p.gender',
      'p.born_on',
      'o.short_name as organization_name',
    ])
    .select(divisionKind('o').as('division_kind'))
    .select((eb) =>
      eb
        .selectFrom('holder_change as g')
        .whereRef('g.holder_id', '=', 'h.id')
        .where('g.state', '=', 'pending')
        .select('g.kind')
        .as('pending_change'),
    );
}

/** A holder as the queries select it. */
export type SelectedHolder = Awaited<
  ReturnType<ReturnType<typeof holderRows>['executeTakeFirstOrThrow']>
>;

/** A holder as lists show it. */
export function presentHolder(row: SelectedHolder): HolderRow {
  return {
    id: row.id,
    version: row.version,
    candidateId: row.candidate_id,
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
    startsOn: row.starts_on,
    termEndsOn: row.term_ends_on,
    leftOn: row.left_on,
    historical: row.historical,
    pendingChange: row.pending_change,
  };
}

/** Posts in the order of their importance, for lists of a village. */
export const postOrder = namesOf(teamPostLabels);

/** SQL that orders rows by the importance of the post in a column. */
export const byPost = (column: string) =>
  sql`array_position(${sql.lit(`{${postOrder.join(',')}}`)}::text[], ${sql.ref(column)})`;
