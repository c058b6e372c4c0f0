// Commands that grant an assignment 授权岗位 and end it.
import type { Tx } from '@xianfeng/database';
import { judgeFurtherRole, organizationTypeLabels, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  checkVersion,
  found,
  inScope,
  may,
  type Receipt,
  record,
  roleLabels,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { accountsInScope, inForce } from '../account-scope.js';
import { requireKnownHolder } from '../codes/opening.js';
import { assignmentGranted, assignmentRevoked } from '../events.js';
import { type AssignmentInQuestion, changeAssignment, suits } from '../policy.js';
import type { GrantableRole, grantInput, revokeInput } from '../schema.js';
import {
  organizationInScope,
  type PlacedOrganization,
  standsUnderStreet,
} from './organizations.js';

type Grant = z.infer<typeof grantInput>;

/**
 * Gives an account a role at an organization, from today.
 *
 * @throws AppError not_found for an account or an organization out of scope; forbidden for one's own
 *   and for what others grant; invalid_input where such an organization has no such role; duplicate;
 *   rule_blocked (SEC-06); code_unconfirmed where others may have opened the account
 */
export function grantAssignment(ctx: WriteContext, input: Grant): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const organization = await organizationInScope(tx, ctx, input.organizationId);
    // The account's row stands for all its assignments: two grants at once come one after the other.
    const account = found(
      await tx.db
        .selectFrom('account')
        .select(['id', 'person_id', 'disabled'])
        .where('id', '=', input.accountId)
        .where(accountsInScope(ctx))
        .forUpdate()
        .executeTakeFirst(),
    );
    refuseUnlessAllowed(ctx, { ...input, ...organization });
    if (account.disabled) throw new AppError('wrong_state');
    refuseUnsuitable(input.role, organization);
    await refuseConflicts(tx, ctx, input);
    const { organizationPath } = organization;
    const asked = { role: input.role, organizationPath };
    await requireKnownHolder(tx, ctx, account, asked, input.holderChecked);
    const assignment = await tx.db
      .insertInto('assignment')
      .values({
        account_id: account.id,
        role: input.role,
        organization_id: organization.id,
        department: input.department ?? null,
        starts_on: todayInShanghai(ctx.clock.now()),
        granted_by: ctx.actor.accountId,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await record(tx, ctx, assignmentGranted, {
      ...assignment,
      place: {
        organizationId: organization.id,
        organizationPath,
        personId: account.person_id,
      },
      data: {
        accountId: account.id,
        role: input.role,
        organizationId: organization.id,
        department: input.department ?? null,
      },
    });
    return assignment;
  });
}

/**
 * Ends an assignment: its holder is stopped at the next request.
 *
 * @throws AppError not_found out of scope; forbidden; stale_version; wrong_state when it has ended
 */
export function revokeAssignment(
  ctx: WriteContext,
  input: z.infer<typeof revokeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const held = found(
      await tx.db
        .selectFrom('assignment')
        .innerJoin('organization', 'organization.id', 'assignment.organization_id')
        .innerJoin('account', 'account.id', 'assignment.account_id')
        .select([
          'assignment.id',
          'assignment.version',
          'assignment.account_id',
          'assignment.role',
          'assignment.organization_id',
          'assignment.department',
          'organization.path',
          standsUnderStreet.as('under_street'),
          'account.person_id',
          inForce('assignment', ctx).as('in_force'),
        ])
        .where('assignment.id', '=', input.id)
        .where(inScope('organization.path', ctx.actor))
        .forUpdate('assignment')
        .executeTakeFirst(),
    );
    const { role } = held;
    refuseUnlessAllowed(ctx, {
      accountId: held.account_id,
      role,
      organizationPath: held.path,
      underStreet: held.under_street,
    });
    checkVersion(held, input.version);
    if (!held.in_force) throw new AppError('wrong_state');
    const version = held.version + 1;
    await tx.db
      .updateTable('assignment')
      .set({ ends_on: todayInShanghai(ctx.clock.now()), version })
      .where('id', '=', held.id)
      .execute();
    await record(tx, ctx, assignmentRevoked, {
      id: held.id,
      version,
      place: {
        organizationId: held.organization_id,
        organizationPath: held.path,
        personId: held.person_id,
      },
      data: {
        accountId: held.account_id,
        role,
        organizationId: held.organization_id,
        department: held.department,
      },
    });
    return { id: held.id, version };
  });
}

/** Account and organization are in the actor's sight here, so the refusal may say why. */
function refuseUnlessAllowed(ctx: WriteContext, asked: AssignmentInQuestion): void {
  if (may(ctx.actor, changeAssignment, asked)) return;
  throw new AppError('forbidden', {
    message:
      asked.accountId === ctx.actor.accountId
        ? '不能给自己授权，也不能收回自己的授权，请由另一位有权的同志办理。'
        : '这个授权岗位不由您办理：街道内的支部书记、组织委员、村会计、村务监督委员会主任由街道组织员授权（其中不是党员的村会计、村务监督委员会主任也可由安全管理员授权），其他由安全管理员授权。',
  });
}

function refuseUnsuitable(role: GrantableRole, organization: PlacedOrganization): void {
  if (suits(role, organization)) return;
  const type = organizationTypeLabels[organization.type];
  throw new AppError('invalid_input', {
    fields: [
      {
        path: 'organizationId',
        message: `${type}没有“${roleLabels[role]}”这一授权岗位，请选择相应的党组织`,
      },
    ],
  });
}

async function refuseConflicts(tx: Tx, ctx: WriteContext, input: Grant): Promise<void> {
  const held = await tx.db
    .selectFrom('assignment')
    .select(['role', 'organization_id', 'department'])
    .where('account_id', '=', input.accountId)
    .where(inForce('assignment', ctx))
    .execute();
  const same = held.some(
    (one) =>
      one.role === input.role &&
      one.organization_id === input.organizationId &&
      one.department === (input.department ?? null),
  );
  if (same) throw new AppError('duplicate');
  const finding = judgeFurtherRole(
    held.map(({ role }) => role),
    input.role,
    todayInShanghai(ctx.clock.now()),
  );
  if (finding !== null) throw new AppError('rule_blocked', { findings: [finding] });
}
