// Deadlines of candidates counted anew when a year's rest days become known (CAL-05).
import type { Tx } from '@xianfeng/database';
import {
  addWorkingDays,
  appointmentMachine,
  type CivilDate,
  publicNoticePeriod,
  reviewDeadlines,
  type SettingValues,
  todayInShanghai,
} from '@xianfeng/rules';
import { dueFor } from '../../kit/process/index.js';
import { readRecord, runningNotice } from '../candidate/record.js';
import type { CandidateTable } from '../tables.js';

type Waiting = Pick<CandidateTable, 'state' | 'state_since' | 'due_on'> & {
  id: number;
  round: number;
};

/** Only what is due from here on can have been counted over a year whose rest days were unknown. */
const dueFrom = (today: CivilDate) => `${Number(today.slice(0, 4)) - 1}-12-21`;

/** Counts anew: last days of notices, of departments' answers, of objections and of the street's steps. */
export async function recountCandidates(
  tx: Tx,
  settings: SettingValues,
  today: CivilDate,
): Promise<void> {
  const rows = await tx.db
    .selectFrom('candidate')
    .where('due_on', '>=', dueFrom(today))
    .where('state', 'not in', ['in_pool', 'reviewed', 'in_office', 'left', 'archived', 'refused'])
    .orderBy('id')
    .select(['id', 'round', 'state', 'state_since', 'due_on'])
    .forUpdate()
    .execute();
  for (const row of rows) {
    const dueOn = await countedAnew(tx, row, settings, today);
    if (dueOn === row.due_on) continue;
    await tx.db.updateTable('candidate').set({ due_on: dueOn }).where('id', '=', row.id).execute();
  }
  const renewals = await tx.db
    .selectFrom('joint_review as r')
    .innerJoin('candidate as c', 'c.id', 'r.candidate_id')
    .where('r.renewal', '>', 0)
    .where('r.result', 'is', null)
    .where('r.all_by', '>=', dueFrom(today))
    .select(['c.id', 'c.round', 'c.due_on'])
    .execute();
  // The step that was reached keeps its own deadline.
  for (const renewal of renewals) await reviewCountedAnew(tx, renewal, settings);
}

async function countedAnew(
  tx: Tx,
  row: Waiting,
  settings: SettingValues,
  today: CivilDate,
): Promise<CivilDate | null> {
  switch (row.state) {
    case 'joint_review':
      return reviewCountedAnew(tx, row, settings);
    case 'public_notice':
      return noticeCountedAnew(tx, row, settings, today);
    case 'verification':
      return objectionsCountedAnew(tx, row, settings);
    default: {
      const { holidays } = settings;
      const machine = appointmentMachine(settings);
      const counting = holidays === undefined ? machine : { ...machine, holidays };
      return dueFor(counting, row.state, row.state_since);
    }
  }
}

async function reviewCountedAnew(
  tx: Tx,
  row: Pick<Waiting, 'id' | 'round' | 'due_on'>,
  settings: SettingValues,
) {
  const review = await tx.db
    .selectFrom('joint_review')
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .where('result', 'is', null)
    .select(['id', 'sent_on'])
    .executeTakeFirst();
  if (review === undefined) return row.due_on;
  const { departmentsBy, allBy } = reviewDeadlines(review.sent_on, settings);
  await tx.db
    .updateTable('joint_review')
    .set({ departments_by: departmentsBy, all_by: allBy })
    .where('id', '=', review.id)
    .execute();
  await tx.db
    .updateTable('review_opinion')
    .set({ due_on: departmentsBy })
    .where('review_id', '=', review.id)
    .execute();
  return allBy;
}

async function noticeCountedAnew(tx: Tx, row: Waiting, settings: SettingValues, today: CivilDate) {
  const record = await readRecord(tx.db, row);
  const running = runningNotice(record, today, settings);
  if (running === null || record.notice === undefined) return row.due_on;
  const { lastDay } = publicNoticePeriod(running, settings.holidays);
  if (lastDay !== record.notice.last_day) {
    await tx.db
      .updateTable('public_notice')
      .set((of) => ({ last_day: lastDay, version: of('version', '+', 1) }))
      .where('id', '=', record.notice.id)
      .execute();
  }
  return lastDay;
}

async function objectionsCountedAnew(tx: Tx, row: Waiting, settings: SettingValues) {
  const open = await tx.db
    .selectFrom('objection')
    .where('candidate_id', '=', row.id)
    .where('state', '=', 'open')
    .orderBy('id')
    .select(['id', 'created_at'])
    .execute();
  const days = settings['tal.objectionWorkingDays'];
  let first: CivilDate | null = null;
  for (const { id, created_at: at } of open) {
    const dueOn = addWorkingDays(todayInShanghai(at.getTime()), days, settings.holidays).date;
    first ??= dueOn;
    await tx.db.updateTable('objection').set({ due_on: dueOn }).where('id', '=', id).execute();
  }
  return first ?? row.due_on;
}
