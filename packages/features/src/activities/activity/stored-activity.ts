// An activity as the table holds it, read with the names that the rules know.
import type { Tx } from '@xianfeng/database';
import type { ActivityState, ActivityType } from '@xianfeng/rules';
import type { Selectable } from 'kysely';
import { type Actor, found, inScope } from '../../kernel/index.js';
import type { ActivityTable } from '../tables.js';

/** An activity in hand, locked until the end of the transaction. */
export interface StoredActivity {
  id: number;
  version: number;
  organizationId: number;
  organizationPath: string;
  type: ActivityType;
  combinedType: ActivityType | null;
  groupId: number | null;
  title: string;
  heldOn: string;
  ofYear: number | null;
  startsAt: string;
  endsAt: string | null;
  place: string;
  chairId: number | null;
  recorderId: number | null;
  agenda: string;
  discussion: string;
  resolution: string;
  signed: boolean;
  explanation: string;
  state: ActivityState;
  notifiedOn: string | null;
  recordedOn: string | null;
  returnCount: number;
  expected: number;
  present: number;
  votersExpected: number;
  votersPresent: number;
  enteredBy: number;
  confirmedBy: number | null;
}

/**
 * Loads an activity of the actor's scope and locks its row.
 *
 * @throws AppError not_found
 */
export async function lockActivity(tx: Tx, actor: Actor, id: number): Promise<StoredActivity> {
  const row = await tx.db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .where(inScope('organization_path', actor))
    .forUpdate()
    .executeTakeFirst();
  return toStored(found(row));
}

/** The stored activity of a row. */
export function toStored(row: Selectable<ActivityTable>): StoredActivity {
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organization_id,
    organizationPath: row.organization_path,
    type: row.type,
    combinedType: row.combined_type,
    groupId: row.group_id,
    title: row.title,
    heldOn: row.held_on,
    ofYear: row.of_year,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    chairId: row.chair_id,
    recorderId: row.recorder_id,
    agenda: row.agenda,
    discussion: row.discussion,
    resolution: row.resolution,
    signed: row.signed,
    explanation: row.explanation,
    state: row.state,
    notifiedOn: row.notified_on,
    recordedOn: row.recorded_on,
    returnCount: row.return_count,
    expected: row.expected,
    present: row.present,
    votersExpected: row.voters_expected,
    votersPresent: row.voters_present,
    enteredBy: row.entered_by,
    confirmedBy: row.confirmed_by,
  };
}
