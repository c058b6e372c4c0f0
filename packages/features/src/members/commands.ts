/** Writes of the roster: showing a masked field. */
import { found, type WriteContext } from '../kernel/index.js';
import { revealing } from '../kit/reveal/index.js';
import { memberRevealed } from './events.js';
import { revealMember } from './policy.js';
import { openField } from './present.js';
import { selectMember } from './row.js';
import type { RevealInput } from './schema.js';

/** Shows one masked field of a member in full. */
export const revealField = revealing(revealMember, concealedField, memberRevealed);

async function concealedField(ctx: WriteContext, { id, field, reason }: RevealInput) {
  const member = found(await selectMember(ctx, id));
  return {
    target: member,
    table: 'member' as const,
    id,
    place: { organizationId: member.organizationId },
    data: { field, reason },
    value: openField(ctx, member, field),
  };
}
