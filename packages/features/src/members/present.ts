// A member as a reader may see it, with sealed fields masked.
import { namesOf } from '@xianfeng/rules';
import { type ActorContext, maskPhone, maskResidentId, may } from '../kernel/index.js';
import { revealMember } from './policy.js';
import type { SelectedMember } from './row.js';
import { type MemberDetail, type SealedField, sealedFieldLabels } from './schema.js';

type History = Pick<MemberDetail, 'positions' | 'memberships' | 'ancestors' | 'sanctions'>;

/** A member for this actor: masked, and with the fields that the actor may ask to see in full. */
export function presentMember(
  ctx: ActorContext,
  member: SelectedMember,
  history: History,
): MemberDetail {
  const { person_id, path, resident_id_cipher, resident_id_key, ...shown } = member;
  const residentId = openField(ctx, member, 'residentId');
  const asked = may(ctx.actor, revealMember, member);
  const fields = namesOf(sealedFieldLabels);
  return {
    ...shown,
    ...history,
    residentId: residentId && maskResidentId(residentId),
    phone: shown.phone && maskPhone(shown.phone),
    address: shown.address && maskAddress(shown.address),
    mayReveal: fields.filter((field) => asked && openField(ctx, member, field) !== null),
  };
}

/** The full value of a field, opened where it is sealed; null where nothing is recorded. */
export function openField(
  { keys }: Pick<ActorContext, 'keys'>,
  member: SelectedMember,
  field: SealedField,
): string | null {
  if (field !== 'residentId') return member[field];
  const { resident_id_cipher: cipher, resident_id_key: keyId } = member;
  return cipher === null || keyId === null ? null : keys.openUnbound({ cipher, keyId });
}

/** SEC-09: an address to the street or village, and no further. */
export function maskAddress(address: string): string {
  const shown = /^.*?(?:街道|镇|乡)(?:.*?(?:社区|村))?/.exec(address)?.[0] ?? '';
  return `${shown}***`;
}
