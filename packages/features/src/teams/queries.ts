// Queries of teams: villages, one village, vacancies.
import {
  type Finding,
  findingsIn,
  fullYearsBetween,
  judgeAvoidance,
  judgeCombinedPosts,
  judgeCommunitySizes,
  judgeTeamSizes,
  supervisionVacancyDueOn,
  todayInShanghai,
  villagePosts,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, may, orderedBy, settingsFor } from '../kernel/index.js';
import { type Village, villageInScope, villagesInScope } from '../talents/index.js';
import { holderRows, postOrder, presentHolder, type SelectedHolder } from './holders/rows.js';
import { teamSeenByEach } from './holders/seating.js';
import { maySetSeats } from './policy.js';
import type {
  PostSeats,
  VacancyRow,
  VillageRow,
  VillageTeam,
  vacanciesInput,
  villagesInput,
} from './schema.js';

const byId = orderedBy('id');

/** How the team of a village stands, from its holders, each read once. */
const team = sql<{
  held: number;
  women: number;
  talents: number;
  combined: boolean;
  term_ends_on: string | null;
}>`(
  select count(*)::int as held,
    count(distinct h.person_id) filter (where x.gender = '2')::int as women,
    count(distinct h.person_id) filter (where h.source is not null)::int as talents,
    count(distinct h.person_id) filter (where h.post = 'party_secretary' and exists (
      select from village_holder d where d.organization_id = h.organization_id
        and d.left_on is null and d.person_id = h.person_id
        and d.post = 'committee_director')) > 0 as combined,
    min(h.term_ends_on)::text as term_ends_on
  from village_holder h join person x on x.id = h.person_id
  where h.organization_id = o.id and h.left_on is null)`;

/** The villages of the scope with how their teams stand. */
export async function listVillages(ctx: ActorContext, input: z.infer<typeof villagesInput>) {
  const after = byId.after(input.cursor);
  const seats = sql<number>`(select count(*)::int from village_position p
    where p.organization_id = o.id and not p.closed)`;
  let query = villagesInScope(ctx.db, ctx.actor)
    .innerJoinLateral(team.as('team'), (on) => on.onTrue())
    .select(['o.id', 'o.short_name', 'street.id as street_id', seats.as('seats')])
    .select(['team.held', 'team.women', 'team.talents', 'team.combined', 'team.term_ends_on'])
    .orderBy('o.id')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('o.id', '>', after[0]);
  if (input.streetId) query = query.where('street.id', '=', input.streetId);
  if (input.filter === 'vacant') query = query.where(sql<boolean>`${seats} > team.held`);
  if (input.filter === 'combined') query = query.where('team.combined', '=', true);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): VillageRow => ({
      organizationId: row.id,
      organizationName: row.short_name,
      streetId: row.street_id,
      seats: row.seats,
      held: row.held,
      vacant: row.seats - row.held,
      women: row.women,
      combined: row.combined,
      talents: row.talents,
      termEndsOn: row.term_ends_on,
    }),
  );
}

/** One village's team. @throws AppError not_found outside the scope */
export async function getVillage(ctx: ActorContext, organizationId: number): Promise<VillageTeam> {
  const village = await villageInScope(ctx.db, ctx.actor, organizationId);
  const today = todayInShanghai(ctx.clock.now());
  const [holders, posts, reserves] = await Promise.all([
    holderRows(ctx.db, ctx.actor)
      .where('h.organization_id', '=', organizationId)
      .where('h.left_on', 'is', null)
      .orderBy('h.id')
      .execute(),
    readSeats(ctx, organizationId),
    readReserves(ctx, organizationId),
  ]);
  return {
    organizationId,
    organizationName: village.name,
    divisionKind: village.kind,
    streetId: village.streetId,
    posts: postOrder.flatMap((post): PostSeats[] => {
      const seats = posts.filter((row) => row.post === post);
      if (seats.length === 0) return [];
      const { routes, termYears, family } = villagePosts[post];
      return [
        {
          post,
          routes,
          termYears,
          seats: seats.map((row) => {
            const holder = holders.find((held) => held.position_id === row.id);
            const vacantSince = holder === undefined ? row.vacant_since : null;
            return {
              positionId: row.id,
              seat: row.seat,
              holder: holder === undefined ? null : presentHolder(holder),
              vacantSince,
              fillBy:
                vacantSince !== null && family === 'supervision' && village.kind !== 'community'
                  ? supervisionVacancyDueOn(vacantSince)
                  : null,
            };
          }),
        },
      ];
    }),
    structure: structureOf(holders, today),
    findings: await findingsOf(ctx, village, holders, today),
    reserves,
    maySetSeats: may(ctx.actor, maySetSeats, { organization_path: village.organizationPath }),
  };
}

function readSeats({ db }: ActorContext, organizationId: number) {
  return db
    .selectFrom('village_position as p')
    .where('p.organization_id', '=', organizationId)
    .where('p.closed', '=', false)
    .orderBy('p.seat')
    .select(['p.id', 'p.post', 'p.seat'])
    .select(
      sql<string | null>`(select max(h.left_on)::text from village_holder h
        where h.position_id = p.id)`.as('vacant_since'),
    )
    .execute();
}

