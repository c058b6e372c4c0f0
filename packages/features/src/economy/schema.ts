/** Village economy 村级集体经济 as it travels: inputs, answers, events. Browser-safe. */
import type { Finding, IncomeEvent, ProcessStep } from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, civilMonth, id, line, pageInput, prose, version } from '../kernel/schema.js';
import type { HistoryEntry, OfferedMove } from '../kit/process/index.js';
import type { Income, IncomeState, Tier, TierBounds } from './labels.js';
import { MAX_FEN, tiers } from './labels.js';

export * from './import/schema.js';
export * from './labels.js';
export * from './plan/schema.js';

const year = z.number().int().min(2000).max(2100);
const month = z.number().int().min(1).max(12);

/** Whole 分; the rule says which of them may be negative. */
const fen = z
  .number({ error: '请填写金额（元，最多两位小数），没有收入的填0' })
  .int({ error: '金额精确到分，小数点后最多两位' })
  .min(-MAX_FEN, { error: '金额过大，请核对单位是否为元' })
  .max(MAX_FEN, { error: '金额过大，请核对单位是否为元' });

const figures = {
  operatingFen: fen,
  contractFen: fen,
  investmentFen: fen,
  subsidyFen: fen,
  otherFen: fen,
};

/** The year that is asked. */
export const yearInput = z.object({ year });

/** The year whose indicators are asked, of the scope or of one street. */
export const indicatorsInput = z.object({ year, streetId: id.nullish() });

/** A page of villages in a year, filtered by street, tier and an unreported month. */
export const villagesInput = z.object({
  ...pageInput,
  year,
  streetId: id.nullish(),
  /** `none`: villages of which no month of the year has been passed. */
  tier: z.enum([...tiers, 'none']).nullish(),
  /** Villages that have not sent this month in. */
  unreported: civilMonth.nullish(),
});

/** One village in one year. */
export const villageInput = z.object({ organizationId: id, year });
/** Months that wait for a check, oldest first. */
export const pendingInput = z.object({ ...pageInput, streetId: id.nullish() });

/** The month whose reporting is asked; the one that is reported now when left out. */
export const reportingInput = z.object({ month: civilMonth.nullish() });

/** `version`: of the record that the writer has seen; null where there is none yet. */
export const enterInput = z.object({
  organizationId: id,
  year,
  month,
  version: version.nullable(),
  ...figures,
  note: prose(500).default(''),
});

/** A month to send in, with the version that was seen. */
export const submitInput = z.object({ id, version });

/** A street passes many months at once; all of them or none. */
export const MAX_CHECKED = 200;

/** Months to pass or return together; a return says why. */
export const checkInput = z
  .object({
    items: z
      .array(z.object({ id, version }))
      .min(1, { error: '请选择要审核的月份' })
      .max(MAX_CHECKED),
    decision: z.enum(['pass', 'return']),
    opinion: prose(500).default(''),
  })
  .refine(({ items }) => new Set(items.map((item) => item.id)).size === items.length, {
    error: '同一个月份重复了，请刷新后再试',
  })
  .refine(({ decision, opinion }) => decision === 'pass' || opinion !== '', {
    path: ['opinion'],
    error: '请填写退回意见，说明需要改什么',
  });

/** The year to lock; the explanation is needed where months are still open. */
export const lockInput = z.object({ year, explanation: prose(500).default('') });

/** What a month of a locked year is to say, in 分, with the reason and what proves it (GEN-08). */
export const askCorrectionInput = enterInput.omit({ note: true }).extend({
  /** 0: of a year that was reported as a whole. */
  month: z.number().int().min(0).max(12),
  reason: prose(500).refine((text) => text.length >= 4, {
    error: '请写明更正原因，至少四个字',
  }),
  proof: line(2, 200),
});

/** The district's answer to a correction; not agreeing needs its reason. */
export const answerCorrectionInput = z
  .object({ id, version, correctionId: id, agreed: z.boolean(), text: prose(500).default('') })
  .refine(({ agreed, text }) => agreed || text !== '', {
    path: ['text'],
    error: '不同意更正时请写明原因',
  });

