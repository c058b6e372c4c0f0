// The six qualities of an organization, computed from known figures (EVAL-04).
import { type EvalSettings, evalDefaults } from '../settings/organizations/eval.js';

/** EVAL-04 六项评价, each with the figures that it is computed from. */
export const qualityLabels = {
  politically_firm: '政治坚定',
  effective: '落实有效',
  trusted: '群众信任',
  sound: '机制健全',
  vital: '富有活力',
  capable: '能打胜仗',
} as const;

export type Quality = keyof typeof qualityLabels;

/** The figures behind each quality, as rates of 0 to 100. */
export const qualityFigures = {
  politically_firm: ['study_hours_rate', 'theme_day_rate'],
  effective: ['tasks_on_time_rate', 'not_returned_rate'],
  trusted: ['satisfaction_rate', 'requests_settled_rate'],
  sound: ['meetings_rate', 'terms_rate', 'archives_rate'],
  vital: ['development_rate', 'reserves_rate', 'participation_rate'],
  capable: ['urgent_tasks_rate', 'economy_growth_rate', 'rectification_rate'],
} as const satisfies Readonly<Record<Quality, readonly string[]>>;

export type Figure = (typeof qualityFigures)[Quality][number];

/** Each figure in words. */
export const figureLabels: Readonly<Record<Figure, string>> = {
  study_hours_rate: '学时达标率',
  theme_day_rate: '主题党日率',
  tasks_on_time_rate: '任务按期率',
  not_returned_rate: '一次通过率（100减退回率）',
  satisfaction_rate: '满意度',
  requests_settled_rate: '诉求办结率',
  meetings_rate: '三会一课率',
  terms_rate: '按期换届率',
  archives_rate: '档案合规率',
  development_rate: '发展党员完成率',
  reserves_rate: '后备储备率',
  participation_rate: '活动参与率',
  urgent_tasks_rate: '急难任务完成率',
  economy_growth_rate: '集体经济增长得分',
  rectification_rate: '整顿销号率',
};

/** Figures known for an organization; a figure that is missing or null is not counted as 0. */
export type Figures = Readonly<Partial<Record<Figure, number | null>>>;

/** The score of each quality, and the total. */
export interface QualityAssessment {
  /** Null: 不参评, no figure is known. */
  readonly scores: Readonly<Record<Quality, number | null>>;
  /** Mean of the scores that are there; null with fewer than the district's minimum (4). */
  readonly total: number | null;
}

const qualities: readonly Quality[] = [
  'politically_firm',
  'effective',
  'trusted',
  'sound',
  'vital',
  'capable',
];

/** EVAL-04: each quality is the mean of its known figures; the total the mean of the known qualities. */
export function assessQualities(
  figures: Figures,
  settings: EvalSettings = evalDefaults,
): QualityAssessment {
  const score = (quality: Quality): number | null => {
    const names: readonly Figure[] = qualityFigures[quality];
    return mean(names.map((name) => figures[name]));
  };
  const scores = {
    politically_firm: score('politically_firm'),
    effective: score('effective'),
    trusted: score('trusted'),
    sound: score('sound'),
    vital: score('vital'),
    capable: score('capable'),
  };
  const known = qualities.map((quality) => scores[quality]).filter((value) => value !== null);
  const enough = known.length >= settings['eval.minimumQualities'];
  return { scores, total: enough ? mean(known) : null };
}

function mean(values: readonly (number | null | undefined)[]): number | null {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
