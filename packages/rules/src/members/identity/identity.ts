// A person exists once (MEM-01).
import { MEM_01 } from '../../catalogue/members/mem.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../../law/judgement.js';
import { isSameName } from '../../typing/names.js';
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

/** A person as one row of a file enters it. */
export interface EnteredPerson {
  /** The line of the file. */
  readonly line: number;
  readonly name: string;
  readonly residentId: string;
  /** Where the person is entered, such as a village. */
  readonly place: number;
}

/**
 * MEM-01 within one file, before anything is written: one number under two names is refused, and one name
 * at one place under two numbers is asked about, as it may be two people. Findings never repeat the number.
 */
export function judgeEnteredTogether(
  one: EnteredPerson,
  all: readonly EnteredPerson[],
  date: CivilDate,
): Finding[] {
  const others = all.filter(({ line }) => line !== one.line);
  const id = normalizeResidentId(one.residentId);
  const hasId = ({ residentId }: EnteredPerson) => normalizeResidentId(residentId) === id;
  const linesOf = (rows: readonly EnteredPerson[]) => rows.map(({ line }) => line).join('、');
  const named = others.filter((other) => isSameName(other.name, one.name));
  const otherNames = others.filter((other) => hasId(other) && !named.includes(other));
  const otherIds = named.filter((other) => other.place === one.place && !hasId(other));
  const change = (hint: string) => ({ fact: 'residentId', hint });
  return [
    ...(otherNames.length === 0
      ? []
      : [
          block(
            MEM_01,
            date,
            `公民身份号码与第${linesOf(otherNames)}行相同，姓名却不同。`,
            change('请对照证件核对，一个号码只能是一个人。'),
          ),
        ]),
    ...(otherIds.length === 0
      ? []
      : [
          warn(MEM_01, date, `与第${linesOf(otherIds)}行同村同名，公民身份号码却不同。`, {
            change: change('请对照证件核对是否同一个人；确为两个人的可以继续。'),
          }),
        ]),
  ];
}
