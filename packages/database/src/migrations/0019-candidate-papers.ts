// Migration: scanned papers of candidates.
import { type Kysely, sql } from 'kysely';

/**
 * Scanned papers of a candidate's proofs: attachments that say what paper they are, and which of them
 * takes the place of an earlier one. A paper is never changed; it can be taken away while its proof is
 * still being made, and not afterwards, as the proof itself (ADR 14).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table attachment drop constraint attachment_owner_kind_check;
    alter table attachment
      add column paper text,
      -- The joint review of the candidate that it belongs to; 0 before the first.
      add column round int,
      add column replaces bigint references attachment,
      add column reason text,
      add constraint attachment_owner_kind_check
        check (owner_kind in ('activity', 'delivery', 'candidate', 'opinion')),
      add constraint attachment_paper check (
        (owner_kind in ('candidate', 'opinion')) = (paper is not null)
        and (paper is null) = (round is null)),
      add constraint attachment_reason check (
        (replaces is null) = (reason is null) and (replaces is null or paper is not null)
        and reason <> '');
    -- One file takes the place of another, also where two try at once.
    create unique index attachment_replaces on attachment (replaces) where replaces is not null;

    create function paper_follows() returns trigger language plpgsql as $$
    begin
      if not exists (select from attachment a where a.id = new.replaces
        and a.owner_kind = new.owner_kind and a.owner_id = new.owner_id
        and a.paper = new.paper and a.round = new.round)
      then
        raise exception 'a paper takes the place of one of the same kind and case'
          using errcode = 'check_violation', constraint = 'paper_stays';
      end if;
      return new;
    end $$;
    create trigger paper_follows before insert on attachment for each row
      when (new.replaces is not null) execute function paper_follows();

    -- Is the proof still being made that the paper belongs to?
    create function paper_is_open(a attachment) returns boolean language sql stable as $$
      select case a.owner_kind
        when 'opinion' then exists (select from review_opinion o join joint_review r
          on r.id = o.review_id where o.id = a.owner_id and r.result is null)
        else exists (select from candidate c where c.id = a.owner_id and c.round = a.round
          and c.state = any(case
            when a.paper = 'proposal_minutes' then array['proposed']
            when a.paper in ('joint_review_form', 'soft_minutes') then array['joint_review']
            when a.paper in ('inspection_report', 'talk_notes') then array['inspection']
            when a.paper = 'street_decision' then array['decision']
            when a.paper in ('notice_photo', 'notice_result', 'objection_report')
              then array['public_notice', 'verification']
            when a.paper = 'election_report' then array['procedure']
            when a.paper in ('approval_form', 'filing_request') then array['elected', 'filing']
            when a.paper = 'filing_reply' then array['filing']
            when a.paper in ('leaving_paper', 'handover_list', 'audit_report') then array['left']
            else array[]::text[] end))
      end
    $$;

    create function paper_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if paper_is_open(old) then return old; end if;
      end if;
      raise exception 'paper % of % stays as it is', old.id, old.owner_kind
        using errcode = 'check_violation', constraint = 'paper_stays';
    end $$;
    create trigger paper_stays before update or delete on attachment for each row
      when (old.paper is not null) execute function paper_stays();
  `.execute(db);
}
