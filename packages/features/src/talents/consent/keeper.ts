// Which organization keeps a person, and what another one that enters the person may show.
import type { Db, Tx } from '@xianfeng/database';
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

type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

interface Keeper {
  id: number;
  path: string;
}

/**
 * The organization that keeps a person: the branch of the membership, else the village of the latest
 * file or post, else the district. A file that still waits for a consent makes nobody a keeper.
 */
async function keeperOf(tx: Tx, personId: number): Promise<Keeper> {
  const keeper = (await keepersOf(tx.db, [personId])).get(personId);
  if (keeper === undefined) throw new Error('there is no district');
  return keeper;
}

async function keepersOf(db: Reader, personIds: readonly number[]): Promise<Map<number, Keeper>> {
  const { rows } = await sql<Keeper & { person_id: number }>`
    select x.person_id, kept.id, kept.path
    from unnest(${[...personIds]}::bigint[]) as x (person_id), lateral (
      select organization_id as id, organization_path as path from (
        select 1 as place, m.id, m.organization_id, m.organization_path from member m
          where m.person_id = x.person_id and m.standing not in ('left', 'deceased')
        union all
        select 2, t.id, t.organization_id, t.organization_path from talent t
          where t.person_id = x.person_id and t.cleared_on is null
            and not exists (select from person_consent c where c.person_id = t.person_id
              and c.organization_id = t.organization_id and c.state <> 'given')
        union all
        select 3, h.id, h.organization_id, o.path from village_holder h
          join organization o on o.id = h.organization_id where h.person_id = x.person_id
        union all
        select 4, o.id, o.id, o.path from organization o where o.parent_id is null
      ) as place_of order by place, place_of.id desc limit 1
    ) as kept`.execute(db);
  return new Map(rows.map(({ person_id: personId, id, path }) => [personId, { id, path }]));
}

/** A person whom a village has come upon by the id number. */
export interface MetPerson {
  personId: number;
  organizationId: number;
  organizationPath: string;
}

/**
 * Which of these people nobody at a place may learn anything of but what was entered there: another
 * organization keeps them and has not agreed that the village sees more (SEC-01).
 *
 * @param seenFrom path of the organization of whoever would learn it
 * @returns their ids
 */
export async function keptElsewhere(
  db: Reader,
  seenFrom: string,
  met: readonly MetPerson[],
): Promise<Set<number>> {
  if (met.length === 0) return new Set();
  const ids = met.map(({ personId }) => personId);
  const keepers = await keepersOf(db, ids);
  const consents = await db
    .selectFrom('person_consent')
    .where('person_id', 'in', ids)
    .select(['person_id', 'organization_id', 'state'])
    .execute();
  const files = await db
    .selectFrom('talent')
    .where('person_id', 'in', ids)
    .where('state', '<>', 'refused')
    .select(['person_id', 'organization_id'])
    .execute();
  const hidden = met.filter(({ personId, organizationId, organizationPath }) => {
    const keeper = keepers.get(personId);
    if (keeper === undefined || keeper.path.startsWith(seenFrom)) return false;
    if (keeper.path.startsWith(organizationPath)) return false;
    const here = (row: { person_id: number; organization_id: number }) =>
      row.person_id === personId && row.organization_id === organizationId;
    const consent = consents.find(here);
    // A file that was opened before consents were asked for shows what it showed.
    return consent === undefined ? !files.some(here) : consent.state !== 'given';
  });
  return new Set(hidden.map(({ personId }) => personId));
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
