// Tests of the negative list and the joint review (TAL-08, TAL-09, NEG-01 to NEG-17).
import { describe, expect, it } from 'vitest';
import { NEG_04 } from '../../catalogue/villages/neg.js';
import { verdict } from '../../testing/verdict.js';
import {
  judgeJointReview,
  judgeReviewValidity,
  type ReviewDepartment,
  reviewDeadlines,
} from './joint-review.js';
import {
  defaultNegativeList,
  judgeNegativeList,
  type NegativeHit,
  stillCounts,
} from './negative-list.js';

const day = '2026-06-20';

describe('negative list (TAL-09, NEG-01 to NEG-17)', () => {
  const hit = (code: string, more: Partial<NegativeHit> = {}): NegativeHit => ({
    code,
    on: '2022-06-20',
    settledOn: null,
    until: null,
    termFrom: '2021-01-01',
    ...more,
  });
  const none = { streetDecided: false, districtAgreed: false };
  const agreed = { streetDecided: true, districtAgreed: true };

  it('has the seventeen items in order, each with its rule', () => {
    expect(defaultNegativeList.map((item) => item.code)).toEqual(
      Array.from({ length: 17 }, (_, i) => `NEG-${String(i + 1).padStart(2, '0')}`),
    );
    expect(defaultNegativeList.every((item) => item.rule.id === item.code)).toBe(true);
    expect(
      defaultNegativeList.filter((item) => item.force === 'soft').map((item) => item.code),
    ).toEqual(['NEG-15', 'NEG-16', 'NEG-17']);
  });

  it.each([
    ['NEG-02', {}, true],
    ['NEG-02', { settledOn: '2023-01-01' }, true],
    ['NEG-04', {}, true],
    ['NEG-04', { until: '2026-06-20' }, true],
    ['NEG-04', { until: '2026-06-19' }, false],
    ['NEG-05', {}, true],
    ['NEG-05', { settledOn: '2026-06-20' }, false],
    ['NEG-05', { settledOn: '2026-06-21' }, true],
    ['NEG-07', {}, true],
    ['NEG-07', { on: '2020-12-31' }, false],
    ['NEG-07', { on: '2021-01-01' }, true],
    ['NEG-08', { on: '2021-06-21' }, true],
    ['NEG-08', { on: '2021-06-20' }, false],
    ['NEG-09', { on: '2023-06-21' }, true],
    ['NEG-09', { on: '2023-06-20' }, false],
  ])('%s with %j counts: %s', (code, more, counts) => {
    const item = defaultNegativeList.find((entry) => entry.code === code);
    expect(item && stillCounts(item, hit(code, more), day)).toBe(counts);
    expect(verdict(judgeNegativeList([hit(code, more)], none, day)).length).toBe(counts ? 1 : 0);
  });

  it('ends the route on a hard item whoever consents', () => {
    expect(verdict(judgeNegativeList([hit('NEG-03')], agreed, day))).toEqual(['block NEG-03 code']);
  });

  it.each([
    ['NEG-13', 'settledOn'],
    ['NEG-08', 'date'],
    ['NEG-02', 'code'],
  ])('says what lifts %s: %s', (code, fact) => {
    expect(verdict(judgeNegativeList([hit(code)], none, day))).toEqual([`block ${code} ${fact}`]);
  });

  it.each([
    [none, ['block NEG-16 streetDecided']],
    [{ ...none, streetDecided: true }, ['block NEG-16 districtAgreed']],
    [{ ...none, districtAgreed: true }, ['block NEG-16 streetDecided']],
    [agreed, []],
  ])('a soft item with %j', (consent, expected) => {
    expect(verdict(judgeNegativeList([hit('NEG-16')], consent, day))).toEqual(expected);
  });

  it('refuses a code that is not on the list, and takes the district’s own', () => {
    expect(verdict(judgeNegativeList([hit('NEG-99')], none, day))).toEqual(['block NEG-17 code']);
    const own = [
      { code: 'A1', rule: NEG_04, force: 'hard', lookBack: { kind: 'forever' } },
    ] as const;
    expect(verdict(judgeNegativeList([hit('A1')], none, day, own))).toEqual(['block NEG-04 code']);
    expect(verdict(judgeNegativeList([hit('NEG-03')], none, day, own))).toEqual([
      'block NEG-17 code',
    ]);
  });
});

describe('joint review (TAL-08)', () => {
  const required: ReviewDepartment[] = ['court', 'audit'];
  const answer = (
    department: ReviewDepartment,
    given: 'pass' | 'fail' | 'explain' | null,
    more = {},
  ) => ({
    department,
    answer: given,
    basis: '依据',
    hard: false,
    ...more,
  });
  const passes = [answer('court', 'pass'), answer('audit', 'pass')];

  it.each([
    ['all pass', passes, 'passed', []],
    ['silence', [answer('court', 'pass')], 'pending', ['block TAL-08 audit']],
    [
      'a null answer',
      [answer('court', 'pass'), answer('audit', null)],
      'pending',
      ['block TAL-08 audit'],
    ],
    [
      'a question',
      [answer('court', 'pass'), answer('audit', 'explain')],
      'pending',
      ['block TAL-08 audit'],
    ],
    [
      'a soft refusal',
      [answer('court', 'pass'), answer('audit', 'fail')],
      'pending',
      ['block TAL-08 audit'],
    ],
    [
      'a hard refusal',
      [answer('court', 'pass'), answer('audit', 'fail', { hard: true })],
      'failed',
      ['block TAL-08 audit'],
    ],
    [
      'a refusal without basis',
      [answer('court', 'pass'), answer('audit', 'fail', { basis: ' ' })],
      'pending',
      ['block TAL-08 audit', 'block TAL-08 audit'],
    ],
    [
      'a soft and a hard refusal of one department, one of them without basis',
      [...passes, answer('audit', 'fail', { basis: ' ' }), answer('audit', 'fail', { hard: true })],
      'failed',
      ['block TAL-08 audit', 'block TAL-08 audit'],
    ],
    [
      'a refusal beside a pass',
      [...passes, answer('audit', 'fail', { hard: true })],
      'failed',
      ['block TAL-08 audit'],
    ],
    [
      'a department that was not asked',
      [...passes, answer('tax', 'fail', { hard: true })],
      'passed',
      [],
    ],
  ] as const)('%s', (_, answers, result, expected) => {
    const judged = judgeJointReview(answers, required, day);
    expect(judged.result).toBe(result);
    expect(judgeJointReview([...answers].reverse(), [...required].reverse(), day)).toEqual(judged);
    expect(verdict(judged)).toEqual(expected);
  });

  it('has its days', () => {
    expect(reviewDeadlines('2026-06-18')).toEqual({
      departmentsBy: '2026-06-26',
      allBy: '2026-07-03',
    });
  });

  it.each([
    [null, ['block TAL-08 passedOn']],
    ['2025-12-20', []],
    ['2025-12-19', ['block TAL-08 passedOn']],
  ])('passed on %s', (passedOn, expected) => {
    expect(verdict(judgeReviewValidity(passedOn, day))).toEqual(expected);
  });
});
