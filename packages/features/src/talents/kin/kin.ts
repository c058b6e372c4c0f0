// Commands that declare near relatives in a team and take a declaration back (TAL-06).
import type { Tx } from '@xianfeng/database';
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
import { talentChanged } from '../events.js';
import { mayDeclareKin } from '../policy.js';
import { lockTalent } from '../pool/moves.js';
import type { SelectedTalent } from '../pool/rows.js';
import type { declareKinInput, removeKinInput } from '../schema.js';

/**
 * Declares that a talent and a holder of the same village are 近亲属 (TAL-06).
 *
 * @throws AppError not_found for a person or a holder of another village; duplicate
 */
export function declareKin(
  ctx: WriteContext,
  input: z.infer<typeof declareKinInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = await lockTalent(tx, ctx, input.talentId);
    authorize(ctx.actor, mayDeclareKin, row);
    const holder = found(
      await tx.db
        .selectFrom('village_holder')
        .select('person_id')
        .where('id', '=', input.holderId)
        .where('organization_id', '=', row.organization_id)
        .executeTakeFirst(),
    );
    if (holder.person_id === row.person_id) {
      throw new AppError('invalid_input', {
        fields: [{ path: 'holderId', message: '请选择另一位同志' }],
      });
    }
    const added = await tx.db
      .insertInto('kinship')
      .values({
        person_id: row.person_id,
        relative_id: holder.person_id,
        relation: input.relation,
        declared_by: ctx.actor.accountId,
        created_at: new Date(ctx.clock.now()),
      })
      .onConflict((on) => on.columns(['person_id', 'relative_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added === undefined) throw new AppError('duplicate');
    return touch(tx, ctx, row);
  });
}

/** Takes back a wrong declaration. @throws AppError not_found, stale_version */
export function removeKin(
  ctx: WriteContext,
  input: z.infer<typeof removeKinInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = await lockTalent(tx, ctx, input.talentId);
    authorize(ctx.actor, mayDeclareKin, row);
    const kin = found(
      await tx.db
        .selectFrom('kinship')
        .select(['id', 'version'])
        .where('id', '=', input.id)
        .where('person_id', '=', row.person_id)
        .executeTakeFirst(),
    );
    checkVersion(kin, input.version);
    await tx.db.deleteFrom('kinship').where('id', '=', kin.id).execute();
    return touch(tx, ctx, row);
  });
}

/** The file has changed with what is declared about the person. */
async function touch(tx: Tx, ctx: WriteContext, row: SelectedTalent): Promise<Receipt> {
  const version = row.version + 1;
  await tx.db.updateTable('talent').set({ version }).where('id', '=', row.id).execute();
  const { organization_id: organizationId, organization_path: organizationPath } = row;
  await record(tx, ctx, talentChanged, {
    id: row.id,
    version,
    place: { organizationId, organizationPath },
    data: { organizationId, state: row.state },
  });
  return { id: row.id, version };
}
