// A person exists once (MEM-01).
import { MEM_01 } from '../../catalogue/members/mem.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Judgement, judge } from '../../law/judgement.js';
import { normalizeResidentId } from './resident-id.js';

/** A person already on file under the same 公民身份号码, and how that membership stands. */
export interface PersonOnFile {
  readonly residentId: string;
  readonly standing: 'normal' | 'suspended' | 'left' | 'deceased';
}

/** What a new entry of a known id leads to. */
export type IdentityAction = 'new_person' | 'new_membership' | 'refused';

/**
 * MEM-01: a person exists once. Someone who left may be admitted again as a new membership on the same
 * person; someone on file as a member may not be entered twice. The answer does not say where the other
 * record is, so that nothing outside the asker's scope leaks.
 */
export function judgeIdentity(
  residentId: string,
  onFile: readonly PersonOnFile[],
  date: CivilDate,
): Judgement & { readonly action: IdentityAction } {
  const id = normalizeResidentId(residentId);
  const same = onFile.filter((person) => normalizeResidentId(person.residentId) === id);
  if (same.length === 0) return { ...judge([]), action: 'new_person' };
  if (same.every((person) => person.standing === 'left')) {
    return { ...judge([]), action: 'new_membership' };
  }
  const finding = block(MEM_01, date, '该身份信息无法在本组织登记。', {
    fact: 'residentId',
    hint: '请核对公民身份号码，或者联系上级组织部门。',
  });
  return { ...judge([finding]), action: 'refused' };
}
