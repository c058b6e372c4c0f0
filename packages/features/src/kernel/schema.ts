/** What the schemas of all features share. Browser-safe: the web imports it. */
import { isCivilDate, namesOf } from '@xianfeng/rules';
import { z } from 'zod';

export * from './labels.js';
export { fileField } from './procedures/file-field.js';
export type { LongWrite } from './procedures/long-writes.js';
export {
  line,
  officePhone,
  personName,
  phoneNumber,
  properName,
  prose,
  residentNumber,
  tidied,
} from './text.js';

/** The largest number of an integer column. */
const MAX_INTEGER = 2_147_483_647;

/** An id of any table. */
export const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** A row version, as the client last saw it. */
export const version = z.number().int().positive().max(MAX_INTEGER);

/** A row version as last seen, 0 where there is no row yet. */
export const versionOrNone = z.number().int().min(0).max(MAX_INTEGER);

/** Beyond these years nothing is entered, and reckoning with days and months leaves the calendar. */
const YEARS = /^(19\d\d|20\d\d|2100)-/;

/** A day in Asia/Shanghai that exists, 'YYYY-MM-DD'. */
export const civilDate = z
  .string()
  .min(1, { error: '请填写日期', abort: true })
  .refine(isCivilDate, {
    error: '日期不存在，请按“2026-03-05”的格式填写真实日期',
    abort: true,
  })
  .regex(YEARS, { error: '年份应在1900年到2100年之间' });

/** A time of day, 'HH:MM'. */
export const civilTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时间请按“09:30”的格式填写' });

/** A month of the calendar, 'YYYY-MM'. */
export const civilMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '月份请按“2026-03”的格式填写', abort: true })
  .regex(YEARS, { error: '年份应在1900年到2100年之间' });

/** Rows on one page when the client does not say. */
export const DEFAULT_LIMIT = 50;

/** Input of every list: how many rows (1–100), and the cursor that the page before gave. */
export const pageInput = {
  limit: z.number().int().min(1).max(100).default(DEFAULT_LIMIT),
  cursor: z
    .string()
    .regex(/^[\w-]{1,2000}$/)
    .nullish(),
};

/** One of the names of a table of labels. */
export const oneOf = <Table extends object>(table: Table) => z.enum(namesOf(table));

/** One page of a list; `next` is null on the last one. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** The answer of every write: which record, and the version that it is now at. */
export interface Receipt {
  id: number;
  version: number;
}
