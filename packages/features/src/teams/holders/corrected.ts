// Corrections of a time in office that two people have made: the seat given back, the term set right.
import type { Tx } from '@xianfeng/database';
import type { CivilDate } from '@xianfeng/rules';
import { AppError, record, type WriteContext } from '../../kernel/index.js';
import { correctedInOffice, reinstated } from '../events.js';

/**
 * Refuses where the seat that was left cannot be taken again.
 *
 * @throws AppError wrong_state where another holds it by now, or the village has the seat no longer
 */
export async function refuseUnlessSeatFree(tx: Tx, holderId: number): Promise<void> {
  const seat = await tx.db
    .selectFrom('village_holder as h')
    .innerJoin('village_position as p', 'p.id', 'h.position_id')
    .leftJoin('village_holder as other', (on) =>
      on.onRef('other.position_id', '=', 'h.position_id').on('other.left_on', 'is', null),
    )
    .where('h.id', '=', holderId)
    .select(['p.closed', 'other.id as heldBy'])
    .executeTakeFirstOrThrow();
  if (seat.heldBy !== null) {
    throw new AppError('wrong_state', {
      message:
        '这个席位已由其他同志担任，不能撤销离任。确有错误的，请先办理现任同志的离任，或者重新动议。',
    });
  }
  if (seat.closed) {
    throw new AppError('wrong_state', {
      message: '这个席位已随职数调整减少，不能撤销离任。请先调整职数。',
    });
  }
}

/**
 * Gives the seat back to who had left it by mistake; in the transaction that moved the candidate, and
 * refused by the database without an agreed change.
 */
export async function returnToSeat(tx: Tx, ctx: WriteContext, holderId: number): Promise<void> {
  const holder = await tx.db
    .updateTable('village_holder')
    .set((of) => ({
      ...{ left_on: null, leaving_reason: null, leaving_text: '', leaving_document: '' },
      version: of('version', '+', 1),
    }))
    .where('id', '=', holderId)
    .returning(['id', 'version', 'post', 'organization_id', 'organization_path'])
    .executeTakeFirstOrThrow();
  const { organization_id: organizationId, organization_path: organizationPath } = holder;
  await record(tx, ctx, reinstated, {
    ...{ id: holder.id, version: holder.version },
    place: { organizationId, organizationPath },
    data: { organizationId, post: holder.post },
  });
}

/** Sets the first and the last day of a time in office right; what is left out stays. */
export async function correctTerm(
  tx: Tx,
  ctx: WriteContext,
  holderId: number,
  term: { startsOn?: CivilDate; termEndsOn?: CivilDate | null },
): Promise<void> {
  const holder = await tx.db
    .updateTable('village_holder')
    .set((of) => ({
      ...(term.startsOn !== undefined && { starts_on: term.startsOn }),
      ...(term.termEndsOn !== undefined && { term_ends_on: term.termEndsOn }),
      version: of('version', '+', 1),
    }))
    .where('id', '=', holderId)
    .returning(['id', 'version', 'post', 'organization_id', 'organization_path'])
    .executeTakeFirstOrThrow();
  const { organization_id: organizationId, organization_path: organizationPath } = holder;
  await record(tx, ctx, correctedInOffice, {
    ...{ id: holder.id, version: holder.version },
    place: { organizationId, organizationPath },
    data: { organizationId, post: holder.post },
  });
}
