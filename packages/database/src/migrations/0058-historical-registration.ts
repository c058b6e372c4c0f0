// Migration: who was in office before the go-live day comes on record by what is on paper.
import { type Kysely, sql } from 'kysely';

/**
 * 历史登记 (TAL-10): before the district's go-live day a confirmed batch may put a sitting member on record
 * with papers missing, each of them named and why. From that day on, and for whoever had a way of his own in
 * the system, the gate of 0013 is the only one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table candidate
      add column served_from date,
      add column historical jsonb,
      add constraint candidate_historical check (historical is null or (
        service_batch_id is not null and served_from is not null
        and jsonb_array_length(historical -> 'missing') > 0
        and coalesce(historical ->> 'reason', '') <> ''));

    -- Batches that are under way were handed in with every paper.
    update service_record set facts = facts || '{"missingReason": ""}';

    -- The day as it is in force on another one; null where the district has chosen none.
    create function go_live_on(day date) returns date language sql stable as $$
      select nullif(s.value #>> '{}', '')::date from district_setting s
      where s.key = 'tal.goLiveOn' and s.withdrawn_at is null and s.starts_on <= day
      order by s.starts_on desc, s.id desc limit 1
    $$;

    create or replace function candidate_on_record() returns trigger language plpgsql as $$
    declare
      confirmed service_batch;
      go_live date;
    begin
      if tg_op = 'UPDATE' then
        raise exception 'whether a candidate was put on record is never changed'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      select * into confirmed from service_batch b where b.id = new.service_batch_id
        and b.state = 'confirmed' and b.entered_by = new.entered_by;
      if confirmed.id is null then
        raise exception 'only a confirmed batch puts a candidate on record'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      if exists (select from candidate c
        where c.person_id = new.person_id and c.service_batch_id is null)
      then
        raise exception 'who had a way in the system is not put on record beside it'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      go_live := go_live_on((confirmed.answered_at at time zone 'Asia/Shanghai')::date);
      if coalesce(new.served_from, new.state_since) >= go_live
        or (new.historical is not null and go_live is null)
      then
        raise exception 'from the go-live day on only the way leads into a post'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
    create trigger candidate_historical_stays before update of historical, served_from on candidate
      for each row when ((old.historical, old.served_from)
        is distinct from (new.historical, new.served_from))
      execute function candidate_on_record();

    create or replace function candidate_takes_office() returns trigger language plpgsql as $$
    declare missing text;
    begin
      -- Of two who are near relatives, or of one person's two ways, the second sees the first.
      perform pg_advisory_xact_lock(hashtext('village_team'), new.organization_id::int);
      if old.state <> 'filing' then missing := 'the filing';
      elsif new.historical is not null then missing := person_barred(new);
      else missing := coalesce(missing_proof(new), person_barred(new));
      end if;
      if missing is not null then
        raise exception 'candidate % has not: %', new.id, missing
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
  `.execute(db);
}
