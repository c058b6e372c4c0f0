/** The person's file 档案材料 as it travels: inputs, answers, events. Browser-safe. */
import { namesOf } from '@xianfeng/rules';
import { z } from 'zod';
import {
  civilMonth,
  fileField,
  id,
  line,
  oneOf,
  personName,
  prose,
  version,
} from '../../kernel/schema.js';
import {
  type FileChange,
  type FileField,
  type FileText,
  fileChangeLabels,
  fileFieldLabels,
  type RecordField,
} from './labels.js';

export * from './labels.js';

/** Most lines of a resume. */
export const MOST_RESUME_LINES = 40;

/** Most relatives in a file. */
export const MOST_RELATIVES = 30;
/** Most bytes of a picture. */
export const PHOTO_MAX_BYTES = 2 * 1024 * 1024;
/** Most bytes of a file of the cadre tools: such a picture in base64, in two bytes a letter. */
export const LRMX_MAX_BYTES = 6 * 1024 * 1024;

const fieldNames = namesOf(fileFieldLabels);
const month = z.union([civilMonth, z.literal('').transform(() => null), z.null()]);
const ANOTHER_PERIOD = /\n[0-9０-９]{4}\s*[.．年/-]?\s*[0-9０-９]{1,2}\s*月?\s*[-—–－~～至到]/u;
/** A resume says further things of a period in lines of their own. */
const done = prose(500)
  .transform((text) => text.replaceAll(/\s*\n\s*/g, '\n'))
  .pipe(z.string().min(1, { error: '请填写这段经历' }))
  .refine((text) => !ANOTHER_PERIOD.test(text), {
    error: '换行后又写了年月：另一段经历请另加一行',
  });

const MONTH = /^\d{4}-\d{2}$/;
const resumeLine = z
  .object({ from: civilMonth, to: month.default(null), text: done })
  .refine(({ from, to }) => to === null || !MONTH.test(to) || to >= from, {
    path: ['to'],
    error: '终止年月不能早于起始年月',
  });
const relative = z.object({
  relation: line(1, 20),
  name: personName(1, 50),
  bornMonth: month.default(null),
  politicalStatus: line(0, 20).default(''),
  workUnit: prose(200).default(''),
});

/** What the file says beside its picture. */
export const fileContent = z.object({
  nativePlace: line(0, 40).default(''),
  birthplace: line(0, 40).default(''),
  /**
   * Only of a person who is no member on record: a month, with the party's name where it is
   * another.
   */
  joinedParty: line(0, 40).default(''),
  startedWork: month.default(null),
  health: line(0, 40).default(''),
  professionalTitle: prose(100).default(''),
  speciality: prose(300).default(''),
  fullTimeEducation: prose(60).default(''),
  fullTimeDegree: prose(60).default(''),
  fullTimeEducationSchool: prose(120).default(''),
  fullTimeDegreeSchool: prose(120).default(''),
  inServiceEducation: prose(60).default(''),
  inServiceDegree: prose(60).default(''),
  inServiceEducationSchool: prose(120).default(''),
  inServiceDegreeSchool: prose(120).default(''),
  awards: prose(2000).default(''),
  appraisals: prose(1000).default(''),
  resume: z
    .array(resumeLine)
    .max(MOST_RESUME_LINES, { error: `简历最多${MOST_RESUME_LINES}段` })
    .default([]),
  family: z
    .array(relative)
    .max(MOST_RELATIVES, { error: `家庭成员和社会关系最多${MOST_RELATIVES}人` })
    .default([]),
});
export type FileContent = z.output<typeof fileContent>;

/** `version` of a file that is not begun is 0. */
const seen = z.union([z.literal(0), version]);

/** The talent whose file is asked. */
export const fileInput = z.object({ id });

/** The talent and the version of the file that is asked. */
export const fileVersionInput = z.object({ id, version });

/** The whole content of a file, with the version that was seen. */
export const saveFileInput = z.object({ id, version: seen, ...fileContent.shape });
/** Null takes the picture away. */
export const photoInput = z.object({
  id,
  version: seen,
  base64: fileField(PHOTO_MAX_BYTES, '照片超过2MB，请压缩后再选择').nullable(),
});
const lrmx = {
  fileName: line(1, 200),
  base64: fileField(LRMX_MAX_BYTES, '文件超过6MB，请压缩照片后重新导出'),
};

