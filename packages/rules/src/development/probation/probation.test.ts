// Tests of probation (DEV-20 to DEV-28).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  conversionReminderOn,
  extendedProbationEndsOn,
  judgeArchiving,
  judgeConversionApplication,
  judgeConversionMeeting,
  judgeNewMemberTraining,
  judgeOath,
  judgePlacement,
  judgeProbationExtension,
} from './probation.js';

const day = '2026-06-20';

describe('probation (DEV-20 to DEV-28)', () => {
  it.each([
    [true, true, true, []],
    [true, false, true, ['warn DEV-20 placed']],
    [true, false, false, []],
    [false, true, true, ['warn DEV-20 placed']],
  ])('placed %s, in group %s, groups %s', (placed, inGroup, hasGroups, expected) => {
    expect(verdict(judgePlacement({ placed, inGroup, hasGroups }, day))).toEqual(expected);
  });

  it.each([
    ['2026-06-30', '2026-07-09', []],
    ['2026-07-01', '2026-07-09', ['warn DEV-21 swornOn']],
    [null, '2026-06-30', []],
    [null, '2026-07-01', ['warn DEV-21 swornOn']],
  ])('sworn on %s, today %s', (swornOn, today, expected) => {
    expect(verdict(judgeOath({ approvedOn: '2026-05-31', swornOn }, today))).toEqual(expected);
  });

  const training = { admittedOn: '2024-06-20', fullSince: '2025-06-20', trainedOn: [] as string[] };

  it.each([
    ['not yet full', { fullSince: null }, '2030-01-01', []],
    ['on the last day', {}, '2026-06-20', []],
    ['a day later', {}, '2026-06-21', ['warn DEV-22 trainedOn']],
    ['trained before', { trainedOn: ['2024-06-20'] }, '2026-06-21', []],
    ['trained on the last day', { trainedOn: ['2026-06-20'] }, '2026-06-21', []],
    ['trained too early', { trainedOn: ['2024-06-19'] }, '2026-06-21', ['warn DEV-22 trainedOn']],
    ['trained too late', { trainedOn: ['2026-06-21'] }, '2026-06-21', ['warn DEV-22 trainedOn']],
  ])('training of a new member %s', (_, change, today, expected) => {
    expect(verdict(judgeNewMemberTraining({ ...training, ...change }, today))).toEqual(expected);
  });

  it.each([
    [null, ['block DEV-23 appliedOn']],
    ['2026-06-21', ['block DEV-23 appliedOn']],
    ['2026-06-20', []],
    ['2026-05-21', []],
    ['2026-05-20', ['warn DEV-23 appliedOn']],
  ])('conversion applied for on %s', (appliedOn, expected) => {
    expect(conversionReminderOn('2026-06-20')).toBe('2026-05-21');
    expect(verdict(judgeConversionApplication({ endsOn: day, appliedOn }, day))).toEqual(expected);
  });

  it.each([
    ['2026-06-19', ['block DEV-24 heldOn']],
    ['2026-06-20', []],
    ['2026-07-20', []],
    ['2026-07-21', ['warn DEV-24 heldOn']],
  ])('conversion meeting on %s', (heldOn, expected) => {
    expect(verdict(judgeConversionMeeting({ endsOn: day, heldOn }))).toEqual(expected);
  });

  it.each([
    ['2026-06-30', '2026-07-09', []],
    ['2026-07-01', '2026-07-09', ['warn DEV-26 archivedOn']],
    [null, '2026-06-30', []],
    [null, '2026-07-01', ['warn DEV-26 archivedOn']],
  ])('archived on %s, today %s', (archivedOn, today, expected) => {
    expect(verdict(judgeArchiving({ approvedOn: '2026-05-31', archivedOn }, today))).toEqual(
      expected,
    );
  });

  it.each([
    [5, 0, ['block DEV-28 months']],
    [6, 0, []],
    [12, 0, []],
    [13, 0, ['block DEV-28 months']],
    [6.5, 0, ['block DEV-28 months']],
    [6, 1, ['block DEV-28 earlierExtensions']],
  ])('extension by %d months after %i others', (months, earlierExtensions, expected) => {
    const extension = { endsOn: day, months, earlierExtensions };
    expect(verdict(judgeProbationExtension(extension, day))).toEqual(expected);
  });

  it('extends without gap or overlap', () => {
    expect(extendedProbationEndsOn('2026-08-31', 6)).toBe('2027-02-28');
  });
});
