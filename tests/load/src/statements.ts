// SQL of the bare counterpart, which the product's figures are compared with.

/** What the bare counterpart asks the database, and what the answers are compared with. */

/** The first 50 members of a subtree and how many there are, as JSON built by PostgreSQL. $1 ≤ path < $2. */
export const rosterStatement = `
  select json_build_object(
    'total', (select count(*)::int from member
              where organization_path >= $1 and organization_path < $2 and standing = 'normal'),
    'items', (select json_agg(row_to_json(page)) from (
      select m.id, p.name, p.gender, to_char(p.born_on, 'YYYY-MM') as "bornMonth", m.category,
             m.standing, m.organization_id as "organizationId", o.short_name as "organizationName",
             g.short_name as "groupName", m.joined_on as "joinedOn", m.full_on as "fullOn",
             p.phone_shown as phone,
             m.attendance_exempt as "attendanceExempt", m.floating, m.lost_contact as "lostContact"
      from member m
      join person p on p.id = m.person_id
      join organization o on o.id = m.organization_id
      left join organization g on g.id = m.group_id
      where m.organization_path >= $1 and m.organization_path < $2 and m.standing = 'normal'
      order by m.organization_path, m.sort_name, m.id
      limit 50) page)
  )::text as body`;

/** Branches of each street with at least one passed or pending activity of each type in a month. */
export const matrixStatement = `
  select json_agg(row_to_json(cell))::text as body from (
    select split_part(a.organization_path, '.', 2) as street, a.type,
           count(distinct a.organization_id)::int as done
    from activity a
    where a.held_on >= $1 and a.held_on < $2 and a.state in ('pending_street', 'passed', 'archived')
    group by 1, 2) cell`;

/**
 * A cell of the matrix: how many branches of a subtree have a theme day of the month on record, and the first
 * 50 branches with theirs. $1 ≤ path < $2, $3 ≤ day < $4.
 */
export const cellStatement = `
  with branch as (
    select o.id, o.name, o.path from organization o
    where o.path >= $1 and o.path < $2 and o.status = 'normal'
      and o.type in ('branch', 'joint_branch', 'temporary_branch', 'floating_branch')
  ), met as (
    select a.organization_id, a.id, a.title, a.held_on, a.state from activity a
    where a.organization_path >= $1 and a.organization_path < $2 and a.held_on >= $3 and a.held_on < $4
      and a.type = 'theme_day' and a.state in ('pending_street', 'passed', 'archived')
  )
  select json_build_object(
    'due', (select count(*)::int from branch),
    'done', (select count(distinct met.organization_id)::int from met join branch on branch.id = met.organization_id),
    'items', (select json_agg(row_to_json(page)) from (
      select branch.id as "organizationId", branch.name as "organizationName",
        (select json_agg(json_build_object('activityId', met.id, 'title', met.title,
           'heldOn', met.held_on, 'state', met.state)) from met where met.organization_id = branch.id) as records
      from branch order by branch.path limit 50) page)
  )::text as body`;

/** An activity with its fields as parameters; gives the id. */
export const activityInsert = `
  insert into activity (organization_id, organization_path, type, title, held_on, starts_at, ends_at,
    place, agenda, discussion, resolution, state, expected, present, voters_expected, voters_present,
    entered_by, created_at, chair_id, recorder_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'pending_minutes', 30, 30, 30, 30, $12, $13, $14, $15)
  returning id`;

/** Attendance of an activity: year, activity, and the ids of those present. */
export const attendanceInsert = `
  insert into attendance (year, activity_id, member_id, presence, may_vote)
  select $1, $2, member, 'present', true from unnest($3::bigint[]) as member`;

/** How many events of the log do not fit the one before, all hashes recomputed. */
export const recomputeStatement = `
  select count(*) filter (where hash <> made or previous_hash <> before)::int as broken from (
    select hash, previous_hash,
           lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by seq) as before,
           sha256(previous_hash || convert_to(
             octet_length(seq::text) || ':' || seq ||
             octet_length(type) || ':' || type ||
             octet_length(array_to_string(audience, ',')) || ':' || array_to_string(audience, ',') ||
             octet_length(body) || ':' || body, 'UTF8')) as made
    from event_log) as chain`;
