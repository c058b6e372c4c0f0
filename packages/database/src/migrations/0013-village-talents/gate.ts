// The gate into a post, which the database itself holds shut.
import { type Kysely, sql } from 'kysely';

/**
 * The gate (TAL-08, TAL-10): the database itself admits no one to a post without the proofs,
 * whichever command asks, and lets no proof be taken away afterwards.
 */
export async function gate(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function candidate_begins() returns trigger language plpgsql as $$
    begin
      if new.state <> 'proposed' then
        raise exception 'a candidate begins as proposed, not as %', new.state
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      if not exists (select from talent t where t.id = new.talent_id and t.state = 'in_pool'
        and t.person_id = new.person_id and t.organization_id = new.organization_id)
      then
        raise exception 'a candidate comes out of the pool'
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
    create trigger candidate_begins before insert on candidate
      for each row execute function candidate_begins();

    create function candidate_stays_himself() returns trigger language plpgsql as $$
    begin
      raise exception 'whom a candidate stands for is never changed'
        using errcode = 'check_violation', constraint = 'candidate_gate';
    end $$;
    create trigger candidate_stays_himself before update of talent_id, person_id, organization_id,
      post, route on candidate for each row
      when ((old.talent_id, old.person_id, old.organization_id, old.post, old.route) is distinct from
        (new.talent_id, new.person_id, new.organization_id, new.post, new.route))
      execute function candidate_stays_himself();

    -- What is missing, in words for the operator's log; null when every proof is there.
    create function missing_proof(c candidate) returns text language plpgsql stable as $$
    declare
      review joint_review;
      notice public_notice;
      election lawful_procedure;
    begin
      select * into review from joint_review r
        where r.candidate_id = c.id and r.round = c.round;
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
      if election.held_on > review.valid_until then return 'a review that still holds'; end if;
      if not exists (select from filing f where f.candidate_id = c.id and f.round = c.round
        and f.result = 'filed' and f.answered_on >= election.held_on)
      then return 'the filing'; end if;
      return null;
    end $$;

    create function candidate_takes_office() returns trigger language plpgsql as $$
    declare missing text;
    begin
      if old.state <> 'filing' then missing := 'the filing';
      else missing := missing_proof(new);
      end if;
      if missing is not null then
        raise exception 'candidate % has not: %', new.id, missing
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
    create trigger candidate_takes_office before update of state on candidate for each row
      when (new.state = 'in_office' and old.state <> 'in_office')
      execute function candidate_takes_office();

    create function candidate_leaves_office() returns trigger language plpgsql as $$
    begin
      if exists (select from village_holder h where h.candidate_id = new.id and h.left_on is null)
      then
        raise exception 'candidate % still holds the post', new.id
          using errcode = 'check_violation', constraint = 'candidate_gate';
      end if;
      return new;
    end $$;
    create trigger candidate_leaves_office before update of state on candidate for each row
      when (old.state = 'in_office' and new.state <> 'in_office')
      execute function candidate_leaves_office();

    create function holder_is_in_office() returns trigger language plpgsql as $$
    begin
      if not exists (select from candidate c join village_position p on p.id = new.position_id
        where c.id = new.candidate_id and c.state = 'in_office' and c.person_id = new.person_id
          and c.organization_id = new.organization_id and c.organization_id = p.organization_id
          and c.post = new.post and c.post = p.post and not p.closed)
      then
        raise exception 'only a candidate in office holds a post'
          using errcode = 'check_violation', constraint = 'holder_gate';
      end if;
      return new;
    end $$;
    create trigger holder_is_in_office before insert on village_holder
      for each row execute function holder_is_in_office();

    create function holder_stays_himself() returns trigger language plpgsql as $$
    begin
      raise exception 'a post changes hands by leaving it only'
        using errcode = 'check_violation', constraint = 'holder_gate';
    end $$;
    create trigger holder_stays_himself before update on village_holder for each row
      when ((old.position_id, old.candidate_id, old.person_id, old.organization_id, old.post)
          is distinct from
          (new.position_id, new.candidate_id, new.person_id, new.organization_id, new.post)
        or (old.left_on is not null and new.left_on is null))
      execute function holder_stays_himself();

    create function proof_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never taken away', tg_table_name
        using errcode = 'check_violation', constraint = 'proof_stays';
    end $$;
  `.execute(db);
  for (const table of [
    'candidate',
    'candidate_move',
    'joint_review',
    'review_opinion',
    'review_answer',
    'negative_hit',
    'inspection',
    'street_decision',
    'public_notice',
    'notice_pause',
    'objection',
    'lawful_procedure',
    'filing',
    'village_holder',
  ]) {
    const name = sql.raw(table);
    await sql`create trigger ${sql.raw(`${table}_stays`)} before delete on ${name}
      for each row execute function proof_stays()`.execute(db);
  }
  for (const [table, closed] of [
    ['joint_review', 'old.result is not null'],
    ['inspection', 'old.result is not null'],
    ['public_notice', 'old.outcome is not null'],
    ['objection', `old.state <> 'open'`],
    ['filing', 'old.result is not null'],
  ] as const) {
    await sql`create trigger ${sql.raw(`${table}_closed`)} before update on ${sql.raw(table)}
      for each row when (${sql.raw(closed)}) execute function proof_stays()`.execute(db);
  }
  await sql`
    create function opinion_is_open() returns trigger language plpgsql as $$
    begin
      if exists (select from joint_review r where r.id = old.review_id and r.result is not null) then
        raise exception 'the joint review is closed'
          using errcode = 'check_violation', constraint = 'proof_stays';
      end if;
      return new;
    end $$;
    create trigger review_opinion_closed before update on review_opinion
      for each row execute function opinion_is_open();
  `.execute(db);
  for (const table of ['candidate_move', 'review_answer', 'street_decision', 'lawful_procedure']) {
    await sql`create trigger ${sql.raw(`${table}_unchanged`)} before update on ${sql.raw(table)}
      for each row execute function proof_stays()`.execute(db);
  }
}
