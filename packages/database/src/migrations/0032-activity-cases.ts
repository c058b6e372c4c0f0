/** Activities keep their history in the table of every process. */
import { type Kysely, sql } from 'kysely';

/**
 * An activity kept no history: it is told from the record and its reviews, as far as they know. Who
 * announced a meeting, and the hour of an entry, are on no record and stay empty.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into case_move (kind, case_id, version, action, from_state, to_state, on_day, text,
        account_id, at)
      select 'activity', id, case when version <= newest
          and row_number() over (partition by id, version order by place, at) = 1 then version end,
        action, from_state, to_state, on_day, text, account_id, at
      from (
        select a.id, a.version as newest, 1 as version, 0 as place, 'begin' as action,
          null as from_state, 'planned' as to_state,
          (a.created_at at time zone 'Asia/Shanghai')::date as on_day, '' as text,
          case when a.recorded_on is null then a.entered_by end as account_id, a.created_at as at
        from activity a
        where a.notified_on is not null or a.recorded_on is null
          or (a.created_at at time zone 'Asia/Shanghai')::date < a.held_on
        union all
        select a.id, a.version, null, 1, 'notify', 'planned', 'notified', a.notified_on, '', null, null
        from activity a where a.notified_on is not null
        union all
        select a.id, a.version, null, 2, 'record',
          case when a.notified_on is null then 'planned' else 'notified' end, 'pending_minutes',
          a.recorded_on, '', a.entered_by, null
        from activity a where a.recorded_on is not null
        union all
        select a.id, a.version, null, 3, 'submit', 'pending_minutes',
          case when a.confirmed_by is not null and not exists (select from review r
            where r.activity_id = a.id and r.stage = 'branch' and r.decision = 'pass')
            then 'pending_street' else 'pending_branch' end,
          (a.submitted_at at time zone 'Asia/Shanghai')::date, '', a.entered_by, a.submitted_at
        from activity a where a.submitted_at is not null
        union all
        select a.id, a.version, r.activity_version + 1, 3,
          case r.stage || ' ' || r.decision when 'branch pass' then 'confirm'
            when 'branch return' then 'send_back' when 'street return' then 'return' else 'pass' end,
          case r.stage when 'branch' then 'pending_branch' else 'pending_street' end,
          case r.stage || ' ' || r.decision when 'branch pass' then 'pending_street'
            when 'branch return' then 'pending_minutes' when 'street return' then 'returned'
            else 'passed' end,
          (r.at at time zone 'Asia/Shanghai')::date, r.opinion, r.account_id, r.at
        from review r join activity a on a.id = r.activity_id
      ) as told
      order by id, place, at;
    drop table review;
  `.execute(db);
}
