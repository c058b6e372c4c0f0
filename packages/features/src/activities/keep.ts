import type { Tx } from '@xianfeng/database';
import { type HeadCounts, yearOf } from '@xianfeng/rules';
import { type RawBuilder, sql } from 'kysely';
import type { Branch } from './branch.js';
import type { Attended } from './roster.js';
import type { MotionResult, RecordInput } from './schema.js';
import type { StoredActivity } from './stored.js';
import { once, plannedColumns, update } from './written.js';

/** A whole record, judged and ready to be written. */
export interface Kept {
  input: RecordInput;
  rows: readonly Attended[];
  results: readonly MotionResult[];
  counts: HeadCounts;
  recordedOn: string;
  /** Null unless the entry is late 补录. */
  lateReason: string | null;
  accountId: number;
}

function recordColumns(kept: Kept) {
  const { input, counts } = kept;
  return {
    ...plannedColumns(input),
    recorder_id: input.recorderId,
    observers: input.observers,
    discussion: input.discussion,
    resolution: input.resolution,
    signed: input.signed,
    late_reason: kept.lateReason,
    explanation: input.explanation,
    recorded_on: kept.recordedOn,
    state: 'pending_minutes',
    expected: counts.expected,
    present: counts.present,
    voters_expected: counts.votersExpected,
    voters_present: counts.votersPresent,
    entered_by: kept.accountId,
    confirmed_by: null,
  };
}

/**
 * Writes a record that was not planned: the activity, its attendance and its motions in one statement,
 * so that a meeting of any size costs one round trip.
 *
 * @returns the new activity's id
 */
export async function insertRecord(
  tx: Tx,
  branch: Branch,
  kept: Kept,
  createdAt: Date,
): Promise<number> {
  const activity = tx.db
    .insertInto('activity')
    .values({
      ...recordColumns(kept),
      organization_id: branch.id,
      organization_path: branch.path,
      created_at: createdAt,
    })
    .returning('id');
  const id = sql<number>`(select id from kept)`;
  const motions =
    kept.input.motions.length === 0 ? sql`` : sql`, votes as (${motionRows(id, kept)})`;
  const { rows } = await once(
    sql<{ id: number }>`
      with kept as (${activity}), people as (${attendanceRows(id, kept)})${motions}
      select id from kept`.execute(tx.db),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the record was not written');
  return row.id;
}

/** Writes the record of an activity in hand, in place of what was entered before. */
export async function replaceRecord(tx: Tx, activity: StoredActivity, kept: Kept): Promise<number> {
  if (activity.recordedOn !== null) {
    await tx.db
      .deleteFrom('attendance')
      .where('year', '=', yearOf(activity.heldOn))
      .where('activity_id', '=', activity.id)
      .execute();
    await tx.db.deleteFrom('motion').where('activity_id', '=', activity.id).execute();
  }
  const version = await update(tx, activity, recordColumns(kept));
  const id = sql<number>`${activity.id}::bigint`;
  await attendanceRows(id, kept).execute(tx.db);
  if (kept.input.motions.length > 0) await motionRows(id, kept).execute(tx.db);
  return version;
}

function attendanceRows(id: RawBuilder<number>, { rows, input }: Kept): RawBuilder<unknown> {
  return sql`
    insert into attendance (year, activity_id, member_id, presence, may_vote, exempt, reason)
    select ${yearOf(input.heldOn)}, ${id}, r.* from unnest(
      ${rows.map((row) => row.memberId)}::bigint[],
      ${rows.map((row) => row.presence)}::text[],
      ${rows.map((row) => row.mayVote)}::boolean[],
      ${rows.map((row) => row.exempt)}::boolean[],
      ${rows.map((row) => row.reason)}::text[]) as r`;
}

function motionRows(id: RawBuilder<number>, { input, results }: Kept): RawBuilder<unknown> {
  const { motions } = input;
  return sql`
    insert into motion (activity_id, ordinal, title, kind, method, yes, no, abstain, outcome)
    select ${id}, r.* from unnest(
      ${motions.map((_, index) => index + 1)}::int[],
      ${motions.map((motion) => motion.title)}::text[],
      ${motions.map((motion) => motion.kind)}::text[],
      ${motions.map((motion) => motion.method)}::text[],
      ${motions.map((motion) => motion.yes)}::int[],
      ${motions.map((motion) => motion.no)}::int[],
      ${motions.map((motion) => motion.abstain)}::int[],
      ${results}::text[]) as r`;
}