/** A file of the cadre tools to compare with a talent's file. */
export const lrmxPreviewInput = z.object({ id, ...lrmx });
/** `chosen`: items that are taken over; all others stay as they are. */
export const lrmxImportInput = z.object({
  id,
  version: seen,
  ...lrmx,
  chosen: z.array(z.enum(fieldNames)).min(1, { error: '请至少选择一项要导入的内容' }),
});

/** A file of the cadre tools to read a person from. */
export const lrmxReadInput = z.object(lrmx);

/** One entry of the file's history; `at` in milliseconds. */
export interface FileVersion {
  version: number;
  kind: FileChange;
  /** Names of what was changed. */
  fields: FileField[];
  by: string;
  at: number;
}

/** A talent's file, beside what other records hold. */
export interface TalentFile {
  /** Of the talent. */
  id: number;
  /** Of the file; 0 before anybody has begun it. */
  version: number;
  organizationName: string;
  /** As other records have it; empty where they say nothing. */
  record: Record<RecordField, string>;
  /** The highest education on record, which does not say how it was got; empty where there is none. */
  education: string;
  /** A member's day is on record and is not asked. */
  asksJoinedParty: boolean;
  content: FileContent;
  /** What the form prints where the file itself is silent: from the pool, and from village posts. */
  fallback: Pick<Record<FileText, string>, 'speciality' | 'appraisals'>;
  photo: { mediaType: string; size: number; sha256: string } | null;
  mayChange: boolean;
  /** The latest first. */
  history: FileVersion[];
}

/** What the file said at one of its versions; the picture of then is not kept, only whether there was one. */
export interface PastFile {
  version: number;
  content: FileContent;
  hadPhoto: boolean;
}

/** A picture with its bytes in base64. */
export interface FilePhoto {
  mediaType: string;
  base64: string;
}

/** One item of a file of the cadre tools, beside what the product has. */
export interface LrmxItem {
  field: FileField;
  now: string;
  inFile: string;
  /** `absent`: the file is silent where the product is not. */
  state: 'same' | 'new' | 'changed' | 'absent';
  /** Why it can't be taken over as it is, and what to do. */
  errors: string[];
}

/** What an import of the file would change. */
export interface LrmxPreview {
  /** Of the product's file, to be named when it is imported. */
  version: number;
  items: LrmxItem[];
  /** What other records hold, where the file says something else: an import leaves it as it is. */
  kept: { field: RecordField; now: string; inFile: string }[];
  /** The picture in the file, to be looked at beside the present one; null where there is none to take. */
  photo: FilePhoto | null;
  /** The number in the file is the person's; false where the file has none. */
  numberMatches: boolean;
  /** Pieces of the file that no form of this kind has. */
  unknown: number;
  /** Items that are not what the form asks for. */
  odd: LrmxOdd[];
}

/** An item of a file that is not what the form asks for. */
export interface LrmxOdd {
  /** As it is called on the form. */
  item: string;
  /** What stands there. */
  value: string;
  /** Why it is told, whether it was taken, and what to do. */
  advice: string;
}

/** Whose file one of many is: the person in the pool, or why nobody. */
export interface LrmxMatch {
  /** What the file says, for a reader who tells files apart. */
  name: string;
  bornMonth: string | null;
  /** Of the pool; null where nobody or several are meant. */
  talent: { id: number; organizationName: string; closed: boolean } | null;
  /** Why there is no talent, and what to do. */
  why: string | null;
  preview: LrmxPreview | null;
}

/** The person in a file of the cadre tools, for the form that adds a talent. */
export interface LrmxPerson {
  name: string;
  residentId: string;
  ethnicity: string | null;
  occupation: string;
  strengths: string;
  /** Items that are not what the form asks for. */
  odd: LrmxOdd[];
}

/** The own entry of the pool. */
export interface OwnTalent {
  id: number;
  organizationName: string;
  /** 未予入库 or 出库, since that day; null while the file is open. */
  refusedOn: string | null;
}

const field = z.enum(fieldNames);

/** Payload of talent_file.changed: which items changed, not what they say. */
export const fileChangedData = z.object({
  organizationId: id,
  kind: oneOf(fileChangeLabels),
  fields: z.array(field),
});
