// Comparison of a file of the cadre tools with what is on record, item by item.
import {
  type CadrePerson,
  civilMonthIn,
  type LrmxFile,
  oddTexts,
  readResume,
  writeResume,
} from '@xianfeng/documents';
import { namesOf } from '@xianfeng/rules';
import type { z } from 'zod';
import { checkPhoto } from '../photo.js';
import {
  type FileContent,
  type FileField,
  type FileText,
  fileContent,
  fileFieldLabels,
  type LrmxItem,
} from '../schema.js';
import { type CheckedPhoto, sha256 } from '../stored-file.js';

/** What a file of the cadre tools would make of the product's, item by item. */
export interface LrmxPlan {
  items: LrmxItem[];
  /** The items that are read without a fault. */
  content: Partial<FileContent>;
  photo: CheckedPhoto | null;
}

/** What the product has now, as the form would print it. */
export interface Present {
  content: FileContent;
  photo: { sha256: Buffer; size: number } | null;
  asksJoinedParty: boolean;
}

const MEND = '请在任免审批表工具中改正后重新导出';

/** The texts of the form that are taken as they stand. */
const texts = {
  nativePlace: 'nativePlace',
  birthplace: 'birthplace',
  joinedParty: 'joinedPartyIn',
  health: 'health',
  professionalTitle: 'professionalTitle',
  speciality: 'speciality',
  fullTimeEducation: 'fullTimeEducation',
  fullTimeDegree: 'fullTimeDegree',
  fullTimeEducationSchool: 'fullTimeEducationSchool',
  fullTimeDegreeSchool: 'fullTimeDegreeSchool',
  inServiceEducation: 'inServiceEducation',
  inServiceDegree: 'inServiceDegree',
  inServiceEducationSchool: 'inServiceEducationSchool',
  inServiceDegreeSchool: 'inServiceDegreeSchool',
  awards: 'awardsAndSanctions',
  appraisals: 'appraisals',
} as const satisfies Partial<Record<FileText, keyof CadrePerson>>;

/** Reads each item for itself: what it would be in the product, or why it can't. */
export function planOf({ person, odd }: LrmxFile, present: Present, today: string): LrmxPlan {
  const plan: LrmxPlan = { items: [], content: {}, photo: null };
  for (const field of namesOf(fileFieldLabels)) {
    if (field === 'joinedParty' && !present.asksJoinedParty) continue;
    const item =
      notTaken(field, odd, present) ?? itemOf(field, person, present, plan, today.slice(0, 7));
    if (item.now !== '' || item.inFile !== '') plan.items.push(item);
  }
  return plan;
}

/** An item that the file has, but in no way that it could be taken: it is shown, and never seems empty. */
function notTaken(field: FileField, odd: LrmxFile['odd'], present: Present): LrmxItem | undefined {
  const inForm =
    field === 'photo' || field === 'family' || field === 'resume'
      ? field
      : field === 'startedWork'
        ? 'startedWorkIn'
        : texts[field];
  const found = odd.find((each) => each.field === inForm && each.relative === null && !each.taken);
  if (found === undefined) return undefined;
  const now =
    field === 'photo'
      ? present.photo === null
        ? ''
        : pictureText(present.photo.size)
      : shownOf(field, present.content);
  return {
    field,
    now,
    inFile: found.value,
    state: 'changed',
    errors: [`${oddTexts[found.why]}。`],
  };
}

function itemOf(
  field: FileField,
  person: CadrePerson,
  present: Present,
  plan: LrmxPlan,
  month: string,
): LrmxItem {
  if (field === 'photo') return photoItem(person, present, plan);
  const { value, shown, errors } = readItem(field, person, month);
  if (errors.length === 0) {
    // One item of the whole is judged as the form of the page judges it.
    const judged = fileContent.partial().safeParse({ [field]: value });
    if (judged.success) Object.assign(plan.content, { [field]: judged.data[field] });
    else errors.push(...judged.error.issues.map((issue) => told(field, issue)));
  }
  const now = shownOf(field, present.content);
  const same = JSON.stringify(plan.content[field]) === JSON.stringify(present.content[field]);
  return { field, now, inFile: shown, state: same ? 'same' : stateOf(now, shown), errors };
}

