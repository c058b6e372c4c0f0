// Queries of the tree: children, search, one organization, its team.
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import {
  type ActorContext,
  authorize,
  found,
  inScope,
  may,
  orderedBy,
  type Page,
  pathIds,
} from '../kernel/index.js';
import {
  branchCount,
  childCount,
  groupCount,
  memberCount,
  probationaryCount,
  scoped,
  seatCount,
} from './counts/counts.js';
import { enterContact, readOrganization } from './policy.js';
import { presentDetail, presentHit } from './present.js';
import {
  type NamedOrganization,
  type OrganizationDetail,
  type OrganizationHit,
  type OrganizationNode,
  postLabels,
  type TeamPosition,
} from './schema.js';

const nodeColumns = [
  'o.id',
  'o.parent_id as parentId',
  'o.name',
  'o.short_name as shortName',
  'o.type',
  'o.field',
  'o.status',
] as const;

/** The organizations directly below one, or the root of the tree, in the order of the tree. */
export function listChildren(
  { db, actor }: ActorContext,
  parentId: number | null,
): Promise<OrganizationNode[]> {
  return db
    .selectFrom('organization as o')
    .where('o.parent_id', parentId === null ? 'is' : '=', parentId)
    .where('o.status', '<>', 'dissolved')
    .orderBy('o.sort_order')
    .orderBy('o.id')
    .select([
      ...nodeColumns,
      childCount.as('childCount'),
      scoped(actor, memberCount).as('memberCount'),
      scoped(actor, branchCount).as('branchCount'),
    ])
    .execute();
}

const byRank = orderedBy('id', 'text');

/** Organizations whose name holds the text, or whose pinyin or initials do; best matches first. */
export async function searchOrganizations(
  { db }: ActorContext,
  input: { text: string; limit: number; cursor?: string | null | undefined },
): Promise<Page<OrganizationHit>> {
  const after = byRank.after(input.cursor);
  const text = input.text;
  const sound = text.toLowerCase().replace(/\s/g, '');
  // Plain functions instead of LIKE: nothing in the text means more than itself.
  const rank = sql<number>`case
    when starts_with(o.short_name, ${text}) or starts_with(o.initials, ${sound}) then 0
    when strpos(o.short_name, ${text}) > 0 then 1
    when strpos(o.name, ${text}) > 0 then 2
    else 3 end`;
  const rows = await db
    .selectFrom('organization as o')
    .where('o.status', '<>', 'dissolved')
    .where(
      sql<boolean>`(strpos(o.name, ${text}) > 0 or strpos(o.short_name, ${text}) > 0
        or strpos(o.initials, ${sound}) > 0 or starts_with(o.pinyin, ${sound})
        or (length(${sound}) > 2 and strpos(o.pinyin, ${sound}) > 0))`,
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${rank}, o.path) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy(rank)
    .orderBy('o.path')
    .limit(input.limit + 1)
    .select(['o.id', 'o.name', 'o.short_name as shortName', 'o.type', 'o.path', rank.as('rank')])
    .execute();
  const names = await readNames(
    { db },
    rows.slice(0, input.limit).map((row) => row.path),
  );
  return byRank.page(
    rows,
    input.limit,
    (row) => [row.rank, row.path],
    (row) => presentHit(row, names),
  );
}

/** One organization with its counts. @throws AppError not_found outside the scope */
export async function getOrganization(ctx: ActorContext, id: number): Promise<OrganizationDetail> {
  const asOf = ctx.logSeq();
  const today = todayInShanghai(ctx.clock.now());
  const row = found(
    await ctx.db
      .selectFrom('organization as o')
      .where('o.id', '=', id)
      .where(inScope('o.path', ctx.actor))
      .select([
        ...nodeColumns,
        'o.path',
        'o.division_code as divisionCode',
        'o.founded_on as foundedOn',
        'o.elected_on as electedOn',
        'o.term_years as termYears',
        'o.has_committee as hasCommittee',
        'o.office_phone as officePhone',
        'o.address',
        'o.version',
        memberCount.as('members'),
        probationaryCount.as('probationary'),
        branchCount.as('branches'),
        groupCount.as('groups'),
        seatCount(today).as('seats'),
      ])
      .executeTakeFirst(),
  );
  authorize(ctx.actor, readOrganization, row);
  return presentDetail(
    { ...row, mayChangeContact: may(ctx.actor, enterContact, row) },
    await readNames(ctx, [row.path]),
    { asOf, today },
  );
}

/** The team 班子 as it stands today: by post, then by name. @throws AppError not_found */
export async function listTeam(
  ctx: ActorContext,
  id: number,
  today: string,
): Promise<TeamPosition[]> {
  const organization = found(
    await ctx.db
      .selectFrom('organization as o')
      .where('o.id', '=', id)
      .where(inScope('o.path', ctx.actor))
      .select('o.path')
      .executeTakeFirst(),
  );
  authorize(ctx.actor, readOrganization, organization);
  const rows = await ctx.db
    .selectFrom('position as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('s.organization_id', '=', id)
    .where('s.starts_on', '<=', today)
    .where((eb) => eb.or([eb('s.ends_on', 'is', null), eb('s.ends_on', '>=', today)]))
    .orderBy('m.sort_name')
    .orderBy('s.id')
    .select(['s.id', 's.member_id as memberId', 'p.name', 's.post', 's.starts_on as startsOn'])
    .execute();
  return rows.sort((a, b) => rankOf(a.post) - rankOf(b.post));
}

const posts = Object.keys(postLabels);
const rankOf = (post: string) => (posts.includes(post) ? posts.indexOf(post) : posts.length);

/** Short names of everything above (and at) these paths, by id. */
async function readNames(
  { db }: Pick<ActorContext, 'db'>,
  paths: readonly string[],
): Promise<ReadonlyMap<number, NamedOrganization>> {
  const ids = [...new Set(paths.flatMap(pathIds))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organization')
    .where('id', 'in', ids)
    .select(['id', 'short_name as shortName'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
