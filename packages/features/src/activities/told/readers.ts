// Who has read the notice of a meeting: noted by the member, read by who called the meeting.
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  type ActorContext,
  authorize,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { calledTo, calls } from '../activity/called.js';
import { lockActivity, toStored } from '../activity/stored-activity.js';
import { noticeOfMeetingRead } from '../events.js';
import { noteNotice, readNotices } from '../policy.js';
import { keepReading } from './notices.js';
import type { Readers, readNoticeInput } from './schema.js';

/** A member has read a notice; the latest that was read stands. */
export function noteRead(
  ctx: WriteContext,
  input: z.infer<typeof readNoticeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const stored = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, noteNotice, { ...stored, called: await calledTo(tx.db, stored) });
    const { id, version, organizationId } = stored;
    const memberId = found(ctx.actor.memberId);
    const told = await tx.db
      .selectFrom('activity_notice')
      .select('number')
      .where('activity_id', '=', id)
      .where('number', '=', input.number)
      .executeTakeFirst();
    const { number } = found(told);
    const before = await tx.db
      .selectFrom('activity_reading')
      .select('number')
      .where('activity_id', '=', id)
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    if (before !== undefined && before.number >= number) return { id, version };
    await keepReading(tx, ctx, id, number);
    const place = { organizationId, memberId };
    await record(tx, ctx, noticeOfMeetingRead, { id, version, place, data: { memberId, number } });
    return { id, version };
  });
}

/** Whom a meeting calls, with who has read its latest notice and who cannot sign in. */
export async function listReaders(
  { db, actor, clock }: ActorContext,
  { id }: { id: number },
): Promise<Readers> {
  const row = await db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .where(inScope('organization_path', actor))
    .executeTakeFirst();
  authorize(actor, readNotices, toStored(found(row)));
  const today = todayInShanghai(clock.now());
  const last = await db
    .selectFrom('activity_notice')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('activity_id', '=', id)
    .executeTakeFirst();
  const number = last?.number ?? 0;
  const people = await db
    .selectFrom('activity')
    .innerJoin('member', 'member.organization_id', 'activity.organization_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('activity_reading', (join) =>
      join
        .onRef('activity_reading.activity_id', '=', 'activity.id')
        .onRef('activity_reading.member_id', '=', 'member.id'),
    )
    .select(['member.id as memberId', 'person.name'])
    .select(['activity_reading.number', 'activity_reading.read_at'])
    .select(
      sql<boolean>`exists (select from account a join assignment g on g.account_id = a.id
        where a.person_id = member.person_id and not a.disabled and g.role = 'member'
          and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on > ${today}))`.as(
        'hasAccount',
      ),
    )
    .where('activity.id', '=', id)
    .where('member.standing', 'in', ['normal', 'suspended'])
    .where(calls(sql.ref('member.id')))
    .orderBy('member.sort_name')
    .orderBy('member.id')
    .limit(3000)
    .execute();
  return {
    number,
    people: people.map(({ memberId, name, hasAccount, number: read, read_at: readAt }) => ({
      ...{ memberId, name, hasAccount },
      readAt: read === number && readAt !== null ? readAt.getTime() : null,
      readEarlier: read !== null && read < number,
    })),
  };
}