/** A page of the corrections that wait for the district. */
export const correctionsInput = z.object(pageInput);

/** The publication of a month: the day, and the place of the notice board. */
export const publishInput = z.object({
  organizationId: id,
  year,
  month,
  publishedOn: civilDate,
  place: line(2, 100),
});

/** The token of the link that a publication's page is shared by. */
export const publicSheetInput = z.object({ token: z.string().max(80) });

/** The year of which the published months are asked. */
export const publishedInput = z.object({ year });

/** Which income the tiers go by: setting `vec.tierBase`. */
export type TierBase = 'total' | 'operating';

/** A month as it stands on the notice board (VEC-06): without names. */
export interface PublicSheet {
  villageName: string;
  kind: 'village' | 'community';
  streetName: string;
  year: number;
  month: number;
  items: Income & { totalFen: number };
  /** From January on, over the `months` that are passed. */
  upTo: Income & { totalFen: number };
  months: number;
  note: string;
  corrections: number;
  /** What was corrected, the latest first. */
  corrected: PublishedCorrection[];
  publishedOn: string;
  place: string;
}

/** That published figures were corrected: the day, and the sum that stood there before. */
export interface PublishedCorrection {
  on: string;
  beforeFen: number;
}

/** A month as it is put up on the village's board. */
export interface PublishedMonth extends Income {
  month: number;
  publishedOn: string;
  place: string;
  note: string;
  /** The latest first. */
  corrected: PublishedCorrection[];
}

/** The published months of a year. */
export interface PublishedYear {
  year: number;
  /** The latest first. */
  months: PublishedMonth[];
}

/** A village in a year: sums of the months that a street or the district has passed. */
export interface VillageYear extends Income {
  organizationId: number;
  name: string;
  divisionCode: string;
  kind: 'village' | 'community';
  streetId: number;
  streetName: string;
  totalFen: number;
  operatingTotalFen: number;
  /** What the tier goes by, and the tier; null where nothing has been passed. */
  tierFen: number;
  tier: Tier | null;
  passed: number;
  submitted: number;
  returned: number;
}

/** Figures of VEC-03 over some villages; each count opens its villages. */
export interface Figures {
  villages: number;
  /** Villages with figures that have been passed: the shares are of these. */
  counted: number;
  none: number;
  counts: Record<Tier, number>;
  clearedD: boolean;
  moreThanHalfAB: boolean;
  totalFen: number;
}

/** Figures of one street. */
export interface StreetFigures extends Figures {
  streetId: number;
  name: string;
}

/** Tiers and indicators of a year. */
export interface Indicators {
  year: number;
  base: TierBase;
  bounds: TierBounds;
  /** Number of the last event that the figures hold. */
  asOf: number;
  total: Figures;
  streets: StreetFigures[];
  lock: YearLock;
  citations: string[];
}

/** Whether a year is locked; instants are milliseconds. */
export interface YearLock {
  year: number;
  /** The last day on which villages and streets change the year's figures (VEC-04). */
  dueOn: string;
  lockedAt: number | null;
  lockedBy: string | null;
  explanation: string;
  /** The day has passed and the district has not locked the year. */
  overdue: boolean;
  /** Months of villages in the scope that no one has passed. */
  openMonths: number;
  mayLock: boolean;
}

/** Figures of the whole district in a year. */
export interface YearOfDistrict extends Figures {
  year: number;
}

/** One move of a month's history, and the figures as they were then. */
export type IncomeHistory = Income & HistoryEntry<IncomeEvent | 'begin' | 'correct', IncomeState>;

/** One month of a village, and what the reader may do with it. */
export interface VillageMonth {
  month: number;
  /** Null where nothing has been entered. */
  record: (Income & MonthRecord) | null;
  mayEnter: boolean;
  mayCorrect: boolean;
  mayPublish: boolean;
}

