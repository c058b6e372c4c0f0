// The SQL of a roster page, one statement for each combination of filters.
import type { Category, Standing } from '../schema.js';

/** What makes one statement of the roster differ from another; everything else is a value of it. */
export interface RosterShape {
  standing: Standing;
  category: Category | undefined;
  /** Begins after a key: $5 to $7. */
  continued: boolean;
  /** Only those found by one of three patterns, the last of the values. */
  searched: boolean;
}

/** The order of the roster, which is that of its index. */
const order = 'm.organization_path, m.sort_name, m.id';

const shown = `json_build_object(
  'id', m.id, 'name', p.name, 'gender', p.gender, 'bornMonth', left(p.born_on::text, 7),
  'category', m.category, 'standing', m.standing, 'organizationId', m.organization_id,
  'organizationName', o.short_name, 'groupName', g.short_name, 'joinedOn', m.joined_on,
  'fullOn', m.full_on, 'phone', p.phone_shown,
  'attendanceExempt', m.attendance_exempt, 'floating', m.floating, 'lostContact', m.lost_contact)`;

/**
 * The statement that answers a page of the roster with its total: it finds the organization $1
 * within the scope $2 ≤ path < $3, takes $4 + 1 rows in the order of the index and builds the answer,
 * so that no row is handled twice; of the telephone it reads the masked form. The planner knows neither
 * the range of the subtree nor the length of the page beforehand: it walks along the index at any size.
 * Told the length, it sorts the whole subtree.
 */
export function rosterSql(shape: RosterShape): string {
  const text = shape.continued ? 8 : 5;
  const rows = [
    'm.organization_path >= place.low',
    'm.organization_path < place.high',
    // A group 党小组 has no members of its own path: they belong to its branch.
    '(not place.is_group or m.group_id = place.id)',
    `m.standing = '${shape.standing}'`,
    ...(shape.category === undefined ? [] : [`m.category = '${shape.category}'`]),
    ...(shape.searched
      ? [`m.found_by like any (array[$${text}, $${text + 1}, $${text + 2}])`]
      : []),
  ].join(' and ');
  // A group and a search have no count of their own; nobody waits for those.
  const counted = `(select count(*)::int from member m where ${rows})`;
  const kept = `(
    select coalesce(sum(c.members), 0)::int from member_count c
    where c.organization_path >= place.low and c.organization_path < place.high
      and c.standing = '${shape.standing}'
      ${shape.category === undefined ? '' : `and c.category = '${shape.category}'`})`;
  const total = shape.searched
    ? counted
    : `case when place.is_group then ${counted} else ${kept} end`;
  return `
    with place as materialized (
      select o.id, o.type = 'group' as is_group, span.low, left(span.low, -1) || '/' as high
      from organization o, lateral (select
        case when o.type = 'group' then regexp_replace(o.path, '[0-9]+\\.$', '') else o.path end
      ) as span (low)
      where o.id = $1 and o.path >= $2 and o.path < $3)
    select ${total} as total, coalesce(page.items, '[]') as items, page.last
    from place, lateral (
      select json_agg(line.shown) as items, json_agg(line.key) -> ($4::int - 1) as last
      from (
        select ${shown} as shown, json_build_array(${order}) as key
        from member m
        join person p on p.id = m.person_id
        join organization o on o.id = m.organization_id
        left join organization g on g.id = m.group_id
        where ${rows} ${shape.continued ? `and (${order}) > ($5, $6, $7::bigint)` : ''}
        order by ${order}
        limit (select $4::int + 1)
      ) as line
    ) as page`;
}
