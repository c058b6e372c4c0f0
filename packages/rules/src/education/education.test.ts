// Tests of study hours (EDU-01 to EDU-05).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { countHours, judgeHours, judgeTeamTraining, requiredHours } from './study-hours.js';

const learner = { role: 'member', joinedOn: '2010-01-01', exempt: false } as const;

describe('required hours (EDU-01 to EDU-03, EDU-05)', () => {
  it.each([
    ['member', '2010-01-01', false, 32],
    ['team', '2010-01-01', false, 56],
    ['secretary', '2010-01-01', false, 56],
    ['member', '2025-07-01', false, 32],
    ['member', '2026-01-31', false, 32],
    ['member', '2026-07-01', false, 16],
    ['member', '2026-06-30', false, 19],
    ['member', '2026-12-31', false, 3],
    ['team', '2026-07-01', false, 28],
    ['member', '2027-01-01', false, 0],
    ['member', '2010-01-01', true, 0],
  ] as const)('%s joined on %s, exempt %s: %i', (role, joinedOn, exempt, hours) => {
    expect(requiredHours({ role, joinedOn, exempt }, 2026)).toBe(hours);
  });
});

describe('counting (EDU-04)', () => {
  const study = (minutes: number, more: object = {}) => ({
    minutes,
    online: false,
    fromMeeting: false,
    signedIn: false,
    ...more,
  });

  it.each([
    ['forty-five minutes', [study(45)], 32, 1, 0],
    ['forty-four minutes', [study(44)], 32, 0, 0],
    ['minutes that add up', [study(30), study(60)], 32, 2, 0],
    ['a meeting with sign-in', [study(90, { fromMeeting: true, signedIn: true })], 32, 2, 0],
    ['a meeting without', [study(90, { fromMeeting: true })], 32, 0, 90],
    ['an online meeting without', [study(90, { fromMeeting: true, online: true })], 32, 0, 90],
    ['online up to half', [study(16 * 45, { online: true })], 32, 16, 0],
    ['online beyond half', [study(17 * 45, { online: true })], 32, 16, 45],
    ['online with nothing required', [study(17 * 45, { online: true })], 0, 17, 0],
    ['online and offline', [study(20 * 45, { online: true }), study(16 * 45)], 32, 32, 180],
  ])('%s', (_, records, required, hours, leftOutMinutes) => {
    expect(countHours(records, required)).toEqual({ hours, leftOutMinutes });
  });

  it.each([
    [learner, [study(32 * 45)], 32, 32, []],
    [learner, [study(31 * 45)], 32, 31, ['warn EDU-01 hours']],
    [{ ...learner, role: 'team' as const }, [study(55 * 45)], 56, 55, ['warn EDU-02 hours']],
    [learner, [study(32 * 45), study(10, { fromMeeting: true })], 32, 32, ['warn EDU-04 signedIn']],
    [{ ...learner, exempt: true }, [], 0, 0, ['info EDU-05']],
  ])('the year of %j', (who, records, required, hours, expected) => {
    const judged = judgeHours(who, records, '2026-12-20');
    expect(judged).toMatchObject({ required, hours });
    expect(verdict(judged)).toEqual(expected);
  });
});

describe('team training (EDU-02)', () => {
  const trained = {
    role: 'secretary',
    tookOfficeOn: '2025-12-20',
    intensive: 1,
    county: 1,
    trainedSinceOffice: true,
  } as const;

  it.each([
    ['all done', {}, '2026-06-21', []],
    ['no 集中培训', { intensive: 0 }, '2026-06-21', ['warn EDU-02 intensive']],
    ['no 轮训', { county: 0 }, '2026-06-21', ['warn EDU-02 county']],
    [
      'a team member without 轮训',
      { role: 'team', county: 0, trainedSinceOffice: false },
      '2026-06-21',
      [],
    ],
    ['new, on the last day', { trainedSinceOffice: false }, '2026-06-20', []],
    [
      'new, a day later',
      { trainedSinceOffice: false },
      '2026-06-21',
      ['warn EDU-02 trainedSinceOffice'],
    ],
  ] as const)('%s', (_, change, today, expected) => {
    expect(verdict(judgeTeamTraining({ ...trained, ...change }, today))).toEqual(expected);
  });
});