/** What is on record of a month beside its figures. */
export interface MonthRecord {
  id: number;
  version: number;
  state: IncomeState;
  note: string;
  opinion: string;
  enteredBy: string;
  submittedAt: number | null;
  corrections: number;
  /** What was corrected, the latest first. */
  corrected: PublishedCorrection[];
  /** Corrections of a locked year that were asked for, the latest first. */
  asked: AskedCorrection[];
  publishedOn: string | null;
  publishedAt: string | null;
  /** Of the page that everybody with the link can read; null where nothing was put up. */
  publicationToken: string | null;
  /** What the actor can do with it, and what stands in the way. */
  moves: OfferedMove<IncomeEvent, IncomeState>[];
  steps: ProcessStep<IncomeState>[];
  /** The earliest first. */
  history: IncomeHistory[];
}

/** A correction of a month of a locked year as it stands; instants are milliseconds. */
export interface AskedCorrection extends Income {
  id: number;
  reason: string;
  proof: string;
  askedBy: string;
  askedAt: number;
  /** Null: it waits for the district; the figures are as they were. */
  agreed: boolean | null;
  answer: string;
  answeredBy: string | null;
  answeredAt: number | null;
  /** May the reader answer it? */
  decidable: boolean;
}

/** A correction that waits for the district, with the sums before and after. */
export interface WaitingCorrection {
  /** Of the month. */
  id: number;
  correctionId: number;
  organizationId: number;
  name: string;
  streetName: string;
  year: number;
  month: number;
  reason: string;
  proof: string;
  /** Null where nothing was passed of the month. */
  beforeFen: number | null;
  totalFen: number;
  askedBy: string;
  askedAt: number;
  decidable: boolean;
}

/** One village's year. */
export interface VillageDetail {
  village: VillageYear;
  base: TierBase;
  bounds: TierBounds;
  asOf: number;
  lock: Omit<YearLock, 'openMonths' | 'mayLock'>;
  /** The twelve months, or the one row of a year that was reported as a whole. */
  months: VillageMonth[];
  /** Every year with passed months, the earliest first. */
  years: { year: number; totalFen: number; tierFen: number; tier: Tier; passed: number }[];
  findings: Finding[];
}

/** A month that waits for a check. */
export interface PendingMonth extends Income {
  id: number;
  version: number;
  organizationId: number;
  name: string;
  streetName: string;
  year: number;
  month: number;
  totalFen: number;
  /** Of the same month a year before, where it was passed. */
  beforeFen: number | null;
  note: string;
  enteredBy: string;
  submittedAt: number;
  /** Entered by the reader, so that another person has to check it. */
  own: boolean;
}

/** How far the reporting of a month is in the scope. */
export interface Reporting {
  month: string;
  asOf: number;
  villages: number;
  reported: number;
  /** Up to 30 of those that have not sent it in. */
  missing: MissingVillage[];
  /** Until when it is to be sent in. */
  dueOn: string;
  /** Earlier months that villages still owe, all of them late, the earliest first. */
  late: MissingMonth[];
}

/** A village that has not sent a month in. */
export interface MissingVillage {
  organizationId: number;
  name: string;
  state: IncomeState | null;
}

/** A month that villages have not sent in. */
export interface MissingMonth {
  year: number;
  month: number;
  dueOn: string;
  /** How many villages; up to 30 of them are named. */
  count: number;
  villages: MissingVillage[];
}

/** A village's income moved on: ids and the state, no amounts. */
export const incomeData = z.object({
  organizationId: id,
  year: z.number().int(),
  month: z.number().int(),
  state: z.enum(['draft', 'submitted', 'returned', 'passed']),
});

/** Payload of events about a year of the whole district. */
export const yearData = z.object({ year: z.number().int() });

/** Payload of an import: how many villages and months it wrote. */
export const incomeImportedData = z.object({
  villages: z.number().int(),
  months: z.number().int(),
});

/** Payload of publication.recorded. */
export const publishedData = z.object({
  organizationId: id,
  year: z.number().int(),
  month: z.number().int(),
});
