// What other organizations ask about people whom the actor's organizations keep, and the answer.
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  checkVersion,
  found,
  inScope,
  orderedBy,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { phoneColumns } from '../../kit/person/index.js';
import { mayAnswerConsent } from '../policy.js';
import { sealedConsent } from '../sealed.js';
import { consentAnswered } from './events.js';
import type { answerConsentInput, ConsentRow, consentsInput } from './schema.js';

const byId = orderedBy('id');

/** What is asked about people of the actor's subtree, the latest first. */
export async function listConsents(ctx: ActorContext, input: z.infer<typeof consentsInput>) {
  const after = byId.after(input.cursor);
  let query = ctx.db
    .selectFrom('person_consent as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .innerJoin('organization as k', 'k.id', 'c.keeper_id')
    .where(inScope('c.keeper_path', ctx.actor))
    .select(['c.id', 'c.version', 'c.state', 'c.asked_at', 'c.answered_at', 'p.name'])
    .select(['o.short_name as organization_name', 'k.short_name as keeper_name'])
    .orderBy('c.id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('c.id', '<', after[0]);
  if (input.state) query = query.where('c.state', '=', input.state);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): ConsentRow => ({
      id: row.id,
      version: row.version,
      name: row.name,
      organizationName: row.organization_name,
      keeperName: row.keeper_name,
      state: row.state,
      askedAt: row.asked_at.getTime(),
      answeredAt: row.answered_at?.getTime() ?? null,
    }),
  );
}

/** Nobody needs to know how many more there are. */
const MOST_WAITING = 100;

/** How many of them wait for an answer that this actor may give, for a card of the home page. */
export async function waitingConsents(ctx: ActorContext): Promise<{ consents: number }> {
  const rows = await ctx.db
    .selectFrom('person_consent as c')
    .where(inScope('c.keeper_path', ctx.actor))
    .where('c.state', '=', 'asked')
    .select('c.id')
    .limit(MOST_WAITING)
    .execute();
  return { consents: rows.length };
}

/**
 * Agrees or refuses that another organization sees the person's whole record.
 *
 * @throws AppError not_found outside the keeper's scope; stale_version; wrong_state where that is
 *   the answer already
 */
export function answerConsent(
  ctx: WriteContext,
  input: z.infer<typeof answerConsentInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(
      await tx.db
        .selectFrom('person_consent')
        .selectAll()
        .where('id', '=', input.id)
        .where(inScope('keeper_path', ctx.actor))
        .forUpdate()
        .executeTakeFirst(),
    );
    authorize(ctx.actor, mayAnswerConsent, row);
    checkVersion(row, input.version);
    const state = input.granted ? 'given' : 'refused';
    if (row.state === state) throw new AppError('wrong_state');
    const version = row.version + 1;
    await tx.db
      .updateTable('person_consent')
      .set({
        ...{ state, version, answered_by: ctx.actor.accountId },
        answered_at: new Date(ctx.clock.now()),
      })
      .where('id', '=', row.id)
      .execute();
    if (input.granted) {
      // What only the asking organization knew is not lost.
      await tx.db
        .updateTable('person')
        .set({ education: sql<string | null>`coalesce(education, ${row.education})` })
        .where('id', '=', row.person_id)
        .execute();
      const { person_id: personId, organization_id: askedFor } = row;
      const phone = sealedConsent.open(ctx.keys, row.phone, 'phone', personId, askedFor);
      await tx.db
        .updateTable('person')
        .set(phoneColumns(ctx.keys, phone, personId))
        .where('id', '=', personId)
        .where('phone', 'is', null)
        .execute();
    }
    const { organization_id: organizationId, organization_path: organizationPath } = row;
    await record(tx, ctx, consentAnswered, {
      id: row.id,
      version,
      place: { organizationId, organizationPath },
      data: { organizationId, state },
    });
    return { id: row.id, version };
  });
}
