// The items of a person, each taken for itself: one that can't be taken leaves the others as they are.
import { isNameOf, namesOf } from '@xianfeng/rules/basics';
import { type CadreField, cadreFieldLabels, familyFieldLabels } from '../person/fields.js';
import { civilMonthIn, namesMonth } from '../person/month.js';
import { cadrePerson, familyMember } from '../person/person.js';
import { photoSizeFits } from '../person/photo.js';
import { LONGEST_TEXT } from '../person/text.js';
import { type OddItem, type OddWhy, shown } from './odd.js';

const MOST_FAMILY = 60;
const MONTHS: ReadonlySet<CadreField> = new Set(['bornIn', 'ageAsOf']);
const GENDERS: Readonly<Record<string, string>> = {
  男性: '男',
  女性: '女',
  '1': '男',
  '2': '女',
  M: '男',
  F: '女',
  男: '男',
  女: '女',
};

/** What the file says of an item, in the way that the form writes it. */
function usual(field: CadreField, text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (field === 'gender') return GENDERS[plain.toUpperCase()] ?? text;
  if (field === 'residentId') return plain.replace(/[\s-]/g, '');
  if (MONTHS.has(field) && !namesMonth(text)) {
    // 1985.06（38岁）: the tools print the age behind the month.
    const month = civilMonthIn(plain.replace(/\(.*\)$/, '').trim());
    return month === null ? text : month.replace('-', '');
  }
  return text;
}

function whyOf(field: CadreField, text: string): OddWhy {
  if (field === 'gender') return 'gender';
  if (field === 'residentId') return 'residentId';
  if (MONTHS.has(field)) return 'month';
  return text.length > LONGEST_TEXT ? 'too_long' : 'unwritable';
}

/** The texts of a person that can be taken; the others are told, and left empty. */
export function takenTexts(
  texts: Readonly<Record<string, string>>,
  odd: OddItem[],
): Record<string, string> {
  const taken: Record<string, string> = {};
  for (const field of namesOf(cadreFieldLabels)) {
    const given = texts[field] ?? '';
    const text = usual(field, given);
    const parsed = cadrePerson.shape[field].safeParse(text);
    if (parsed.success) taken[field] = text;
    else {
      const why = whyOf(field, text);
      odd.push({ field, relative: null, value: shown(given), why, taken: false });
    }
  }
  return taken;
}

/** The relatives that can be taken, each item for itself. */
export function takenFamily(
  members: readonly Readonly<Record<string, string>>[],
  odd: OddItem[],
): Record<string, string>[] {
  if (members.length > MOST_FAMILY) {
    const value = `${members.length}人`;
    odd.push({ field: 'family', relative: null, value, why: 'too_many', taken: true });
  }
  return members.slice(0, MOST_FAMILY).map((member, at) => {
    const taken: Record<string, string> = {};
    for (const [field, text] of Object.entries(member)) {
      if (!isNameOf(familyFieldLabels, field)) continue;
      if (familyMember.shape[field].safeParse(text).success) taken[field] = text;
      else {
        const why = text.length > LONGEST_TEXT ? 'too_long' : 'unwritable';
        const relative = { at, field };
        odd.push({ field: 'family', relative, value: shown(text), why, taken: false });
      }
    }
    return taken;
  });
}

/** 照片 in base64, with line breaks or without; null when there is none that can be taken. */
export function takenPhoto(text: string, odd: OddItem[]): Uint8Array | null {
  const base64 = text.replace(/^\s*data:[^,]{0,100},/, '').replace(/\s+/g, '');
  if (base64 === '') return null;
  const photo = new Uint8Array(Buffer.from(base64, 'base64'));
  // Node skips what is no base64; what it made of the text must be the whole text.
  const whole = Buffer.from(photo).toString('base64').replace(/=+$/, '');
  if (whole === base64.replace(/=+$/, '') && photoSizeFits(photo)) return photo;
  const value = `${Math.ceil(photo.length / 1024)} KB`;
  odd.push({ field: 'photo', relative: null, value, why: 'photo', taken: false });
  return null;
}
