// Writes the record of a meeting: the activity's columns, its attendance and its motions.
import { preparedWrite, type Tx } from '@xianfeng/database';
import { type HeadCounts, yearOf } from '@xianfeng/rules';
import { sql } from 'kysely';
import { plannedColumns } from '../activity/columns.js';
import type { StoredActivity } from '../activity/stored-activity.js';
import type { Branch } from '../attendance/branch.js';
import type { Attended } from '../attendance/roster.js';
import type { LateEntryRecord } from '../late/process.js';
import type { MotionResult, RecordInput } from '../schema.js';

/** A whole record, judged and ready to be written. */
export interface JudgedRecord {
  input: RecordInput;
  rows: readonly Attended[];
  results: readonly MotionResult[];
  counts: HeadCounts;
  recordedOn: string;
  /** Null unless the entry is late 补录. */
  lateReason: string | null;
  /** The district's consent to enter it after the last day; null where it needs none. */
  permit: LateEntryRecord | null;
  accountId: number;
}

/** What a record writes into its activity. */
export function recordColumns(judged: JudgedRecord) {
  const { input, counts } = judged;
  return {
    ...plannedColumns(input),
    recorder_id: input.recorderId,
    observers: input.observers,
    discussion: input.discussion,
    resolution: input.resolution,
    signed: input.signed,
    late_reason: judged.lateReason,
    explanation: input.explanation,
    recorded_on: judged.recordedOn,
    state: 'pending_minutes' as const,
    expected: counts.expected,
    present: counts.present,
    voters_expected: counts.votersExpected,
    voters_present: counts.votersPresent,
    entered_by: judged.accountId,
    confirmed_by: null,
  };
}

type Columns = ReturnType<typeof recordColumns> & {
  id: number;
  organization_id: number;
  organization_path: string;
  created_at: Date;
};

const named = [
  'id',
  'organization_id',
  'organization_path',
  'created_at',
  'group_id',
  'type',
  'combined_type',
  'title',
  'held_on',
  'of_year',
  'starts_at',
  'ends_at',
  'place',
  'chair_id',
  'agenda',
  'recorder_id',
  'observers',
  'discussion',
  'resolution',
  'signed',
  'late_reason',
  'explanation',
  'recorded_on',
  'state',
  'expected',
  'present',
  'voters_expected',
  'voters_present',
  'entered_by',
  'confirmed_by',
] as const satisfies readonly (keyof Columns)[];

/** Does not compile where a column has no name above. */
const columns: Exclude<keyof Columns, (typeof named)[number]> extends never ? typeof named : never =
  named;

/** $1 … the columns of the activity, then the year and the columns of attendance and motions. */
const insertStatement = preparedWrite(
  'add-motions',
  `insert into motion (activity_id, ordinal, title, kind, method, yes, no, abstain, outcome)
   select kept.id, r.* from kept, unnest(${parameters(columns.length + 7, [
     'int',
     'text',
     'text',
     'text',
     'int',
     'int',
     'int',
     'text',
   ])}) as r`,
  {
    before: [
      [
        'kept',
        `insert into activity (${columns.join(', ')})
         values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
      ],
      [
        'people',
        `insert into attendance (year, activity_id, member_id, presence, may_vote, exempt, reason)
         select $${columns.length + 1}::int, kept.id, r.* from kept, unnest(${parameters(
           columns.length + 2,
           ['bigint', 'text', 'boolean', 'boolean', 'text'],
         )}) as r`,
      ],
    ],
  },
);

/** $7::bigint[], $8::text[] … */
function parameters(first: number, types: readonly string[]): string {
  return types.map((type, i) => `$${first + i}::${type}[]`).join(', ');
}

/**
 * Writes a record that was not planned: the activity, its attendance and its motions in one statement
 * that is planned once for each connection and not waited for. Where the same meeting is on record
 * already, the transaction fails by the unique index.
 *
 * @returns the new activity's id, which came with the branch
 */
export async function insertRecord(
  tx: Tx,
  branch: Branch,
  judged: JudgedRecord,
  createdAt: Date,
): Promise<number> {
  const { nextActivityId: id } = branch;
  if (id === null) throw new Error('the branch was loaded for no new activity');
  const row: Columns = {
    ...recordColumns(judged),
    id,
    organization_id: branch.id,
    organization_path: branch.path,
    created_at: createdAt,
  };
  await insertStatement(tx.db, [
    ...columns.map((column) => row[column]),
    yearOf(judged.input.heldOn),
    ...attendanceArrays(judged),
    ...motionArrays(judged),
  ]);
  return id;
}

/** Writes attendance and motions of an activity in hand, in place of what was entered before. */
export async function replaceLists(
  tx: Tx,
  activity: StoredActivity,
  judged: JudgedRecord,
): Promise<void> {
  if (activity.recordedOn !== null) {
    await tx.db
      .deleteFrom('attendance')
      .where('year', '=', yearOf(activity.heldOn))
      .where('activity_id', '=', activity.id)
      .execute();
    await tx.db.deleteFrom('motion').where('activity_id', '=', activity.id).execute();
  }
  const [memberId, presence, mayVote, exempt, reason] = attendanceArrays(judged);
  await sql`
    insert into attendance (year, activity_id, member_id, presence, may_vote, exempt, reason)
    select ${yearOf(judged.input.heldOn)}::int, ${activity.id}::bigint, r.* from unnest(
      ${memberId}::bigint[], ${presence}::text[], ${mayVote}::boolean[], ${exempt}::boolean[],
      ${reason}::text[]) as r`.execute(tx.db);
  if (judged.input.motions.length > 0) {
    const [ordinal, title, kind, method, yes, no, abstain, outcome] = motionArrays(judged);
    await sql`
      insert into motion (activity_id, ordinal, title, kind, method, yes, no, abstain, outcome)
      select ${activity.id}::bigint, r.* from unnest(
        ${ordinal}::int[], ${title}::text[], ${kind}::text[], ${method}::text[], ${yes}::int[],
        ${no}::int[], ${abstain}::int[], ${outcome}::text[]) as r`.execute(tx.db);
  }
}

/** One array for each column of attendance, in the order of the statements. */
function attendanceArrays({ rows }: JudgedRecord) {
  return [
    rows.map((row) => row.memberId),
    rows.map((row) => row.presence),
    rows.map((row) => row.mayVote),
    rows.map((row) => row.exempt),
    rows.map((row) => row.reason),
  ] as const;
}

/** One array for each column of motion, in the order of the statements. */
function motionArrays({ input: { motions }, results }: JudgedRecord) {
  return [
    motions.map((_, index) => index + 1),
    motions.map((motion) => motion.title),
    motions.map((motion) => motion.kind),
    motions.map((motion) => motion.method),
    motions.map((motion) => motion.yes),
    motions.map((motion) => motion.no),
    motions.map((motion) => motion.abstain),
    [...results],
  ] as const;
}
