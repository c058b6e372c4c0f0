// Makes the deliveries of a task, one for each recipient.
import type { Tx } from '@xianfeng/database';
import { sql } from 'kysely';
import { type Actor, AppError, inScope } from '../../kernel/index.js';
import type { TaskPlace } from '../events.js';
import type { Recipients } from '../schema.js';

const refused = (path: string, message: string) =>
  new AppError('invalid_input', { fields: [{ path, message }] });

/**
 * Makes one delivery for each recipient in one statement.
 *
 * @throws AppError not_found when one of them does not exist or lies outside the scope, alike
 */
export function deliver(tx: Tx, actor: Actor, taskId: number, to: Recipients): Promise<void> {
  if (to.organizationIds !== undefined) {
    return deliverToOrganizations(tx, actor, taskId, to.organizationIds);
  }
  return deliverToMembers(tx, actor, taskId, to.memberIds ?? []);
}

/** Organizations at any depth below the own one; a group 党小组 acts through its branch. */
async function deliverToOrganizations(
  tx: Tx,
  actor: Actor,
  taskId: number,
  ids: readonly number[],
): Promise<void> {
  const chosen = await tx.db
    .selectFrom('organization')
    .select(['id', 'type', 'status', 'name'])
    .where('id', 'in', ids)
    .where(inScope('path', actor))
    .execute();
  if (chosen.length !== ids.length) throw new AppError('not_found');
  const path = 'to.organizationIds';
  for (const { id, type, status, name } of chosen) {
    if (id === actor.assignment.organizationId) throw refused(path, '任务不能下达给本组织自己');
    if (type === 'group') throw refused(path, `${name}是党小组，请下达给它所在的支部或党员`);
    if (status === 'dissolved') throw refused(path, `${name}已撤销，请改选其他党组织`);
  }
  await sql`
    insert into delivery (task_id, organization_id, organization_path)
    select ${taskId}, id, path from organization
    where id = any(${ids}::bigint[]) order by path`.execute(tx.db);
}

/** Members of the own branch, who are there to do it. */
async function deliverToMembers(
  tx: Tx,
  actor: Actor,
  taskId: number,
  ids: readonly number[],
): Promise<void> {
  const made = await sql<{ id: number }>`
    insert into delivery (task_id, organization_id, organization_path, member_id)
    select ${taskId}, organization_id, organization_path, id from member
    where id = any(${ids}::bigint[]) and organization_id = ${actor.assignment.organizationId}
      and standing in ('normal', 'suspended')
    order by sort_name, id
    returning id`.execute(tx.db);
  if (made.rows.length !== ids.length) throw new AppError('not_found');
}

/** Where a task's events go: its sender and every recipient. */
export async function taskPlace(
  tx: Tx,
  task: { id: number; organization_id: number; organization_path: string },
): Promise<TaskPlace> {
  const ends = await tx.db
    .selectFrom('delivery')
    .leftJoin('member', (join) =>
      join
        .onRef('member.id', '=', 'delivery.member_id')
        .on('member.standing', 'in', ['normal', 'suspended']),
    )
    .select(['delivery.organization_path as path', 'member.person_id as personId'])
    .distinct()
    .where('delivery.task_id', '=', task.id)
    .execute();
  return {
    organizationId: task.organization_id,
    organizationPath: task.organization_path,
    recipientPaths: [...new Set(ends.map((end) => end.path))],
    personIds: ends.flatMap((end) => (end.personId === null ? [] : [end.personId])),
  };
}
