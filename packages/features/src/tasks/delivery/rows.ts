// Tasks and deliveries as queries read them, with the conditions on who sees them.
import type { Database } from '@xianfeng/database';
import { isBranchType, todayInShanghai } from '@xianfeng/rules';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Actor, type Clock, inScope, maskName } from '../../kernel/index.js';
import { type Checked, manages } from '../policy.js';
import { type DeliveryRow, openDeliveryStates, overdueDeliveryStates } from '../schema.js';

/** The condition that a delivery is one's own, or lies in the scope of one who manages. */
export function seesDelivery(actor: Actor): RawBuilder<boolean> {
  const own = sql<boolean>`delivery.member_id = ${actor.memberId}`;
  if (!manages(actor)) return own;
  return sql<boolean>`(${inScope('delivery.organization_path', actor)} or ${own})`;
}

/** The condition on a task: the sender lies in the scope, or one of its deliveries may be seen. */
export function seesTask(actor: Actor): RawBuilder<boolean> {
  const through = sql<boolean>`exists (
    select from delivery where delivery.task_id = task.id and ${seesDelivery(actor)})`;
  if (!manages(actor)) return through;
  return sql<boolean>`(${inScope('task.organization_path', actor)} or ${through})`;
}

/**
 * Deliveries with the names at both ends.
 *
 * @param day today, on which a branch's commissioner is in office or not
 */
export function deliveryRows(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('delivery')
    .innerJoin('task', 'task.id', 'delivery.task_id')
    .innerJoin('organization as recipient', 'recipient.id', 'delivery.organization_id')
    .innerJoin('organization as sender', 'sender.id', 'task.organization_id')
    .leftJoin('member', 'member.id', 'delivery.member_id')
    .leftJoin('person', 'person.id', 'member.person_id')
    .select([
      'delivery.id',
      'delivery.version',
      'delivery.task_id as taskId',
      'delivery.organization_id as organizationId',
      'delivery.organization_path as organizationPath',
      'delivery.member_id as memberId',
      'delivery.state',
      'delivery.late',
      'delivery.opinion',
      'delivery.reported_by as reportedBy',
      'delivery.accepted_at as acceptedAt',
      'delivery.reported_at as reportedAt',
      'delivery.closed_at as closedAt',
      'task.title',
      'task.due_on as dueOn',
      'task.organization_id as senderId',
      'task.created_at as createdAt',
      'sender.short_name as senderName',
      'sender.type as senderType',
      'recipient.short_name as organizationName',
      'person.name as memberName',
    ])
    .select([
      sql<boolean>`sender.has_committee and exists (
        select from assignment where assignment.organization_id = sender.id
          and assignment.role = 'organization_commissioner' and assignment.starts_on <= ${day}::date
          and (assignment.ends_on is null or assignment.ends_on >= ${day}::date))`.as(
        'senderHasTwoOffices',
      ),
      sql<string>`left(delivery.report, 120)`.as('excerpt'),
      // A person who has left the branch has another membership now, or none: this one has ended.
      sql<
        number | null
      >`case when member.standing in ('normal', 'suspended') then member.person_id end`.as(
        'personId',
      ),
    ]);
}

/** A delivery as the queries select it. */
export type DeliveryRecord = Awaited<
  ReturnType<ReturnType<typeof deliveryRows>['executeTakeFirstOrThrow']>
>;

/** The day in Asia/Shanghai. */
export const today = (clock: Clock) => todayInShanghai(clock.now());

/** The sides and what else the next steps depend on. */
export function checkable(row: DeliveryRecord): Checked & Pick<DeliveryRecord, 'state'> {
  const branch = isBranchType(row.senderType);
  return {
    senderId: row.senderId,
    organizationId: row.organizationId,
    memberId: row.memberId,
    state: row.state,
    reportedBy: row.reportedBy,
    soleSender: branch && !row.senderHasTwoOffices,
  };
}

/** Has the due date passed on this day with nothing reported? */
export function isOverdue(row: Pick<DeliveryRecord, 'state' | 'dueOn'>, day: string): boolean {
  return day > row.dueOn && overdueDeliveryStates.includes(row.state);
}

/**
 * A delivery as lists show it; a member is named in full only within the branch and to the own
 * person.
 */
export function presentDelivery(
  actor: Actor,
  row: DeliveryRecord,
  day: string,
): Omit<DeliveryRow, 'allowed'> {
  const near =
    actor.assignment.organizationId === row.organizationId || actor.memberId === row.memberId;
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organizationId,
    organizationName: row.organizationName,
    memberId: row.memberId,
    memberName: row.memberName === null || near ? row.memberName : maskName(row.memberName),
    state: row.state,
    excerpt: row.excerpt,
    overdue: isOverdue(row, day),
    late: row.late,
    reportedAt: row.reportedAt?.getTime() ?? null,
    closedAt: row.closedAt?.getTime() ?? null,
  };
}

/** How many deliveries of what a delivery was split into, at any depth, are not closed yet. */
export async function countOpenBelow(db: Kysely<Database>, deliveryId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with recursive below as (
      select d.id, d.state from delivery d join task t on t.id = d.task_id
      where t.parent_delivery_id = ${deliveryId}
      union all
      select d.id, d.state from below b join task t on t.parent_delivery_id = b.id
      join delivery d on d.task_id = t.id)
    select count(*) as count from below where state = any(${openDeliveryStates}::text[])`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
