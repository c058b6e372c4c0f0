// A person as the cadre forms know one.

import { isNameOf } from '@xianfeng/rules/basics';
import { z } from 'zod';
import { DocumentError } from '../errors.js';
import {
  type CadreField,
  cadreFieldLabels,
  type FamilyField,
  familyFieldLabels,
} from './fields.js';
import { namesMonth } from './month.js';
import { photoSizeFits } from './photo.js';
import { line, prose } from './text.js';

/** The version of the cadre tools whose files are written. */
const FORMAT_VERSION = '3.2.1.16';

const month = line.refine((text) => text === '' || namesMonth(text));

/** One member of the family as the form shows it. */
export const familyMember = z.strictObject({
  relation: line,
  name: line,
  /** A month as the cadre tools write it, such as 197001; other text is kept as it is. */
  bornIn: line,
  politicalStatus: line,
  workUnit: prose,
} satisfies Record<FamilyField, z.ZodType>);
export type FamilyMember = z.output<typeof familyMember>;

const fields = {
  name: line,
  gender: line.pipe(z.enum(['', '男', '女'])),
  bornIn: month,
  ethnicity: line,
  nativePlace: line,
  birthplace: line,
  /** A month, or more words, as for members of two parties. */
  joinedPartyIn: line,
  startedWorkIn: line,
  health: line,
  professionalTitle: prose,
  speciality: prose,
  fullTimeEducation: prose,
  fullTimeDegree: prose,
  fullTimeEducationSchool: prose,
  fullTimeDegreeSchool: prose,
  inServiceEducation: prose,
  inServiceDegree: prose,
  inServiceEducationSchool: prose,
  inServiceDegreeSchool: prose,
  presentPost: prose,
  proposedPost: prose,
  removedPost: prose,
  /** One line for each period: `1990.09--1994.07  学校、专业`. */
  resume: prose,
  awardsAndSanctions: prose,
  appraisals: prose,
  reason: prose,
  reportingUnit: prose,
  /** The day on which ages are counted. */
  ageAsOf: month,
  filledOn: line,
  filledBy: line,
  residentId: line.refine((text) => /^(\d{15}|\d{17}[\dXx])?$/.test(text)),
  version: line.default(FORMAT_VERSION),
} satisfies Record<CadreField, z.ZodType>;

/**
 * One person as 干部任免审批表 prints it. Every item is text, '' when absent; what comes out is in normal
 * form, and what is written and read again is equal to it.
 */
export const cadrePerson = z.strictObject({
  ...fields,
  family: z.array(familyMember).max(60).default([]),
  photo: z.instanceof(Uint8Array).refine(photoSizeFits).nullable().default(null),
});
export type CadrePerson = z.output<typeof cadrePerson>;
export type CadrePersonInput = z.input<typeof cadrePerson>;

/**
 * The person in normal form.
 *
 * @throws DocumentError invalid_field, invalid_photo; the field by its Chinese name
 */
export function parseCadrePerson(input: unknown): CadrePerson {
  const parsed = cadrePerson.safeParse(input);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path ?? [];
  if (path[0] === 'photo') throw new DocumentError('invalid_photo', '照片');
  throw new DocumentError('invalid_field', fieldName(path));
}

function fieldName([first, index, inner]: readonly PropertyKey[]): string | null {
  if (first === 'family') {
    const label = isNameOf(familyFieldLabels, inner) ? familyFieldLabels[inner] : '';
    const which = typeof index === 'number' ? `第${index + 1}人` : '';
    return `家庭主要成员及重要社会关系${which}${label}`;
  }
  return isNameOf(cadreFieldLabels, first) ? cadreFieldLabels[first] : null;
}
