// A member as a reader may see it, with sealed fields masked.
import { namesOf } from '@xianfeng/rules';
import { type ActorContext, maskResidentId, may } from '../kernel/index.js';
import { sealedPerson } from '../kit/person/index.js';
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
  const { person_id, path, resident_id, phone, phone_shown, address, ...shown } = member;
  const residentId = openField(ctx, member, 'residentId');
  const home = openField(ctx, member, 'address');
  const asked = may(ctx.actor, revealMember, member);
  const fields = namesOf(sealedFieldLabels);
  return {
    ...shown,
    ...history,
    residentId: residentId && maskResidentId(residentId),
    phone: phone_shown,
    address: home && maskAddress(home),
    mayReveal: fields.filter((field) => asked && member[columnOf[field]] !== null),
  };
}

/** The full value of a field, opened where it is sealed; null where nothing is recorded. */
export function openField(
  { keys }: Pick<ActorContext, 'keys'>,
  member: SelectedMember,
  field: SealedField,
): string | null {
  const column = columnOf[field];
  return sealedPerson.open(keys, member[column], column, member.person_id);
}

/** The column of a person that a field stands in. */
const columnOf = {
  residentId: 'resident_id',
  phone: 'phone',
  address: 'address',
} as const satisfies Record<SealedField, string>;

/** SEC-09: an address to the street or village, and no further. */
export function maskAddress(address: string): string {
  const shown = /^.*?(?:街道|镇|乡)(?:.*?(?:社区|村))?/.exec(address)?.[0] ?? '';
  return `${shown}***`;
}
