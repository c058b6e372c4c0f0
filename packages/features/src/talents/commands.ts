// The commands of the pool, gathered for the router; the write that shows a masked field.
import { found, type WriteContext } from '../kernel/index.js';
import { revealing } from '../kit/reveal/index.js';
import { talentRevealed } from './events.js';
import { revealTalent } from './policy.js';
import { fieldOf, talentRows } from './pool/rows.js';
import type { RevealInput } from './schema.js';

/** Shows one masked field of a talent in full. */
export const revealField = revealing(revealTalent, concealedField, talentRevealed);

async function concealedField(ctx: WriteContext, { id, field, reason }: RevealInput) {
  const row = found(await talentRows(ctx.db, ctx.actor).where('t.id', '=', id).executeTakeFirst());
  return {
    target: row,
    table: 'talent' as const,
    id,
    place: { organizationId: row.organization_id },
    data: { field, reason },
    value: found(fieldOf(ctx, row, field)),
  };
}
