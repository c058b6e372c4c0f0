// SQL that counts members, branches, groups and seats of an organization.
import { isBranchType, namesOf, organizationTypeLabels } from '@xianfeng/rules';
import { type RawBuilder, sql } from 'kysely';
import { type Actor, subtreeRange } from '../../kernel/index.js';
import { seesCounts } from '../policy.js';
import { committeePosts } from '../schema.js';

const kinds = namesOf(organizationTypeLabels);
const committeeSeats = sql.join(committeePosts.map((post) => sql.lit(post)));
const branchKinds = sql.join(kinds.filter(isBranchType).map((kind) => sql.lit(kind)));

/** The end of the range of paths below `o`, as `subtreeRange` makes it. */
const until = sql<string>`left(o.path, -1) || '/'`;

/** What the database keeps of the members of `o` and everything below it, added up. */
const keptMembers = (condition: RawBuilder<unknown>): RawBuilder<number> => sql`(
  select coalesce(sum(k.members), 0) from member_count k
  where k.organization_path >= o.path and k.organization_path < ${until}
    and k.standing = 'normal' and ${condition})`;

/**
 * Members of normal standing in the organization `o` and below it. The database keeps how many each
 * organization has; of a group they are counted. In all of these counts `o` is the organization.
 */
export const memberCount: RawBuilder<number> = sql`(
  case when o.type = 'group'
    then (select count(*) from member m where m.group_id = o.id and m.standing = 'normal')
    else ${keptMembers(sql`true`)}
  end)::int`;

/** Probationary members of normal standing in the organization `o` and below it. */
export const probationaryCount: RawBuilder<number> = sql`(
  case when o.type = 'group'
    then (select count(*) from member m where m.group_id = o.id
            and m.standing = 'normal' and m.category = 'probationary')
    else ${keptMembers(sql`k.category = 'probationary'`)}
  end)::int`;

const below = (condition: RawBuilder<unknown>): RawBuilder<number> => sql`(
  select count(*)::int from organization b
  where b.path >= o.path and b.path < ${until} and b.status <> 'dissolved' and ${condition})`;

/** Branches of every kind below the organization `o` that are not dissolved. */
export const branchCount = below(sql`b.type in (${branchKinds})`);

/** Groups below the organization `o` that are not dissolved. */
export const groupCount = below(sql`b.type = 'group'`);

/** Seats of the committee that are held on a day; one person may hold two posts. */
export const seatCount = (today: string): RawBuilder<number> => sql`(
  select count(distinct s.member_id)::int from position s
  where s.organization_id = o.id and s.post in (${committeeSeats})
    and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}))`;

/** Organizations directly below that are still there. */
export const childCount: RawBuilder<number> = sql`(
  select count(*)::int from organization c where c.parent_id = o.id and c.status <> 'dissolved')`;

/** The count where the actor's scope holds the organization, else null. */
export function scoped(actor: Actor, count: RawBuilder<number>): RawBuilder<number | null> {
  if (!seesCounts(actor)) return sql`null::int`;
  const { from, to } = subtreeRange(actor.assignment.organizationPath);
  return sql`case when o.path >= ${from} and o.path < ${to} then ${count} end`;
}
