// What a notice would show empty, asked about before it goes out (SEC-09).
import type { Db } from '@xianfeng/database';
import type { ActorContext } from '../../kernel/index.js';
import { AppError } from '../../kernel/index.js';
import { candidateRows, type SelectedCandidate } from '../candidate/rows.js';
import { type NoticeGap, type NoticeGaps, noticeGapLabels } from '../schema.js';
import { noticeFields } from './page.js';
import { presentPost } from './present-post.js';

/** The fields of a candidate's notice as they would go out today. */
export async function fieldsToShow(db: Pick<Db, 'selectFrom'>, row: SelectedCandidate) {
  const held = await presentPost(db, row.person_id);
  return noticeFields(held === '' ? row : { ...row, occupation: held });
}

const isGap = (field: string): field is NoticeGap => field in noticeGapLabels;

const gapsIn = (fields: Awaited<ReturnType<typeof fieldsToShow>>): NoticeGap[] =>
  Object.entries(fields).flatMap(([field, value]) => (value === '' && isGap(field) ? [field] : []));

/** Of these candidates of the scope, those whose notice would have empty fields. */
export async function noticeGaps(
  ctx: ActorContext,
  { ids }: { ids: readonly number[] },
): Promise<NoticeGaps[]> {
  const rows = await candidateRows(ctx.db, ctx.actor)
    .where('c.id', 'in', [...ids])
    .where('c.state', '=', 'decision')
    .orderBy('c.id')
    .execute();
  const all: NoticeGaps[] = [];
  for (const row of rows) {
    const empty = gapsIn(await fieldsToShow(ctx.db, row));
    if (empty.length > 0) all.push({ id: row.id, talentId: row.talent_id, name: row.name, empty });
  }
  return all;
}

/** Refuses a notice with a field that is empty without having been confirmed. @throws AppError invalid_input */
export async function refuseGaps(
  db: Pick<Db, 'selectFrom'>,
  row: SelectedCandidate,
  confirmed: readonly NoticeGap[],
): Promise<void> {
  const open = gapsIn(await fieldsToShow(db, row)).filter((field) => !confirmed.includes(field));
  if (open.length === 0) return;
  const named = open.map((field) => noticeGapLabels[field]).join('、');
  const message = `公示内容中${named}是空的，请先补充，或者确认空着公示`;
  throw new AppError('invalid_input', { message, fields: [{ path: 'withoutFields', message }] });
}
