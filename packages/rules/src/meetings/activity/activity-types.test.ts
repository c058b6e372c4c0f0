// Tests of types of activities (MEET-01 to MEET-08, MEET-17, MEET-20).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import { judgeChair, judgeCommitteeFirst } from '../chair.js';
import { judgeCombination, judgeConvening } from '../combination.js';
import { competentBodies, decidingBodies, judgeMatter } from '../deciding-bodies.js';
import { activityTypeKeys, activityTypeLabels, activityTypes } from './activity-types.js';

const day = '2026-06-20';

describe('activity types (MEET-01 to MEET-08)', () => {
  it('agree with their labels and rules', () => {
    expect(Object.keys(activityTypes)).toEqual([...activityTypeKeys]);
    for (const [i, key] of activityTypeKeys.entries()) {
      expect(activityTypes[key].label).toBe(activityTypeLabels[key]);
      expect(activityTypes[key].rule.id).toBe(`MEET-0${i + 1}`);
    }
    expect(activityTypes).toMatchSnapshot();
  });
});

describe('judgeCombination (MEET-17)', () => {
  it.each([
    [['theme_day'], true],
    [['branch_assembly'], true],
    [['committee_meeting'], true],
    [['theme_day', 'branch_assembly'], true],
    [['party_lecture', 'theme_day'], true],
    [['theme_day', 'organizational_life_meeting', 'democratic_appraisal'], true],
    [['theme_day', 'democratic_appraisal'], true],
    [['organizational_life_meeting', 'democratic_appraisal'], true],
    [['theme_day', 'theme_day'], true],
    [['branch_assembly', 'committee_meeting'], false],
    [['theme_day', 'committee_meeting'], false],
    [['theme_day', 'group_meeting'], false],
    [['theme_day', 'branch_assembly', 'party_lecture'], false],
    [['branch_assembly', 'party_lecture'], false],
    [[], false],
  ] as const)('%j: %s', (types, allowed) => {
    expect(verdict(judgeCombination(types, day))).toEqual(allowed ? [] : ['block MEET-17 types']);
  });
});

describe('judgeConvening (MEET-02, MEET-03)', () => {
  it.each([
    [['committee_meeting'], true, 0, []],
    [['committee_meeting'], false, 0, ['block MEET-02 hasCommittee']],
    [['group_meeting'], false, 1, []],
    [['group_meeting'], false, 0, ['block MEET-03 groups']],
    [['theme_day'], false, 0, []],
  ] as const)('%j, committee %s, %i groups', (types, hasCommittee, groups, expected) => {
    expect(verdict(judgeConvening(types, { hasCommittee, groups }, day))).toEqual(expected);
  });
});

describe('deciding bodies (MEET-20)', () => {
  it('is a fixed table', () => {
    expect(competentBodies).toMatchSnapshot();
  });

  it.each([
    ['admission', 'assembly', true, true],
    ['admission', 'committee', true, false],
    ['admission', 'group', true, false],
    ['activist_determination', 'committee', true, true],
    ['activist_determination', 'assembly', true, false],
    ['activist_determination', 'assembly', false, true],
    ['activist_determination', 'committee', false, false],
    ['appraisal_opinion', 'assembly', true, true],
    ['study', 'group', true, true],
    ['study', 'pair', true, false],
  ] as const)('%s by the %s, committee %s: %s', (matter, body, hasCommittee, allowed) => {
    expect(verdict(judgeMatter(matter, body, hasCommittee, day))).toEqual(
      allowed ? [] : ['block MEET-20 body'],
    );
  });

  it('names the 党员大会 once where it acts for the committee', () => {
    expect(decidingBodies('appraisal_opinion', false)).toEqual(['assembly']);
    expect(decidingBodies('appraisal_opinion', true)).toEqual(['committee', 'assembly']);
    expect(decidingBodies('study', false)).toEqual(['assembly', 'group']);
  });
});

describe('chair and preparation (MEET-10)', () => {
  it.each([
    ['branch_assembly', 'assembly', 'secretary', []],
    ['branch_assembly', 'assembly', 'deputy_secretary', []],
    ['committee_meeting', 'committee', 'committee_member', []],
    ['branch_assembly', 'assembly', 'group_leader', ['block MEET-10 chair']],
    ['theme_day', 'assembly', 'member', ['block MEET-10 chair']],
    ['group_meeting', 'group', 'group_leader', []],
    ['group_meeting', 'group', 'secretary', ['block MEET-10 chair']],
    ['heart_to_heart_talk', 'pair', 'member', []],
  ] as const)('%s of the %s chaired by a %s', (type, body, chair, expected) => {
    expect(verdict(judgeChair({ type, body, chair }, day))).toEqual(expected);
  });

  it.each([
    [true, true, []],
    [true, false, ['warn MEET-10 discussedByCommittee']],
    [false, false, []],
  ])('committee %s, discussed %s', (hasCommittee, discussedByCommittee, expected) => {
    expect(verdict(judgeCommitteeFirst({ hasCommittee, discussedByCommittee }, day))).toEqual(
      expected,
    );
  });
});