function stateOf(now: string, inFile: string): LrmxItem['state'] {
  if (inFile === '') return 'absent';
  return now === '' ? 'new' : 'changed';
}

function told(field: FileField, { path, message }: z.core.$ZodIssue): string {
  const place = path.find((part) => typeof part === 'number');
  const which = field === 'resume' ? '段' : '人';
  return `${place === undefined ? '' : `第${place + 1}${which}：`}${message}。${MEND}。`;
}

interface Read {
  value: unknown;
  /** As a reader compares it. */
  shown: string;
  errors: string[];
}

function readItem(field: Exclude<FileField, 'photo'>, person: CadrePerson, month: string): Read {
  const errors: string[] = [];
  const readMonth = (text: string, what = ''): string | null => {
    // 不详 says that it is not known, as an empty cell does.
    if (text === '' || text === '不详') return null;
    const read = civilMonthIn(text);
    if (read === null) errors.push(`${what}“${text.slice(0, 20)}”不是真实的年月。${MEND}。`);
    else if (read > month) errors.push(`${what}${read}还没有到。${MEND}。`);
    return read;
  };
  if (field === 'startedWork') {
    const value = readMonth(person.startedWorkIn);
    return { value, shown: value ?? person.startedWorkIn, errors };
  }
  if (field === 'resume') {
    const { lines, errors: wrong } = readResume(person.resume);
    errors.push(...wrong.map(({ line, message }) => `第${line}行：${message}。${MEND}。`));
    if (wrong.length > 0) return { value: lines, shown: person.resume, errors };
    for (const [index, { from, to }] of lines.entries()) {
      for (const each of [from, to ?? '']) readMonth(each, `第${index + 1}段`);
    }
    return { value: lines, shown: writeResume(lines), errors };
  }
  if (field === 'family') {
    const members = person.family.filter((one) => Object.values(one).some((text) => text !== ''));
    const value = members.map(({ bornIn, ...one }, index) => ({
      ...one,
      bornMonth: readMonth(bornIn, `第${index + 1}人出生年月`),
    }));
    return { value, shown: value.map(relativeText).join('\n'), errors };
  }
  const value = person[texts[field]].trim();
  return { value, shown: value, errors };
}

/** An item as one text, which a reader compares. */
function shownOf(field: Exclude<FileField, 'photo'>, content: FileContent): string {
  if (field === 'resume') return writeResume(content.resume);
  if (field === 'family') return content.family.map(relativeText).join('\n');
  return content[field] ?? '';
}

const relativeText = (one: FileContent['family'][number]) =>
  [one.relation, one.name, one.bornMonth, one.politicalStatus, one.workUnit]
    .map((text) => (text ?? '').trim())
    .filter((text) => text !== '')
    .join('，');

function photoItem(person: CadrePerson, present: Present, plan: LrmxPlan): LrmxItem {
  const now = present.photo === null ? '' : pictureText(present.photo.size);
  const inFile = person.photo === null ? '' : pictureText(person.photo.length);
  const item = { field: 'photo' as const, now, inFile };
  if (person.photo === null) return { ...item, state: now === '' ? 'same' : 'absent', errors: [] };
  const checked = checkPhoto(person.photo);
  if (typeof checked === 'string') return { ...item, state: 'changed', errors: [`${checked}。`] };
  plan.photo = checked;
  const same = present.photo !== null && sha256(checked.bytes).equals(present.photo.sha256);
  return { ...item, state: same ? 'same' : stateOf(now, inFile), errors: [] };
}

const pictureText = (bytes: number) => `有照片（${Math.max(1, Math.round(bytes / 1024))} KB）`;
