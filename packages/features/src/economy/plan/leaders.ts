// Who leads projects of a plan or may lead them, and what their projects brought (VEC-07).
import type { Database } from '@xianfeng/database';
import { incomeByLeader, postLabel, type TalentSource } from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import { type Actor, managingRoles } from '../../kernel/index.js';
import type { TeamPost } from '../../teams/labels.js';
import type { PlanLeader, PlanProject } from '../schema.js';
import type { VillageRow } from '../villages/villages.js';
import { effect } from './effects.js';

/**
 * People of a village who may lead its projects (VEC-07): members below its path, talents of its
 * pool and the holders of its team. Each once.
 */
export function peopleOf(
  db: Kysely<Database>,
  { organizationId, path }: { organizationId: number; path: string },
) {
  const isMember = sql<boolean>`exists (select from member m where m.person_id = p.id
    and m.standing = 'normal' and starts_with(m.organization_path, ${path}))`;
  const inPool = sql<boolean>`exists (select from talent t where t.person_id = p.id
    and t.organization_id = ${organizationId} and t.state = 'in_pool')`;
  const inTeam = sql<boolean>`exists (select from village_holder h where h.person_id = p.id
    and h.organization_id = ${organizationId} and h.left_on is null)`;
  const here = sql<boolean>`p.id in (
    select m.person_id from member m where m.standing = 'normal'
      and m.organization_path >= ${path} and m.organization_path < ${`${path.slice(0, -1)}/`}
    union select t.person_id from talent t
      where t.organization_id = ${organizationId} and t.state = 'in_pool'
    union select h.person_id from village_holder h
      where h.organization_id = ${organizationId} and h.left_on is null)`;
  return db
    .selectFrom('person as p')
    .where(here)
    .select(['p.id as personId', 'p.name'])
    .select([isMember.as('member'), inPool.as('talent'), inTeam.as('holder')]);
}

/** Where a leader of a plan belongs, as far as this reader may know it. */
async function belongings(db: Kysely<Database>, organizationId: number, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('person as p')
    .where('p.id', 'in', ids)
    .select('p.id')
    .select([
      sql<TeamPost[]>`array(select h.post from village_holder h where h.person_id = p.id
        and h.organization_id = ${organizationId} and h.left_on is null order by h.id)`.as('posts'),
      sql<TalentSource | null>`(select h.source from village_holder h where h.person_id = p.id
        and h.organization_id = ${organizationId} and h.source is not null
        order by h.id desc limit 1)`.as('source'),
      sql<number | null>`(select t.id from talent t where t.person_id = p.id
        and t.organization_id = ${organizationId} and t.state = 'in_pool' limit 1)`.as('talentId'),
    ])
    .execute();
}

/** Who leads the projects of a plan, and what these brought, who brought most first. */
export async function leadersOf(
  db: Kysely<Database>,
  actor: Actor,
  village: VillageRow,
  projects: readonly PlanProject[],
): Promise<PlanLeader[]> {
  const brought = incomeByLeader(projects.flatMap(effect));
  const names = new Map(
    projects.flatMap(({ leaders }) => leaders.map(({ personId, name }) => [personId, name])),
  );
  const known = await belongings(db, village.organizationId, [...names.keys()]);
  // The pool is for those who manage it; who sits in the team is public.
  const manages = managingRoles.some((role) => role === actor.assignment.role);
  const leaders = [...names].map(([personId, name]): PlanLeader => {
    const row = known.find(({ id }) => id === personId);
    const sums = brought.get(personId);
    return {
      personId,
      name,
      posts: (row?.posts ?? []).map((post) => postLabel(post, village.kind)),
      source: row?.source ?? null,
      talentId: manages ? (row?.talentId ?? null) : null,
      projects: projects.filter((each) => each.leaders.some((one) => one.personId === personId))
        .length,
      effective: sums?.projects ?? 0,
      beforeFen: sums?.beforeFen ?? 0,
      afterFen: sums?.afterFen ?? 0,
    };
  });
  return leaders.sort((a, b) => b.afterFen - b.beforeFen - (a.afterFen - a.beforeFen));
}

/** Of these people, those who count as talents in village teams (TAL-14). */
export async function talentsAmong(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('village_holder')
    .where(sql<boolean>`person_id = any(${ids}::bigint[])`)
    .where('source', 'is not', null)
    .select('person_id')
    .distinct()
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}
