/** Requests for leave keep their history in the table of every process. */
import { type Kysely, sql } from 'kysely';

/**
 * Tells the history of each request from what its row knows: when it was asked for last, who decided it,
 * and that it was taken back. An earlier round of the same request is on no record; a request that was
 * taken back tells neither the day nor the hour of it, so the last day stands that is known.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    with request as (
      select l.*, a.id as member_account, l.state <> 'refused' as granted,
        (l.decided_at is not null)::int as decided,
        -- The version at which this round began: one for each move that is known.
        l.version - (l.decided_at is not null)::int - (l.state = 'withdrawn')::int as first
      from leave_request l
        join member m on m.id = l.member_id
        left join account a on a.person_id = m.person_id
    )
    insert into case_move (kind, case_id, version, action, from_state, to_state, on_day, text,
        account_id, role, at)
      select 'leave', id, case when first >= 1 then first + place end, action, from_state, to_state,
        (on_record at time zone 'Asia/Shanghai')::date, text, account_id, role, at
      from (
        select l.*, 0 as place, 'begin' as action, null as from_state, 'pending' as to_state,
          requested_at as on_record, reason as text, member_account as account_id,
          'member' as role, requested_at as at
        from request l
        union all
        select l.*, 1, case when granted then 'approve' else 'refuse' end, 'pending',
          case when granted then 'approved' else 'refused' end, decided_at, '', decided_by,
          null, decided_at
        from request l where decided_at is not null
        union all
        select l.*, 1 + decided, 'withdraw',
          case when decided_at is null then 'pending' else 'approved' end, 'withdrawn',
          coalesce(decided_at, requested_at), '', member_account, 'member', null
        from request l where state = 'withdrawn'
      ) as told
      order by id, place;
    alter table leave_request drop column decided_by, drop column decided_at;
  `.execute(db);
}
