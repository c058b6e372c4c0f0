/** Events of the village economy, with their words and who may hear of them. */
import type { z } from 'zod';
import { accountingUpward, defineEvent, type FeedContext, rooms, upward } from '../kernel/index.js';
import { incomeStateLabels } from './labels.js';
import {
  decisionData,
  incomeData,
  incomeImportedData,
  monthName,
  planData,
  projectData,
  projectStateLabels,
  publishedData,
  yearData,
} from './schema.js';
import {
  decisionSubject,
  incomeSubject,
  incomeTableSubject,
  planSubject,
  projectSubject,
  publicationSubject,
  yearSubject,
} from './subject.js';

/** The village that something happened in. */
export interface VillagePlace {
  organizationId: number;
  path: string;
}

/** Everybody who works with the economy of any of these villages. */
export interface VillagesPlace {
  organizationId: number;
  paths: readonly string[];
}

const ofVillage = ({ path }: VillagePlace) => [...upward(path), ...accountingUpward(path)];
const ofVillages = ({ paths }: VillagesPlace) =>
  paths.flatMap((path) => [...upward(path), ...accountingUpward(path)]);

type IncomeFeed = ((context: FeedContext<z.output<typeof incomeData>, null>) => string) | null;

/** 2026年3月 */
const monthOf = ({ year, month }: { year: number; month: number }) =>
  `${year}年${monthName(month)}`;

const income = <const Past extends string>(past: Past, label: string, feed: IncomeFeed) =>
  defineEvent({
    type: `income.${past}` as const,
    subject: incomeSubject,
    data: incomeData,
    audience: ofVillage,
    label,
    feed,
    log: (data) => `${monthOf(data)}，${incomeStateLabels[data.state]}。`,
  });

/** What became of a village's month. */
export const incomeEvents = {
  // Figures that are not sent in yet are no news.
  entered: income('entered', '填报收入', null),
  submitted: income(
    'submitted',
    '上报收入',
    ({ where, data }) => `${where}上报了${monthOf(data)}集体经济收入，待街道审核。`,
  ),
  passed: income(
    'passed',
    '收入审核通过',
    ({ where, data }) => `${where}${monthOf(data)}集体经济收入审核通过。`,
  ),
  returned: income(
    'returned',
    '退回收入',
    ({ where, data }) => `${where}${monthOf(data)}集体经济收入被退回，请按意见修改。`,
  ),
  corrected: income(
    'corrected',
    '更正收入',
    ({ where, data }) => `${where}${monthOf(data)}集体经济收入由区级更正。`,
  ),
  correctionAsked: income(
    'correction_asked',
    '申请更正收入',
    ({ where, data }) => `${where}申请更正${monthOf(data)}集体经济收入，待区级确认。`,
  ),
  correctionRefused: income(
    'correction_refused',
    '不同意更正收入',
    ({ where, data }) => `${where}${monthOf(data)}集体经济收入的更正没有通过，原数据不变。`,
  ),
} as const;

/** A table was carried out as a whole. */
export const incomeImported = defineEvent({
  type: 'income_table.imported',
  subject: incomeTableSubject,
  data: incomeImportedData,
  audience: ofVillages,
  label: '导入收入',
  feed: ({ where, data }) =>
    `${where}导入集体经济收入：${data.villages}个村（社区），${data.months}个村月。`,
});

/** A year was locked: every village hears that its figures stay now. */
export const yearLocked = defineEvent({
  type: 'income_year.locked',
  subject: yearSubject,
  data: yearData,
  audience: ofVillages,
  label: '锁定年度收入',
  feed: ({ data }) => `${data.year}年村级集体经济数据已锁定。`,
});

/** A village put a month up for its villagers to see (VEC-06). */
export const incomePublished = defineEvent({
  type: 'publication.recorded',
  subject: publicationSubject,
  data: publishedData,
  audience: (place: VillagePlace) => [...ofVillage(place), rooms.supervision(place.organizationId)],
  label: '登记财务公开',
  feed: ({ where, data }) => `${where}公开了${monthOf(data)}集体经济收入。`,
});

/** A village's development plan was made or changed. */
export const planSaved = defineEvent({
  type: 'plan.saved',
  subject: planSubject,
  data: planData,
  audience: ofVillage,
  label: '保存发展计划',
  feed: ({ where }) => `${where}更新了集体经济发展计划。`,
});

/** A project of a plan was added or changed. */
export const projectSaved = defineEvent({
  type: 'project.saved',
  subject: projectSubject,
  data: projectData,
  audience: ofVillage,
  label: '保存发展项目',
  feed: ({ where, data, subject }) => {
    const project = subject === null ? '一个发展项目' : `发展项目“${subject.name}”`;
    return `${where}更新了${project}，现为${projectStateLabels[data.state]}。`;
  },
});

/** A collective decision was recorded (VEC-05). */
export const decisionRecorded = defineEvent({
  type: 'decision.recorded',
  subject: decisionSubject,
  data: decisionData,
  audience: ofVillage,
  label: '登记民主决策',
  feed: ({ where, subject }) =>
    `${where}登记了民主决策${subject === null ? '' : `“${subject.title}”`}的结果。`,
});
