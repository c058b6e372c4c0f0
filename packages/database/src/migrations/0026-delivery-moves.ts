/** Deliveries keep their history in the table of every process. */
import { type Kysely, sql } from 'kysely';

/**
 * Moves the steps of deliveries to `case_move`. A step named its action only: where it led follows from
 * the action, and where it came from is where the step before it led. A split leaves a returned delivery
 * returned, and accepts any other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into case_move (kind, case_id, version, action, from_state, to_state, on_day, text,
        account_id, at)
      select 'delivery', delivery_id, number + 1, action,
        coalesce(lag(led_to) over step, 'handed'), led_to,
        (at at time zone 'Asia/Shanghai')::date, text, account_id, at
      from (
        select s.*, row_number() over (partition by delivery_id order by id) as number,
          case action
            when 'accept' then 'accepted'
            when 'report' then 'reported'
            when 'returnReport' then 'returned'
            when 'close' then 'closed'
            else case (
              select p.action from delivery_step p
              where p.delivery_id = s.delivery_id and p.id < s.id and p.action <> 'split'
              order by p.id desc limit 1
            ) when 'returnReport' then 'returned' else 'accepted' end
          end as led_to
        from delivery_step s
      ) as steps
      window step as (partition by delivery_id order by id)
      order by id;
    drop table delivery_step;
  `.execute(db);
}
