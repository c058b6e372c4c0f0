// The attendance list of a record: who is expected, joined with the presence that was entered.
import type { Tx } from '@xianfeng/database';
import { yearOf } from '@xianfeng/rules';
import { AppError } from '../../kernel/index.js';
import type { StoredActivity } from '../activity/stored-activity.js';
import type { RecordInput } from '../schema.js';
import type { Branch } from './branch.js';
import type { Attended, Expected, Listed } from './roster.js';

/** Kept for one who need not come and did not. */
const EXEMPT_REASON = '不作硬性要求';

/**
 * Puts the presence that was entered onto the attendance list. Leave that was granted counts as
 * leave (MEET-12); who need not come and is not named did not come.
 *
 * @param before what an earlier entry of this record listed: who has left the branch since stays on
 *   it
 * @throws AppError invalid_input for a member not listed, and for a listed one left out
 */
export async function arrangeAttendance(
  tx: Tx,
  branch: Branch,
  expected: Expected,
  before: readonly Listed[],
  given: RecordInput['attendance'],
): Promise<Attended[]> {
  const list = new Map([...before, ...expected.listed].map((row) => [row.memberId, row]));
  const entered = new Map(given.map((row) => [row.memberId, row]));
  const leaves = new Map(branch.leaves.map((leave) => [leave.memberId, leave.reason]));
  if (given.some((row) => !list.has(row.memberId))) {
    throw refusal('名单中有不属于这次活动应到范围的党员，请刷新名单后再登记');
  }
  const rows: Attended[] = [];
  const missing: number[] = [];
  for (const listed of list.values()) {
    const row = entered.get(listed.memberId);
    const leave = leaves.get(listed.memberId);
    if (row?.presence === 'present') rows.push({ ...listed, presence: 'present', reason: null });
    else if (leave !== undefined && !expected.open) {
      rows.push({ ...listed, presence: 'leave', reason: leave });
    } else if (row !== undefined) {
      rows.push({ ...listed, presence: row.presence, reason: row.reason || null });
    } else if (expected.open) continue;
    else if (listed.exempt) rows.push({ ...listed, presence: 'absent', reason: EXEMPT_REASON });
    else missing.push(listed.memberId);
  }
  if (missing.length > 0) {
    const names = await namesOf(tx, missing.slice(0, 5));
    const more = missing.length > 5 ? `等${missing.length}人` : '';
    throw refusal(`${names.join('、')}${more}还没有登记到会情况，请补充`);
  }
  if (expected.open && rows.filter((row) => row.presence === 'present').length < 2) {
    throw refusal('谈心谈话至少有两人参加，请登记谈话双方');
  }
  return rows;
}

/** The list that an earlier entry of the record made. */
export async function listedBefore(tx: Tx, activity: StoredActivity): Promise<Listed[]> {
  const rows = await tx.db
    .selectFrom('attendance')
    .select(['member_id', 'may_vote', 'exempt'])
    .where('year', '=', yearOf(activity.heldOn))
    .where('activity_id', '=', activity.id)
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    mayVote: row.may_vote,
    exempt: row.exempt,
  }));
}

async function namesOf(tx: Tx, memberIds: readonly number[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select('person.name')
    .where('member.id', 'in', memberIds)
    .orderBy('member.sort_name')
    .execute();
  return rows.map((row) => row.name);
}

function refusal(message: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: 'attendance', message }] });
}
