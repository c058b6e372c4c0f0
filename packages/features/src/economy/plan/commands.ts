// Commands on a village's plan, its projects and its collective decisions.
import type { Tx } from '@xianfeng/database';
import { judgeCollectiveDecision, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { decisionRecorded, planSaved, projectSaved } from '../events.js';
import { refuseBlocked } from '../income/commands.js';
import { writePlan } from '../policy.js';
import type { decideInput, savePlanInput, saveProjectInput } from '../schema.js';
import { type VillageRow, villageOf } from '../villages/villages.js';
import { peopleOf } from './leaders.js';

async function writable(tx: Tx, ctx: WriteContext, organizationId: number): Promise<VillageRow> {
  const village = await villageOf(tx.db, ctx.actor, organizationId);
  authorize(ctx.actor, writePlan, village);
  return village;
}

/** Makes the village's one plan, or changes it. */
export function savePlan(
  ctx: WriteContext,
  input: z.infer<typeof savePlanInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const village = await writable(tx, ctx, input.organizationId);
    const values = {
      path: input.path,
      goal: input.goal,
      target_year: input.targetYear,
      target_fen: input.targetFen,
      documents: JSON.stringify(input.documents),
    };
    const before = await lockPlan(tx, village);
    if (before !== undefined) checkVersion(before, input.version ?? 0);
    const receipt =
      before === undefined
        ? await insertPlan(tx, ctx, input, values)
        : await tx.db
            .updateTable('village_plan')
            .set({ ...values, version: before.version + 1 })
            .where('id', '=', before.id)
            .returning(['id', 'version'])
            .executeTakeFirstOrThrow();
    const data = { organizationId: village.organizationId };
    await record(tx, ctx, planSaved, { ...receipt, place: village, data });
    return receipt;
  });
}

function lockPlan(tx: Tx, village: VillageRow) {
  return tx.db
    .selectFrom('village_plan')
    .where('organization_id', '=', village.organizationId)
    .select(['id', 'version'])
    .forUpdate()
    .executeTakeFirst();
}

async function insertPlan(
  tx: Tx,
  ctx: WriteContext,
  input: z.infer<typeof savePlanInput>,
  values: {
    path: z.infer<typeof savePlanInput>['path'];
    goal: string;
    target_year: number;
    target_fen: number;
    documents: string;
  },
): Promise<Receipt> {
  const made =
    input.version === null
      ? await tx.db
          .insertInto('village_plan')
          .values({
            organization_id: input.organizationId,
            ...values,
            created_at: new Date(ctx.clock.now()),
          })
          .onConflict((of) => of.column('organization_id').doNothing())
          .returning(['id', 'version'])
          .executeTakeFirst()
      : undefined;
  // A plan that another made in the same moment is to be looked at first.
  if (made === undefined) throw new AppError('stale_version');
  return made;
}

/** Adds a project to the plan, or changes it; its leaders are people of the village. */
export function saveProject(
  ctx: WriteContext,
  input: z.infer<typeof saveProjectInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const village = await writable(tx, ctx, input.organizationId);
    const plan = await lockPlan(tx, village);
    if (plan === undefined) throw new AppError('wrong_state');
    const values = {
      name: input.name,
      path: input.path,
      state: input.state,
      starts_on: input.startsOn,
      income_before_fen: input.incomeBeforeFen,
      income_after_fen: input.incomeAfterFen,
      note: input.note,
    };
    const receipt =
      input.id === null
        ? await tx.db
            .insertInto('village_project')
            .values({ plan_id: plan.id, ...values, created_at: new Date(ctx.clock.now()) })
            .returning(['id', 'version'])
            .executeTakeFirstOrThrow()
        : await changeProject(tx, plan.id, input.id, input.version ?? 0, values);
    await setLeaders(tx, village, receipt.id, [...new Set(input.leaderIds)]);
    await record(tx, ctx, projectSaved, {
      ...receipt,
      place: village,
      data: { organizationId: village.organizationId, state: input.state },
    });
    return receipt;
  });
}

async function changeProject(
  tx: Tx,
  planId: number,
  id: number,
  seen: number,
  values: { name: string } & Record<string, string | number | null>,
): Promise<Receipt> {
  const before = found(
    await tx.db
      .selectFrom('village_project')
      .where('id', '=', id)
      .where('plan_id', '=', planId)
      .select(['id', 'version'])
      .forUpdate()
      .executeTakeFirst(),
  );
  checkVersion(before, seen);
  return tx.db
    .updateTable('village_project')
    .set({ ...values, version: before.version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

async function setLeaders(
  tx: Tx,
  village: VillageRow,
  projectId: number,
  ids: readonly number[],
): Promise<void> {
  const kept = await tx.db
    .selectFrom('village_project_leader')
    .where('project_id', '=', projectId)
    .select('person_id')
    .execute();
  const fresh = ids.filter((id) => !kept.some(({ person_id }) => person_id === id));
  if (fresh.length > 0) {
    // Who has led it before may have moved away since; who is new must belong here.
    const here = await peopleOf(tx.db, village).where('p.id', 'in', fresh).execute();
    if (here.length < fresh.length) {
      const message = '带头人须是本村的党员、在库人才或者现任村班子成员，请重新选择';
      throw new AppError('invalid_input', { fields: [{ path: 'leaderIds', message }] });
    }
  }
  await tx.db.deleteFrom('village_project_leader').where('project_id', '=', projectId).execute();
  if (ids.length === 0) return;
  await tx.db
    .insertInto('village_project_leader')
    .values(ids.map((person_id) => ({ project_id: projectId, person_id })))
    .execute();
}

/** Records a decision that was lawfully taken; what the rule has against it keeps it out (VEC-05). */
export function recordDecision(
  ctx: WriteContext,
  input: z.infer<typeof decideInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const village = await writable(tx, ctx, input.organizationId);
    if (input.heldOn > todayInShanghai(ctx.clock.now())) {
      const message = '会议还没有召开，不能登记决定';
      throw new AppError('invalid_input', { fields: [{ path: 'heldOn', message }] });
    }
    if (input.present > input.all || input.yes > input.present) {
      const message = '同意人数不能多于到会人数，到会人数不能多于全体人数';
      throw new AppError('invalid_input', { fields: [{ path: 'yes', message }] });
    }
    refuseBlocked(judgeCollectiveDecision(input).findings);
    if (input.projectId !== null) {
      found(
        await tx.db
          .selectFrom('village_project as j')
          .innerJoin('village_plan as n', 'n.id', 'j.plan_id')
          .where('j.id', '=', input.projectId)
          .where('n.organization_id', '=', village.organizationId)
          .select('j.id')
          .executeTakeFirst(),
      );
    }
    const made = await tx.db
      .insertInto('village_decision')
      .values({
        organization_id: village.organizationId,
        project_id: input.projectId,
        title: input.title,
        matter: input.matter,
        body: input.body,
        notice_on: input.noticeOn,
        held_on: input.heldOn,
        all_count: input.all,
        present_count: input.present,
        yes_count: input.yes,
        recorded_by: ctx.actor.accountId,
        created_at: new Date(ctx.clock.now()),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    const data = { organizationId: village.organizationId };
    await record(tx, ctx, decisionRecorded, { ...made, place: village, data });
    return made;
  });
}
