// Tests of weak organizations (RECT-01 to RECT-04).
import { describe, expect, it } from 'vitest';
import { judge } from '../law/judgement.js';
import { defaultSettings } from '../settings/settings.js';
import { verdict } from '../testing/verdict.js';
import {
  criteriaMet,
  criterionLabels,
  helperFindings,
  judgeListing,
  judgeSurvey,
} from './criteria.js';
import { cureEndsOn } from './machine.js';

const day = '2026-06-20';
const sound = {
  isVillage: true,
  teamComplete: true,
  secretaryVacantTooLong: false,
  secretaryUnfit: false,
  organizationalLifeHollow: false,
  yearsWithoutProspect: 1,
  publicOrderProblems: false,
  lastInAppraisal: false,
  satisfactionPercent: 60,
};

describe('survey (RECT-01)', () => {
  it.each([
    [{}, []],
    [{ teamComplete: false }, ['teamComplete']],
    [{ secretaryVacantTooLong: true }, ['secretaryVacantTooLong']],
    [{ secretaryUnfit: true }, ['secretaryUnfit']],
    [{ organizationalLifeHollow: true }, ['organizationalLifeHollow']],
    [{ yearsWithoutProspect: 2 }, ['yearsWithoutProspect']],
    [{ yearsWithoutProspect: 2, isVillage: false }, []],
    [{ publicOrderProblems: true }, ['publicOrderProblems']],
    [{ lastInAppraisal: true }, ['lastInAppraisal']],
    [{ satisfactionPercent: 59 }, ['satisfactionPercent']],
    [{ satisfactionPercent: null }, []],
  ])('%j', (change, expected) => {
    expect(criteriaMet({ ...sound, ...change })).toEqual(expected);
    expect(verdict(judgeSurvey({ ...sound, ...change }, day))).toEqual(
      expected.map((c) => `warn RECT-01 ${c}`),
    );
  });

  it('names eight criteria', () => {
    expect(Object.values(criterionLabels)).toHaveLength(8);
  });
});

describe('listing (RECT-02)', () => {
  const street = (id: number, listed: number, organizations = 10) => ({
    street: id,
    organizations,
    listed,
  });

  it.each([
    ['different numbers', [street(1, 1), street(2, 0), street(3, 1)], []],
    ['the same everywhere', [street(1, 1), street(2, 1), street(3, 1)], ['warn RECT-02 listed']],
    ['none anywhere', [street(1, 0), street(2, 0), street(3, 0)], []],
    ['two streets alike', [street(1, 1), street(2, 1)], []],
    ['no street', [], []],
  ])('%s', (_, streets, expected) => {
    expect(verdict(judgeListing(streets, day))).toEqual(expected);
  });

  it('tells of a yearly share that is missed, where the district has one', () => {
    const settings = { ...defaultSettings, 'rect.yearlySharePercent': 10 };
    expect(verdict(judgeListing([street(1, 2), street(2, 0)], day, settings))).toEqual([]);
    expect(verdict(judgeListing([street(1, 1), street(2, 0)], day, settings))).toEqual([
      'info RECT-02',
    ]);
  });
});

describe('the time of a cure (RECT-04)', () => {
  it.each([
    [0, '2026-07-15'],
    [1, '2027-01-15'],
    [2, '2027-01-15'],
  ])('extended %i times ends on %s', (extensions, endsOn) => {
    expect(cureEndsOn('2026-01-15', extensions)).toBe(endsOn);
  });

  it('never runs beyond the district’s longest', () => {
    const settings = { ...defaultSettings, 'rect.cureMonths': 8, 'rect.cureMaxMonths': 10 };
    expect(cureEndsOn('2026-01-15', 1, settings)).toBe('2026-11-15');
  });
});

describe('helpers (RECT-03)', () => {
  const helpers = { countyLeader: 1, streetLeader: 2, firstSecretary: 3, pairedUnit: 4 };

  it.each(['countyLeader', 'streetLeader', 'firstSecretary', 'pairedUnit'])(
    'without %s',
    (kind) => {
      expect(verdict(judge(helperFindings({ ...helpers, [kind]: null }, day)))).toEqual([
        `warn RECT-03 ${kind}`,
      ]);
    },
  );

  it('is complete with four', () => {
    expect(helperFindings(helpers, day)).toEqual([]);
  });
});
