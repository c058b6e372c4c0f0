/** What two people change about a time in office: filings of leavings (TAL-11), and corrections (GEN-07). */
import { type Kysely, sql } from 'kysely';

/**
 * The street asks and the district answers; one change of a time in office waits at a time. A leaving that
 * was wrong is taken back by an agreed change alone: the gate of 0013 knew no way back into a seat.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table holder_change (
      id bigint generated always as identity primary key,
      holder_id bigint not null references village_holder,
      candidate_id bigint not null references candidate,
      organization_id bigint not null references organization,
      organization_path text collate "C" not null,
      kind text not null check (kind in ('leaving', 'leaving_undone', 'term', 'election')),
      before jsonb not null,
      after jsonb not null,
      reason text not null,
      proof text not null,
      state text not null check (state in ('pending', 'agreed', 'refused')),
      asked_by bigint not null references account,
      asked_at timestamptz not null,
      answer text not null default '',
      answered_by bigint references account,
      answered_at timestamptz,
      version integer not null default 1,
      constraint holder_change_answered check ((state = 'pending') = (answered_by is null)),
      constraint holder_change_by_another check (answered_by <> asked_by)
    );
    create unique index holder_change_waits on holder_change (holder_id) where state = 'pending';
    create index holder_change_pending on holder_change (organization_path, id)
      where state = 'pending';
    create index holder_change_scope on holder_change (organization_path, id desc);
    create index holder_change_candidate on holder_change (candidate_id, id);
    create trigger holder_change_stays before delete on holder_change
      for each row execute function proof_stays();
    create trigger holder_change_closed before update on holder_change
      for each row when (old.state <> 'pending') execute function proof_stays();

    create or replace function candidate_takes_office() returns trigger language plpgsql as $$
    declare missing text;
    begin
      -- Of two who are near relatives, or of one person's two ways, the second sees the first.
      perform pg_advisory_xact_lock(hashtext('village_team'), new.organization_id::int);
      if old.state = 'left' then
        -- Back into the seat: by the agreed change that takes back this very leaving.
        if exists (select from holder_change g join village_holder h on h.id = g.holder_id
          where g.candidate_id = new.id and g.kind = 'leaving_undone' and g.state = 'agreed'
            and g.before ->> 'leftOn' = h.left_on::text)
        then missing := person_barred(new);
        else missing := 'an agreed change that takes the leaving back';
        end if;
      elsif old.state <> 'filing' then missing := 'the filing';
      elsif new.historical is not null then missing := person_barred(new);
      else missing := coalesce(missing_proof(new), person_barred(new));
      end if;
      if missing is not null then
        raise exception 'candidate % has not: %', new.id, missing
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;

    create or replace function holder_stays_himself() returns trigger language plpgsql as $$
    begin
      if (old.position_id, old.candidate_id, old.person_id, old.organization_id, old.post)
          is not distinct from
          (new.position_id, new.candidate_id, new.person_id, new.organization_id, new.post)
        and exists (select from candidate c join village_position p on p.id = new.position_id
          where c.id = new.candidate_id and c.state = 'in_office' and not p.closed)
      then
        return new;
      end if;
      raise exception 'a post changes hands by leaving it only'
        using errcode = 'check_violation', constraint = 'holder_gate';
    end $$;
  `.execute(db);
}
