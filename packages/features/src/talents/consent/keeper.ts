// Which organization keeps a person, and what another one that enters the person may show.
import type { Tx } from '@xianfeng/database';
import { sql } from 'kysely';
import { record, type WriteContext, within } from '../../kernel/index.js';
import { sealedConsent } from '../sealed.js';
import type { Village } from '../village.js';
import { consentAsked } from './events.js';

/** What was entered of a person who may be on file elsewhere. */
export interface EnteredPerson {
  ethnicity: string;
  education?: string | null | undefined;
  phone?: string | null | undefined;
}

interface Keeper {
  id: number;
  path: string;
}

/**
 * The organization that keeps a person: the branch of the membership, else the village of the latest
 * file or post, else the district. A file that still waits for a consent makes nobody a keeper.
 */
async function keeperOf(tx: Tx, personId: number): Promise<Keeper> {
  const { rows } = await sql<Keeper>`
    select organization_id as id, organization_path as path from (
      select 1 as place, m.id, m.organization_id, m.organization_path from member m
        where m.person_id = ${personId} and m.standing not in ('left', 'deceased')
      union all
      select 2, t.id, t.organization_id, t.organization_path from talent t
        where t.person_id = ${personId} and t.cleared_on is null
          and not exists (select from person_consent c where c.person_id = t.person_id
            and c.organization_id = t.organization_id and c.state <> 'given')
      union all
      select 3, h.id, h.organization_id, o.path from village_holder h
        join organization o on o.id = h.organization_id where h.person_id = ${personId}
      union all
      select 4, o.id, o.id, o.path from organization o where o.parent_id is null
    ) as kept order by place, id desc limit 1`.execute(tx.db);
  const [keeper] = rows;
  if (keeper === undefined) throw new Error('there is no district');
  return keeper;
}

/**
 * Asks the organization that keeps a person whether a village may see more than it entered itself.
 * Nothing is asked where the actor or the village stands above the keeper. Call it before the file
 * of the village is opened.
 */
export async function askKeeper(
  tx: Tx,
  ctx: WriteContext,
  village: Village,
  personId: number,
  entered: EnteredPerson,
): Promise<void> {
  const keeper = await keeperOf(tx, personId);
  if (within(ctx.actor, keeper.path) || keeper.path.startsWith(village.organizationPath)) return;
  const values = {
    keeper_id: keeper.id,
    keeper_path: keeper.path,
    state: 'asked' as const,
    ethnicity: entered.ethnicity,
    education: entered.education ?? null,
    phone: entered.phone
      ? sealedConsent.seal(ctx.keys, entered.phone, 'phone', personId, village.organizationId)
      : null,
    asked_by: ctx.actor.accountId,
    asked_at: new Date(ctx.clock.now()),
    answered_by: null,
    answered_at: null,
  };
  const asked = await tx.db
    .insertInto('person_consent')
    .values({
      ...values,
      person_id: personId,
      organization_id: village.organizationId,
      organization_path: village.organizationPath,
    })
    .onConflict((on) =>
      on
        .columns(['person_id', 'organization_id'])
        .doUpdateSet((of) => ({ ...values, version: of('person_consent.version', '+', 1) }))
        .where('person_consent.state', '<>', 'given'),
    )
    .returning(['id', 'version'])
    .executeTakeFirst();
  // The consent of an earlier file still stands.
  if (asked === undefined) return;
  await record(tx, ctx, consentAsked, {
    ...asked,
    place: { organizationId: keeper.id, organizationPath: keeper.path },
    data: { organizationId: village.organizationId, state: 'asked' },
  });
}
