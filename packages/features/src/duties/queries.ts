// Query of a branch's duties in a month.
import { dutyStatuses, isOfPeriod, yearlyMeetings } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  activityPolicies,
  type CivilNow,
  civilNow,
  officesOf,
  phaseOf,
} from '../activities/index.js';
import { type ActorContext, found, inScope } from '../kernel/index.js';
import { nextStep, type Viewer } from './next.js';
import {
  counts,
  isAhead,
  type Owed,
  type OwedForYear,
  owedForYears,
  owedIn,
  quarterOf,
  settingsWhenDue,
  yearsIn,
} from './owed.js';
import type { DutyMonth, DutyRecord, DutyRow, monthInput } from './schema.js';
import { type BranchSubject, branchesIn } from './subjects.js';

/**
 * What a branch owes in a month, which records satisfy it, and the next step towards each.
 *
 * @throws AppError not_found outside the scope, and for what is no branch
 */
export async function dutyMonth(
  ctx: ActorContext,
  input: z.infer<typeof monthInput>,
): Promise<DutyMonth> {
  const { db, actor, clock } = ctx;
  const now = civilNow(clock.now());
  const branch = await branchOf(ctx, input.organizationId ?? actor.assignment.organizationId);
  const ofMonth = owedIn(input.month, branch, await settingsWhenDue(db, input.month));
  const owed = [...ofMonth, ...(await owedForYears(db, input.month, branch))];
  const records = await recordsOf(ctx, branch.organizationId, input.month, now);
  const statuses = dutyStatuses(
    owed,
    records.map((record) => ({ ...record, counts: counts(record.state) })),
    now.today,
  );
  const viewer = viewerOf(ctx, branch, await officesOf(db, branch, now.today));
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    organizationId: branch.organizationId,
    organizationName: branch.name,
    month: input.month,
    today: now.today,
    duties: owed.flatMap((duty, index): DutyRow[] => {
      const status = statuses[index];
      if (status === undefined) return [];
      const satisfiedBy = status.recordIds.flatMap((id) => byId.get(id) ?? []);
      const underWay = records.filter((record) => isTowards(record, duty));
      if (isAhead(duty, input.month) && satisfiedBy.length + underWay.length === 0) return [];
      const { state } = status;
      return [
        {
          duty: duty.key,
          groupId: duty.groupId,
          groupName: duty.groupId === null ? null : (branch.groupNames.get(duty.groupId) ?? null),
          title: duty.title,
          rule: duty.rule,
          citation: duty.citation,
          period: { label: duty.period.label, from: duty.period.from, to: duty.period.to },
          dueOn: duty.dueOn,
          times: duty.times,
          missing: status.missing,
          state,
          satisfiedBy: satisfiedBy.map(present),
          underWay: underWay.map(present),
          next: nextStep(state, satisfiedBy.map(present), underWay.map(present), viewer),
        },
      ];
    }),
  };
}

async function branchOf({ db, actor }: ActorContext, id: number): Promise<BranchSubject> {
  const row = await db
    .selectFrom('organization')
    .select('path')
    .where('id', '=', id)
    .where(inScope('path', actor))
    .executeTakeFirst();
  const branches = await branchesIn(db, found(row).path);
  return found(branches.find((branch) => branch.organizationId === id));
}

type Found = Awaited<ReturnType<typeof recordsOf>>[number];

async function recordsOf(
  { db, actor }: ActorContext,
  organizationId: number,
  month: string,
  now: CivilNow,
) {
  const { from, to } = quarterOf(month);
  const years = yearsIn(month);
  const yearly = { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years) + 1}-12-31` };
  const rows = await db
    .selectFrom('activity')
    .select([
      'id',
      'organization_id',
      'group_id',
      'type',
      'combined_type',
      'title',
      'held_on',
      'starts_at',
      'ends_at',
      'of_year',
      'state',
    ])
    .where('organization_id', '=', organizationId)
    .where(inScope('organization_path', actor))
    .where((eb) =>
      eb.or([
        eb.between('held_on', from, to),
        eb.and([
          eb.between('held_on', yearly.from, yearly.to),
          eb.or([
            eb('type', 'in', [...yearlyMeetings]),
            eb('combined_type', 'in', [...yearlyMeetings]),
          ]),
        ]),
      ]),
    )
    .where('state', '<>', 'cancelled')
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const timed = {
      state: row.state,
      heldOn: row.held_on,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    };
    return {
      id: row.id,
      organizationId: row.organization_id,
      groupId: row.group_id,
      types: [row.type, ...(row.combined_type === null ? [] : [row.combined_type])],
      title: row.title,
      ...(row.of_year !== null && { ofYear: row.of_year }),
      ...timed,
      phase: phaseOf(timed, now),
    };
  });
}

/** Would this record satisfy the duty, once it is sent to the street? */
function isTowards(record: Found, duty: Owed | OwedForYear): boolean {
  return (
    !counts(record.state) &&
    record.groupId === duty.groupId &&
    record.types.some((type) => duty.accepts.includes(type)) &&
    isOfPeriod(record, duty.period)
  );
}

function present(record: Found): DutyRecord {
  const { id: activityId, title, heldOn, state, phase } = record;
  return { activityId, title, heldOn, state, phase };
}

function viewerOf(
  { actor }: ActorContext,
  branch: BranchSubject,
  offices: activityPolicies.Offices,
): Viewer {
  const { role, organizationId } = actor.assignment;
  return {
    ofBranch: organizationId === branch.organizationId,
    secretary: role === 'branch_secretary',
    enters: activityPolicies.mayEnter(actor, offices),
  };
}
