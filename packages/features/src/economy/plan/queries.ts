// Queries of plans: one village's plan, the list, possible leaders.
import type { Database } from '@xianfeng/database';
import {
  decisionCitation,
  incomeByLeader,
  incomeChangeByPath,
  todayInShanghai,
  totalIncome,
} from '@xianfeng/rules';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, authorize, may, orderedBy } from '../../kernel/index.js';
import { isNamed } from '../../kit/person/index.js';
import { listEconomy, readEconomy, writePlan } from '../policy.js';
import type {
  leadersInput,
  PlanDecision,
  PlanDocument,
  PlanProject,
  PlanRow,
  Plans,
  plansInput,
  VillagePlan,
} from '../schema.js';
import { sumRows } from '../villages/figures.js';
import { inOrder, villageIds, villageOf, villageRows } from '../villages/villages.js';
import { changeOf, effect } from './effects.js';
import { leadersOf, peopleOf, talentsAmong } from './leaders.js';

const LEADERS_SHOWN = 20;
const byId = orderedBy('id');

/** The plan of one village with its projects and decisions. @throws AppError not_found */
export async function villagePlan(ctx: ActorContext, organizationId: number): Promise<VillagePlan> {
  const village = await villageOf(ctx.db, ctx.actor, organizationId);
  authorize(ctx.actor, readEconomy, village);
  const plan = await ctx.db
    .selectFrom('village_plan')
    .where('organization_id', '=', organizationId)
    .selectAll()
    .executeTakeFirst();
  const projects = plan === undefined ? [] : await projectsOf(ctx.db, [plan.id]);
  const sums = await sumRows(ctx.db, ctx.actor)
    .where('organization_id', '=', organizationId)
    .orderBy('year')
    .execute();
  return {
    organizationId,
    name: village.name,
    mayWrite: may(ctx.actor, writePlan, village),
    plan:
      plan === undefined
        ? null
        : {
            id: plan.id,
            version: plan.version,
            path: plan.path,
            goal: plan.goal,
            targetYear: plan.target_year,
            targetFen: plan.target_fen,
            documents: plan.documents.flatMap(toDocument),
          },
    projects,
    leaders: await leadersOf(ctx.db, ctx.actor, village, projects),
    decisions: await decisionsOf(ctx.db, organizationId),
    earned: sums
      .filter(({ passed }) => passed > 0)
      .map((row) => ({ year: row.year, totalFen: totalIncome(row) })),
    decisionRule: decisionCitation(todayInShanghai(ctx.clock.now())),
  };
}

const kinds = ['district_opinion', 'street_plan', 'measures'] as const;

function toDocument({ kind, title }: { kind: string; title: string }): PlanDocument[] {
  const known = kinds.find((each) => each === kind);
  return known === undefined ? [] : [{ kind: known, title }];
}

/** Projects of these plans with the people who lead them, in the order of their making. */
async function projectsOf(
  db: Kysely<Database>,
  planIds: readonly number[],
): Promise<(PlanProject & { planId: number })[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom('village_project')
    .where('plan_id', 'in', planIds)
    .selectAll()
    .orderBy('id')
    .execute();
  const leaders = await db
    .selectFrom('village_project_leader as l')
    .innerJoin('village_project as j', 'j.id', 'l.project_id')
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .where('j.plan_id', 'in', planIds)
    .select(['l.project_id', 'p.id as personId', 'p.name'])
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    version: row.version,
    name: row.name,
    path: row.path,
    state: row.state,
    startsOn: row.starts_on,
    incomeBeforeFen: row.income_before_fen,
    incomeAfterFen: row.income_after_fen,
    note: row.note,
    leaders: leaders
      .filter((leader) => leader.project_id === row.id)
      .map(({ personId, name }) => ({ personId, name })),
  }));
}

async function decisionsOf(db: Kysely<Database>, organizationId: number): Promise<PlanDecision[]> {
  const rows = await db
    .selectFrom('village_decision')
    .where('organization_id', '=', organizationId)
    .selectAll()
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    matter: row.matter,
    body: row.body,
    projectId: row.project_id,
    noticeOn: row.notice_on,
    heldOn: row.held_on,
    all: row.all_count,
    present: row.present_count,
    yes: row.yes_count,
  }));
}

/** Plans of the scope, and what their projects changed by path (VEC-07). */
export async function listPlans(
  ctx: ActorContext,
  input: z.infer<typeof plansInput>,
): Promise<Plans> {
  authorize(ctx.actor, listEconomy, null);
  const after = byId.after(input.cursor);
  const asOf = ctx.logSeq();
  const villages = (await villageRows(ctx.db, ctx.actor).execute())
    .sort(inOrder)
    .filter(({ streetId }) => input.streetId == null || streetId === input.streetId);
  const found = await ctx.db
    .selectFrom('village_plan')
    .where('organization_id', 'in', villageIds(ctx.db, ctx.actor))
    .$if(input.path != null, (of) => of.where('path', '=', input.path ?? 'assets'))
    .selectAll()
    .execute();
  const byVillage = new Map(found.map((plan) => [plan.organization_id, plan]));
  const planned = villages.flatMap((village) => {
    const plan = byVillage.get(village.organizationId);
    return plan === undefined ? [] : [{ village, plan }];
  });
  const projects = await projectsOf(
    ctx.db,
    planned.map(({ plan }) => plan.id),
  );
  const rows = planned.map(({ village, plan }): PlanRow => {
    const own = projects.filter(({ planId }) => planId === plan.id);
    const people = new Set(own.flatMap(({ leaders }) => leaders.map(({ personId }) => personId)));
    return {
      organizationId: village.organizationId,
      name: village.name,
      streetName: village.streetName,
      path: plan.path,
      targetYear: plan.target_year,
      targetFen: plan.target_fen,
      projects: own.length,
      leaders: people.size,
      changeFen: own.flatMap(effect).reduce((sum, p) => sum + changeOf(p), 0),
    };
  });
  const effects = projects.flatMap(effect);
  const brought = incomeByLeader(effects);
  const risen = [...brought].filter(([, sum]) => sum.afterFen > sum.beforeFen).map(([id]) => id);
  const everybody = new Set(projects.flatMap(({ leaders }) => leaders.map((one) => one.personId)));
  const talents = await talentsAmong(ctx.db, [...everybody]);
  const start = after === null ? 0 : rows.findIndex((row) => row.organizationId === after[0]) + 1;
  return {
    ...byId.page(
      rows.slice(start, start + input.limit + 1),
      input.limit,
      (row) => [row.organizationId],
      (row) => row,
    ),
    villages: villages.length,
    planned: rows.length,
    asOf,
    changeByPath: { ...incomeChangeByPath(effects) },
    leaders: everybody.size,
    risen: risen.length,
    talents: talents.size,
    talentsRisen: risen.filter((id) => talents.has(id)).length,
  };
}

/** People of the village by name who may be named as leaders. */
export async function possibleLeaders(ctx: ActorContext, input: z.infer<typeof leadersInput>) {
  const village = await villageOf(ctx.db, ctx.actor, input.organizationId);
  authorize(ctx.actor, writePlan, village);
  const text = input.text ?? '';
  return peopleOf(ctx.db, village)
    .$if(text !== '', (of) => of.where(isNamed('p', text)))
    .orderBy('holder', 'desc')
    .orderBy('talent', 'desc')
    .orderBy('p.pinyin')
    .orderBy('p.id')
    .limit(LEADERS_SHOWN)
    .execute();
}
