// Commands on a team: the number of seats, records of the time in office.
import type { Tx } from '@xianfeng/database';
import { type CivilDate, postLabel, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { type Village, villageInScope } from '../talents/index.js';
import { seatsSet, serviceRecorded } from './events.js';
import { holderRows } from './holders/rows.js';
import { maySetSeats, recordService } from './policy.js';
import type { RecordInput, setSeatsInput, TeamPost } from './schema.js';

/**
 * Sets how many seats 职数 posts have. A seat that is taken is not removed.
 *
 * @throws AppError not_found; wrong_state where fewer seats are asked for than are taken
 */
export function setSeats(
  ctx: WriteContext,
  input: z.infer<typeof setSeatsInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const village = await villageInScope(tx.db, ctx.actor, input.organizationId);
    const { organizationId, organizationPath } = village;
    authorize(ctx.actor, maySetSeats, { organization_path: organizationPath });
    // The village's row stands for all its seats: two who set them come one after the other.
    const { version } = await tx.db
      .selectFrom('organization')
      .where('id', '=', organizationId)
      .select('version')
      .forUpdate()
      .executeTakeFirstOrThrow();
    for (const { post, seats } of input.posts) {
      await setPost(tx, ctx, village, post, seats);
      await record(tx, ctx, seatsSet, {
        id: organizationId,
        version,
        place: { organizationId, organizationPath },
        data: { organizationId, post },
      });
    }
    return { id: organizationId, version };
  });
}

async function setPost(
  tx: Tx,
  ctx: WriteContext,
  { organizationId, organizationPath, streetId, kind }: Village,
  post: TeamPost,
  seats: number,
): Promise<void> {
  const taken = await tx.db
    .selectFrom('village_position as p')
    .innerJoin('village_holder as h', 'h.position_id', 'p.id')
    .where('p.organization_id', '=', organizationId)
    .where('p.post', '=', post)
    .where('p.seat', '>', seats)
    .where('h.left_on', 'is', null)
    .select('p.seat')
    .execute();
  if (taken.length > 0) {
    throw new AppError('wrong_state', {
      message: `${postLabel(post, kind)}有现任同志的席位不能减少。请先登记离任，再调整职数。`,
    });
  }
  await tx.db
    .updateTable('village_position')
    .set((of) => ({
      closed: sql<boolean>`seat > ${seats}`,
      version: of('version', '+', 1),
    }))
    .where('organization_id', '=', organizationId)
    .where('post', '=', post)
    .execute();
  if (seats === 0) return;
  await tx.db
    .insertInto('village_position')
    .values(
      Array.from({ length: seats }, (_, index) => ({
        organization_id: organizationId,
        organization_path: organizationPath,
        street_id: streetId,
        post,
        seat: index + 1,
        created_at: new Date(ctx.clock.now()),
      })),
    )
    .onConflict((on) => on.columns(['organization_id', 'post', 'seat']).doNothing())
    .execute();
}

/**
 * Puts an appraisal, a debrief, an audit or a hand-over on record.
 *
 * @throws AppError not_found; stale_version; invalid_input for a day to come or before the office;
 *   duplicate for a second appraisal of a year
 */
export function recordInOffice(ctx: WriteContext, input: RecordInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(
      await holderRows(tx.db, ctx.actor)
        .where('h.id', '=', input.holderId)
        .forUpdate(['h'])
        .executeTakeFirst(),
    );
    authorize(ctx.actor, recordService, row);
    checkVersion(row, input.version);
    refuseOtherDays(row.starts_on, input.on, todayInShanghai(ctx.clock.now()));
    const audit = input.kind === 'audit' ? input : null;
    const appraisal = input.kind === 'appraisal' ? input : null;
    const added = await tx.db
      .insertInto('holder_record')
      .values({
        holder_id: row.id,
        kind: input.kind,
        on_day: input.on,
        year: appraisal?.year ?? null,
        grade: appraisal?.grade ?? null,
        audit_kind: audit?.auditKind ?? null,
        published_on: audit?.publishedOn ?? null,
        number: input.kind === 'audit' || input.kind === 'handover' ? input.number : '',
        text: input.text,
        account_id: ctx.actor.accountId,
        at: new Date(ctx.clock.now()),
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added === undefined) {
      throw new AppError('duplicate', { message: '这一年度的考核已经登记，请先查看已有记录。' });
    }
    const version = row.version + 1;
    await tx.db.updateTable('village_holder').set({ version }).where('id', '=', row.id).execute();
    await record(tx, ctx, serviceRecorded, {
      id: row.id,
      version,
      place: { organizationId: row.organization_id, organizationPath: row.organization_path },
      data: { organizationId: row.organization_id, kind: input.kind },
    });
    return { id: row.id, version };
  });
}

function refuseOtherDays(startsOn: CivilDate, on: CivilDate, today: CivilDate): void {
  if (on >= startsOn && on <= today) return;
  throw new AppError('invalid_input', {
    fields: [{ path: 'on', message: '登记的日期应在任职之后、今天之前' }],
  });
}
