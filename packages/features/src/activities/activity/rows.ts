// Activities as lists show them: the select and its row.
import type { Db } from '@xianfeng/database';
import type { ActivityRow } from '../schema.js';
import { type CivilNow, phaseOf } from './phase.js';

/** Activities with the names that a list shows; the caller adds scope, filters and order. */
export function activityRows(db: Db) {
  return db
    .selectFrom('activity')
    .innerJoin('organization', 'organization.id', 'activity.organization_id')
    .leftJoin('organization as party_group', 'party_group.id', 'activity.group_id')
    .select([
      'activity.id',
      'activity.version',
      'activity.organization_id',
      'organization.name as organization_name',
      'organization.short_name as organization_short_name',
      'activity.group_id',
      'party_group.name as group_name',
      'activity.type',
      'activity.combined_type',
      'activity.title',
      'activity.held_on',
      'activity.starts_at',
      'activity.ends_at',
      'activity.place',
      'activity.state',
      'activity.late_reason',
      'activity.expected',
      'activity.present',
      'activity.voters_expected',
      'activity.voters_present',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof activityRows>['executeTakeFirstOrThrow']>>;

/** A row of the list; the phase is the one that a reader sees at `now` (MEET-19). */
export function presentRow(row: Row, now: CivilNow): ActivityRow {
  const timed = {
    state: row.state,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    organizationShortName: row.organization_short_name,
    groupId: row.group_id,
    groupName: row.group_name,
    type: row.type,
    combinedType: row.combined_type,
    title: row.title,
    ...timed,
    place: row.place,
    phase: phaseOf(timed, now),
    late: row.late_reason !== null,
    expected: row.expected,
    present: row.present,
    votersExpected: row.voters_expected,
    votersPresent: row.voters_present,
  };
}

type Rows = ReturnType<typeof activityRows>;

/** How many rows there are; beyond `most` nobody counts on. */
export async function countUpTo(most: number, db: Db, rows: Rows): Promise<number> {
  const { count } = await db
    .selectFrom(rows.clearSelect().select('activity.id').limit(most).as('found'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The same rows in the order of an index: a limit alone would have the table read from its begin. */
export const byRecency = (rows: Rows): Rows =>
  rows.orderBy('activity.held_on', 'desc').orderBy('activity.id', 'desc');
