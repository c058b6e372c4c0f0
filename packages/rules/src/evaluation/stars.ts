// Star rating of organizations, with what limits it (EVAL-02, EVAL-03).
import { EVAL_02, EVAL_03 } from '../catalogue/organizations/eval.js';
import { addMonths, type CivilDate } from '../civil-date.js';
import { type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type EvalSettings, evalDefaults } from '../settings/organizations/eval.js';
import { isAtMost, mostAtMost } from '../share.js';

/** Number of stars. */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** Scores of 0 to 100; not rounded before they are compared. */
export interface StarScore {
  /** 基础分 after deductions. */
  readonly base: number;
  /** 评议 */
  readonly review: number;
}

/** EVAL-02: 70% base and 30% 评议 (district setting). */
export function starScore(score: StarScore, settings: EvalSettings = evalDefaults): number {
  const weight = settings['eval.basePercent'];
  return (score.base * weight + score.review * (100 - weight)) / 100;
}

/** EVAL-02: lower bounds are included. */
export function starsOf(total: number, settings: EvalSettings = evalDefaults): Stars {
  if (total >= settings['eval.fiveStarScore']) return 5;
  if (total >= settings['eval.fourStarScore']) return 4;
  if (total >= settings['eval.threeStarScore']) return 3;
  return total >= settings['eval.twoStarScore'] ? 2 : 1;
}

/** EVAL-03: what keeps an organization at two stars at most. */
export interface Vetoes {
  /** 届满日期 of a term not yet renewed; null if it is renewed. */
  readonly overdueTermEndedOn: CivilDate | null;
  readonly developmentViolation: boolean;
  readonly duesMisused: boolean;
  readonly listedAsWeak: boolean;
}

/** Each veto in words. */
export const vetoLabels = {
  overdueTermEndedOn: '届满未换届',
  developmentViolation: '发展党员违规',
  duesMisused: '挪用党费',
  listedAsWeak: '软弱涣散在列',
} as const;

/** The stars of an organization, and what held them down. */
export interface StarRating extends Judgement {
  readonly total: number;
  readonly stars: Stars;
}

/** EVAL-02, EVAL-03: the stars of an organization, and what held them down. */
export function rateStars(
  score: StarScore,
  vetoes: Vetoes,
  date: CivilDate,
  settings: EvalSettings = evalDefaults,
): StarRating {
  const total = starScore(score, settings);
  const earned = starsOf(total, settings);
  const most = settings['eval.vetoStars'];
  const findings: Finding[] = vetoesMet(vetoes, date, settings).map((veto) =>
    warn(EVAL_03, date, `${vetoLabels[veto]}，最高评为${most}星。`, {
      facts: { veto, earned },
      setting: 'eval.vetoStars',
      change: { fact: veto, hint: '问题解决后下一年度不再计算。' },
    }),
  );
  const held = findings.length > 0 && earned > most;
  const stars: Stars = held ? (most === 1 ? 1 : most === 2 ? 2 : 3) : earned;
  return { ...judge(findings), total, stars };
}

function vetoesMet(
  vetoes: Vetoes,
  date: CivilDate,
  settings: EvalSettings,
): (keyof typeof vetoLabels)[] {
  const months = settings['eval.vetoOverdueMonths'];
  const ended = vetoes.overdueTermEndedOn;
  const met: (keyof typeof vetoLabels)[] = [];
  if (ended !== null && date > addMonths(ended, months)) met.push('overdueTermEndedOn');
  if (vetoes.developmentViolation) met.push('developmentViolation');
  if (vetoes.duesMisused) met.push('duesMisused');
  if (vetoes.listedAsWeak) met.push('listedAsWeak');
  return met;
}

/** EVAL-02: at most so many of all branches with five stars. */
export function judgeFiveStarShare(
  numbers: { readonly branches: number; readonly fiveStars: number },
  date: CivilDate,
  settings: EvalSettings = evalDefaults,
): Judgement {
  const percent = settings['eval.fiveStarPercent'];
  if (isAtMost(numbers.fiveStars, numbers.branches, percent, 100)) return judge([]);
  const most = mostAtMost(numbers.branches, percent, 100);
  return judge([
    warn(EVAL_02, date, `五星党支部${numbers.fiveStars}个，超过${percent}%。`, {
      facts: { ...numbers, most },
      setting: 'eval.fiveStarPercent',
      change: { fact: 'fiveStars', hint: `五星不超过${most}个。` },
    }),
  ]);
}
