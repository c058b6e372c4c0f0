// Tests of appraisals (EVAL-01 to EVAL-05).
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.js';
import { verdict } from '../testing/verdict.js';
import { assessQualities, figureLabels, qualityFigures, qualityLabels } from './qualities.js';
import { judgeReportGrade, judgeReportStep, reportSteps } from './report-review.js';
import { judgeStandardization, type StandardItem, standardPartLabels } from './standardization.js';
import { judgeFiveStarShare, rateStars, starScore, starsOf } from './stars.js';

const day = '2026-06-20';

describe('述职评议考核 (EVAL-01)', () => {
  it('goes in order', () => {
    expect(reportSteps).toEqual(['述职', '点评', '提问', '测评', '综合评定']);
    expect(verdict(judgeReportStep('述职', new Set(), day))).toEqual([]);
    expect(verdict(judgeReportStep('提问', new Set(['述职']), day))).toEqual([
      'block EVAL-01 点评',
    ]);
    expect(verdict(judgeReportStep('综合评定', new Set(reportSteps), day))).toEqual([]);
  });

  it.each([
    ['good', []],
    ['fairly_good', []],
    ['average', ['warn EVAL-01 grade']],
    ['poor', ['warn EVAL-01 grade']],
  ] as const)('%s', (grade, expected) => {
    expect(verdict(judgeReportGrade(grade, day))).toEqual(expected);
  });
});

describe('stars (EVAL-02, EVAL-03)', () => {
  it.each([
    [90, 5],
    [89.999, 4],
    [80, 4],
    [79.999, 3],
    [70, 3],
    [69.999, 2],
    [60, 2],
    [59.999, 1],
  ])('%d is %i stars', (score, stars) => {
    expect(starsOf(score)).toBe(stars);
  });

  it('weighs base and review', () => {
    expect(starScore({ base: 100, review: 0 })).toBe(70);
    expect(starScore({ base: 0, review: 100 })).toBe(30);
  });

  const none = {
    overdueTermEndedOn: null,
    developmentViolation: false,
    duesMisused: false,
    listedAsWeak: false,
  };
  const best = { base: 100, review: 100 };

  it.each([
    ['nothing', best, {}, 5, []],
    ['an overdue term of a year', best, { overdueTermEndedOn: '2025-06-20' }, 5, []],
    [
      'an overdue term of a day more',
      best,
      { overdueTermEndedOn: '2025-06-19' },
      2,
      ['warn EVAL-03 overdueTermEndedOn'],
    ],
    ['a violation', best, { developmentViolation: true }, 2, ['warn EVAL-03 developmentViolation']],
    ['misused dues', best, { duesMisused: true }, 2, ['warn EVAL-03 duesMisused']],
    ['being listed', best, { listedAsWeak: true }, 2, ['warn EVAL-03 listedAsWeak']],
    [
      'being listed with one star',
      { base: 0, review: 0 },
      { listedAsWeak: true },
      1,
      ['warn EVAL-03 listedAsWeak'],
    ],
    [
      'being listed with two',
      { base: 60, review: 60 },
      { listedAsWeak: true },
      2,
      ['warn EVAL-03 listedAsWeak'],
    ],
  ])('%s', (_, score, vetoes, stars, expected) => {
    const rating = rateStars(score, { ...none, ...vetoes }, day);
    expect(rating.stars).toBe(stars);
    expect(verdict(rating)).toEqual(expected);
  });

  it.each([1, 2, 3] as const)('may be held at %i by the district', (stars) => {
    const settings = { ...defaultSettings, 'eval.vetoStars': stars };
    expect(rateStars(best, { ...none, duesMisused: true }, day, settings).stars).toBe(stars);
  });

  it.each([
    [10, 3, []],
    [10, 4, ['warn EVAL-02 fiveStars']],
  ])('of %i branches %i with five stars', (branches, fiveStars, expected) => {
    expect(verdict(judgeFiveStarShare({ branches, fiveStars }, day))).toEqual(expected);
  });
});

describe('six qualities (EVAL-04)', () => {
  const figures = {
    study_hours_rate: 80,
    theme_day_rate: 100,
    tasks_on_time_rate: 60,
    satisfaction_rate: 0,
  };

  it('is the mean of what is known, and never 0 for what is not', () => {
    const assessed = assessQualities(figures);
    expect(assessed.scores).toEqual({
      politically_firm: 90,
      effective: 60,
      trusted: 0,
      sound: null,
      vital: null,
      capable: null,
    });
    expect(assessed.total).toBeNull();
  });

  it('sums up four qualities or more', () => {
    expect(assessQualities({ ...figures, terms_rate: 50 }).total).toBe(50);
    expect(assessQualities({ ...figures, terms_rate: null }).total).toBeNull();
    expect(
      assessQualities({ ...figures, terms_rate: 50, reserves_rate: 100, rectification_rate: 0 })
        .total,
    ).toBe(50);
    expect(assessQualities({}).total).toBeNull();
  });

  it('names its qualities and figures', () => {
    expect(Object.keys(qualityFigures)).toEqual(Object.keys(qualityLabels));
    expect(Object.values(qualityFigures).flat().sort()).toEqual(Object.keys(figureLabels).sort());
    expect([qualityLabels, figureLabels, qualityFigures]).toMatchSnapshot();
  });
});

describe('标准化规范化 (EVAL-05)', () => {
  const parts = ['setting', 'team', 'members', 'activities', 'mechanism', 'support'] as const;
  const items: StandardItem[] = parts.map((part) => ({ part, grade: 'met', proofs: 1 }));
  const change = (part: string, more: Partial<StandardItem>) =>
    items.map((item) => (item.part === part ? { ...item, ...more } : item));

  it.each<[string, StandardItem[], string[]]>([
    ['complete', items, []],
    ['not graded', change('team', { grade: null }), ['block EVAL-05 team']],
    ['missing', items.slice(1), ['block EVAL-05 setting']],
    ['without proof', change('support', { proofs: 0 }), ['block EVAL-05 support']],
    [
      'basically met without proof',
      change('support', { grade: 'basically', proofs: 0 }),
      ['block EVAL-05 support'],
    ],
    [
      'one item of a part not graded',
      [...items, { part: 'team', grade: null, proofs: 1 }],
      ['block EVAL-05 team'],
    ],
    [
      'one item of a part without proof',
      [...items, { part: 'team', grade: 'met', proofs: 0 }],
      ['block EVAL-05 team'],
    ],
    ['unmet without proof', change('support', { grade: 'unmet', proofs: 0 }), []],
  ])('%s', (_, given, expected) => {
    expect(Object.keys(standardPartLabels)).toEqual([...parts]);
    expect(verdict(judgeStandardization(given, day))).toEqual(expected);
  });
});
