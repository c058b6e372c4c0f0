/** Yearly notices of rest days 放假安排 (CAL-05) as they travel: inputs, answers and events. Browser-safe. */
import { z } from 'zod';
import { civilDate, line, versionOrNone } from '../../kernel/schema.js';

/** More days than this are in no notice. */
const MOST_DAYS = 80;

const days = z.array(civilDate).max(MOST_DAYS, { error: `最多${MOST_DAYS}天` });

/** A year's notice with its number and the reason; a correction is entered the same way. */
export const enterNoticeInput = z.object({
  year: z.number({ error: '请填写年度' }).int({ error: '请填写年度' }).min(2020).max(2100),
  /** Days off, beside ordinary weekends. */
  off: days,
  /** Weekends that are worked. */
  work: days,
  /** 文号 of the notice of 国务院办公厅. */
  document: line(2, 100),
  reason: line(2, 200),
  version: versionOrNone,
});

/** One entry of a year's notice. */
export interface NoticeEntry {
  id: number;
  year: number;
  off: readonly string[];
  work: readonly string[];
  document: string;
  reason: string;
  by: string;
  /** Milliseconds. */
  at: number;
  /** The latest of its year. */
  inForce: boolean;
}

/** The notices that were entered, the latest first, and the years that count provisionally. */
export interface NoticeList {
  today: string;
  entries: NoticeEntry[];
  /** Years whose notice is known: of the product or entered. */
  known: number[];
  changeable: boolean;
  /** To be named when entering one. */
  version: number;
}

/** Public fields of the event that a notice was entered. */
export const noticeEventData = z.object({ year: z.number(), days: z.number() });
