// Migration: the gate looks at the person, over all ways, posts and relatives.
import { type Kysely, sql } from 'kysely';

/**
 * TAL-06, TAL-09: the gate of 0013 asked for the proofs of one way only. Taking office now also asks
 * whether a hard item was found about the person in any way, and whether the own posts or those of a
 * near relative exclude the post. Two who take office in one village wait for each other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Whether the department has answered about the person in a joint review that began after this
    -- one was closed, so that its older answer no longer counts.
    create function answered_anew(answered bigint, asked text, person bigint) returns boolean
    language sql stable as $$
      select exists (select from joint_review earlier
        join joint_review later on later.id > earlier.id and later.sent_on >= earlier.closed_on
        join candidate c on c.id = later.candidate_id and c.person_id = person
        join review_opinion o on o.review_id = later.id and o.department = asked
        where earlier.id = answered and earlier.result is not null
          and o.answer in ('pass', 'fail'))
    $$;

    -- Whether two posts of one village exclude each other: held by one person (own), or by near
    -- relatives. The posts of the rule judgeAvoidance; a test compares them. Relatives in the two
    -- teams of a village are left to the district's setting.
    create function posts_exclude(mine text, theirs text, own boolean) returns boolean
    language sql immutable as $$
      select (mine like 'supervision%' and (theirs like 'committee%' or theirs = 'accountant'))
        or (mine like 'committee%' and theirs like 'supervision%')
        or (mine = 'supervisor' and theirs in ('director', 'chairman', 'accountant'))
        or (mine in ('director', 'chairman') and theirs = 'supervisor')
        or (not own and mine in ('director', 'chairman') and theirs in ('director', 'chairman'))
    $$;

    -- What stands against the person, in words for the operator's log; null where nothing does.
    create function person_barred(c candidate) returns text language plpgsql stable as $$
    declare term_from date;
    begin
      select coalesce(min(h.starts_on), (c.state_since - interval '5 years')::date) into term_from
        from village_holder h where h.organization_id = c.organization_id and h.left_on is null;
      if exists (
        select from negative_hit h join review_opinion o on o.id = h.opinion_id
        join candidate w on w.id = h.candidate_id
        where w.person_id = c.person_id and h.hard and not h.withdrawn and o.answer = 'fail'
          and not answered_anew(o.review_id, o.department, c.person_id)
          and case h.look_back ->> 'kind'
            when 'while_open' then h.settled_on is null or c.state_since < h.settled_on
            when 'until_date' then h.until_on is null or c.state_since <= h.until_on
            when 'years' then
              c.state_since < h.found_on + make_interval(years => (h.look_back ->> 'years')::int)
            when 'this_term' then h.found_on >= term_from
            else true end
      ) then return 'a person without a hard item'; end if;
      if exists (
        select from village_holder h
        left join kinship k on (k.person_id = c.person_id and k.relative_id = h.person_id)
          or (k.relative_id = c.person_id and k.person_id = h.person_id)
        where h.organization_id = c.organization_id and h.left_on is null
          and h.candidate_id <> c.id and (h.person_id = c.person_id or k.id is not null)
          and posts_exclude(c.post, h.post, h.person_id = c.person_id)
      ) then return 'posts that go together'; end if;
      if posts_exclude(c.post, 'accountant', true) and exists (
        select from assignment a join account s on s.id = a.account_id
        join organization p on p.id = a.organization_id
        left join kinship k on (k.person_id = c.person_id and k.relative_id = s.person_id)
          or (k.relative_id = c.person_id and k.person_id = s.person_id)
        where a.role = 'village_accountant' and a.ends_on is null
          and starts_with(c.organization_path, p.path)
          and (s.person_id = c.person_id or k.id is not null)
      ) then return 'no part in the book-keeping'; end if;
      return null;
    end $$;

    create or replace function candidate_takes_office() returns trigger language plpgsql as $$
    declare missing text;
    begin
      -- Of two who are near relatives, or of one person's two ways, the second sees the first.
      perform pg_advisory_xact_lock(hashtext('village_team'), new.organization_id::int);
      if old.state <> 'filing' then missing := 'the filing';
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