async function readReserves({ db }: ActorContext, organizationId: number) {
  return db
    .selectFrom('talent')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'in_pool')
    .select([
      sql<number>`count(*) filter (where for_secretary)::int`.as('secretaries'),
      sql<number>`count(*) filter (where not for_secretary)::int`.as('others'),
    ])
    .executeTakeFirstOrThrow();
}

/** One person with two posts is one person. */
function structureOf(holders: readonly SelectedHolder[], today: string): VillageTeam['structure'] {
  const people = [...new Map(holders.map((row) => [row.person_id, row])).values()];
  const ages = people.map((row) => fullYearsBetween(row.born_on, today));
  const sum = ages.reduce((total, age) => total + age, 0);
  return {
    people: people.length,
    women: people.filter((row) => row.gender === '2').length,
    averageAge: ages.length === 0 ? null : Math.round(sum / ages.length),
    under35: ages.filter((age) => age < 35).length,
    from35to60: ages.filter((age) => age >= 35 && age <= 60).length,
    over60: ages.filter((age) => age > 60).length,
  };
}

async function findingsOf(
  ctx: ActorContext,
  village: Village,
  holders: readonly SelectedHolder[],
  today: string,
): Promise<Finding[]> {
  if (holders.length === 0) return [];
  const settings = await settingsFor(ctx.db, today);
  const of = (family: string) => holders.filter((row) => villagePosts[row.post].family === family);
  const committee = of('committee');
  const sizes = {
    committee: committee.length,
    committeeWomen: committee.filter((row) => row.gender === '2').length,
    supervision: of('supervision').length,
    directors: holders.filter(({ post }) => post === 'chairman' || post === 'director').length,
  };
  const ofSizes = village.kind === 'community' ? judgeCommunitySizes : judgeTeamSizes;
  const findings = [...ofSizes(sizes, today).findings];
  const people = [...new Set(holders.map((row) => row.person_id))];
  const seen = await teamSeenByEach(ctx.db, village, people);
  for (const personId of people) {
    const own = holders.filter((row) => row.person_id === personId).map((row) => row.post);
    findings.push(...judgeCombinedPosts(own, today).findings);
    const team = seen.get(personId) ?? [];
    for (const post of own) findings.push(...judgeAvoidance(post, team, today, settings).findings);
  }
  // Two who are kin, or two posts of one person, each find the other: it is told once.
  const told = new Map(findings.map((one) => [`${one.rule} ${one.message}`, one]));
  return [...findingsIn(village.kind, [...told.values()], today)];
}

/** Empty seats of the scope, and those whose term has ended by a day. */
export async function listVacancies(ctx: ActorContext, input: z.infer<typeof vacanciesInput>) {
  const after = byId.after(input.cursor);
  const by = input.by ?? todayInShanghai(ctx.clock.now());
  // The villages first: a district has some hundred, and they are looked up once and not for each seat.
  let query = ctx.db
    .with(
      (cte) => cte('village').materialized(),
      () =>
        villagesInScope(ctx.db, ctx.actor).select([
          'o.id as village_id',
          'o.short_name',
          'street.id as street_id',
          'd.kind',
        ]),
    )
    .selectFrom('village')
    .innerJoin('village_position as p', 'p.organization_id', 'village.village_id')
    .leftJoin('village_holder as h', (on) =>
      on.onRef('h.position_id', '=', 'p.id').on('h.left_on', 'is', null),
    )
    .where('p.closed', '=', false)
    .where((eb) => eb.or([eb('h.id', 'is', null), eb('h.term_ends_on', '<=', by)]))
    .select([
      'p.id',
      'p.post',
      'p.seat',
      'village.village_id as organization_id',
      'village.short_name',
      'village.street_id',
      'h.term_ends_on',
      'h.id as holder_id',
      'village.kind',
    ])
    .select([
      sql<string | null>`(select max(x.left_on)::text from village_holder x
        where x.position_id = p.id)`.as('vacant_since'),
      sql<number>`(select count(*)::int from candidate c where c.organization_id = p.organization_id
        and c.post = p.post and c.state not in
        ('in_office', 'left', 'archived', 'in_pool', 'refused'))`.as('candidates'),
    ])
    .orderBy('p.id')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('p.id', '>', after[0]);
  if (input.streetId) query = query.where('village.street_id', '=', input.streetId);
  if (input.post) query = query.where('p.post', '=', input.post);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): VacancyRow => ({
      positionId: row.id,
      organizationId: row.organization_id,
      organizationName: row.short_name,
      divisionKind: row.kind,
      streetId: row.street_id,
      post: row.post,
      seat: row.seat,
      vacantSince: row.holder_id === null ? row.vacant_since : null,
      termEndsOn: row.term_ends_on,
      candidates: row.candidates,
    }),
  );
}
