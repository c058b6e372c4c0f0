// Organizations as a grant of an assignment needs them.
import type { Tx } from '@xianfeng/database';
import type { OrganizationType } from '@xianfeng/rules';
import { sql } from 'kysely';
import { type ActorContext, found, inScope } from '../../kernel/index.js';

/** Where an assignment is to be held. */
export interface PlacedOrganization {
  id: number;
  organizationPath: string;
  type: OrganizationType;
  isRoot: boolean;
  underStreet: boolean;
  /** It stands for a village or a community. */
  isVillage: boolean;
}

/** @throws AppError not_found out of the actor's scope */
export async function organizationInScope(
  tx: Tx,
  ctx: ActorContext,
  id: number,
): Promise<PlacedOrganization> {
  const row = found(
    await tx.db
      .selectFrom('organization')
      .select(['id', 'path', 'type', 'parent_id', standsUnderStreet.as('under_street')])
      .select(standsForVillage.as('is_village'))
      .where('id', '=', id)
      .where(inScope('path', ctx.actor))
      .executeTakeFirst(),
  );
  return {
    id: row.id,
    organizationPath: row.path,
    type: row.type,
    isRoot: row.parent_id === null,
    underStreet: row.under_street,
    isVillage: row.is_village,
  };
}

/** Whether a street, or another committee of its rank, stands between the root and `organization`. */
export const standsUnderStreet = sql<boolean>`exists (
  select from organization street
  where street.id = any (string_to_array(rtrim(organization.path, '.'), '.')::bigint[])
    and street.id <> organization.id and street.parent_id is not null
    and street.type in ('work_committee', 'committee'))`;

const standsForVillage = sql<boolean>`exists (
  select from division d where d.code = organization.division_code and d.level = 'village')`;
