/** The pauses of public notices stand with those of every other process. */
import { type Kysely, sql } from 'kysely';

/**
 * Moves the pauses of public notices to `case_pause`. A pause began with the objection of its day, which
 * tells who entered it and when. One that was left open when its notice ended, ended on that day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into case_pause (kind, case_id, from_on, until_on, reason, account_id, at)
      select 'candidate', c.id, p.from_on, coalesce(p.until_on, greatest(n.closed_on, p.from_on)),
        '公示期间收到异议', coalesce(b.received_by, c.entered_by),
        coalesce(b.created_at, p.from_on::timestamp at time zone 'Asia/Shanghai')
      from notice_pause p
        join public_notice n on n.id = p.notice_id
        join candidate c on c.id = n.candidate_id
        left join lateral (
          select o.received_by, o.created_at from objection o
          where o.notice_id = n.id
            and (o.created_at at time zone 'Asia/Shanghai')::date = p.from_on
          order by o.id limit 1
        ) b on true
      order by p.id;
    drop table notice_pause;
  `.execute(db);
}
