// Migration: an expired joint review is asked for anew, while what was reached before stays.
import { type Kysely, sql } from 'kysely';

/**
 * TAL-08: a round may hold several joint reviews, each asked for once the one before has expired. The
 * gate asks for the latest one, and for an election within the time of one that had passed by then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table joint_review
      add column renewal int not null default 0,
      -- From when it counts where answers that are older than its end were taken over.
      add column counts_from date,
      drop constraint joint_review_candidate_id_round_key,
      add unique (candidate_id, round, renewal);
    alter table review_opinion add column carried_from bigint references review_opinion;

    create function review_is_renewed() returns trigger language plpgsql as $$
    begin
      if not exists (select from joint_review r where r.candidate_id = new.candidate_id
        and r.round = new.round and r.renewal = new.renewal - 1 and r.result = 'passed'
        and r.valid_until < new.sent_on)
      then
        raise exception 'only a joint review that has expired is asked for anew'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
    create trigger review_is_renewed before insert on joint_review for each row
      when (new.renewal > 0) execute function review_is_renewed();

    create function opinion_is_carried() returns trigger language plpgsql as $$
    begin
      if not exists (select from review_opinion o
        join joint_review r on r.id = o.review_id
        join candidate c on c.id = o.candidate_id
        join candidate mine on mine.id = new.candidate_id and mine.person_id = c.person_id
        join joint_review now on now.id = new.review_id and now.sent_on <= r.valid_until
        where o.id = new.carried_from and o.department = new.department and o.answer = 'pass'
          and o.carried_from is null and r.result = 'passed')
      then
        raise exception 'only an answer that still holds is taken over'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
    create trigger opinion_is_carried before insert on review_opinion for each row
      when (new.carried_from is not null) execute function opinion_is_carried();

    create or replace function missing_proof(c candidate) returns text language plpgsql stable as $$
    declare
      review joint_review;
      notice public_notice;
      election lawful_procedure;
    begin
      select * into review from joint_review r
        where r.candidate_id = c.id and r.round = c.round order by r.renewal desc limit 1;
      if review.result is distinct from 'passed' then return 'a passed joint review'; end if;
      if exists (
        select from unnest(review.required) as asked (department)
        left join review_opinion o on o.review_id = review.id and o.department = asked.department
        where (o.answer = 'pass' or (o.answer = 'fail' and not o.hard
          and review.street_agreed and review.district_agreed)) is not true
      ) then return 'the opinion of every department'; end if;
      if exists (select from negative_hit h join review_opinion o on o.id = h.opinion_id
        where o.review_id = review.id and not h.withdrawn
          and (h.hard or (review.street_agreed and review.district_agreed) is not true)
          and o.answer = 'fail')
      then return 'a clean negative list'; end if;
      if not exists (select from inspection i
        where i.candidate_id = c.id and i.round = c.round and i.result = 'pass')
      then return 'a passed inspection'; end if;
      if not exists (select from street_decision d where d.candidate_id = c.id
        and d.round = c.round and d.kind = 'appoint' and d.passed)
      then return 'the decision of the street'; end if;
      select * into notice from public_notice n
        where n.candidate_id = c.id and n.round = c.round and n.outcome = 'clean';
      if notice.id is null then return 'a clean public notice'; end if;
      if exists (select from objection o where o.notice_id = notice.id and o.state <> 'dismissed')
      then return 'a public notice without objection'; end if;
      select * into election from lawful_procedure p
        where p.candidate_id = c.id and p.round = c.round and p.elected and p.route = c.route
        order by p.id desc limit 1;
      if election.id is null then return 'the lawful procedure'; end if;
      if election.held_on <= notice.last_day then return 'a procedure after the notice'; end if;
      if not exists (select from joint_review r where r.candidate_id = c.id and r.round = c.round
        and r.result = 'passed' and r.valid_until >= election.held_on
        and (r.renewal = 0 or r.closed_on <= election.held_on))
      then return 'a review that still holds'; end if;
      if not exists (select from filing f where f.candidate_id = c.id and f.round = c.round
        and f.result = 'filed' and f.answered_on >= election.held_on)
      then return 'the filing'; end if;
      return null;
    end $$;
  `.execute(db);
}
