// Tests of approval (DEV-18 to DEV-31).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import { judgeCaseTransfer } from '../case-transfer.js';
import {
  approvalDeadlines,
  judgeApprovalRecord,
  judgeApprovalTime,
  judgeApprovingBody,
  judgeConversionApprovalTime,
  judgeQuota,
  judgeReport,
  recordDueOn,
} from './approval.js';

const day = '2026-06-20';

describe('approval (DEV-18 to DEV-31)', () => {
  it('knows its deadlines', () => {
    expect(approvalDeadlines('2026-08-31')).toEqual({
      dueOn: '2026-11-30',
      latestOn: '2027-02-28',
    });
  });

  it.each([
    ['2026-09-20', false, false, []],
    ['2026-09-21', false, false, ['block DEV-18 special']],
    ['2026-12-20', true, false, []],
    ['2026-12-20', false, false, ['block DEV-18 special']],
    ['2026-12-21', true, true, ['block DEV-29 approvedOn']],
  ])('approved on %s, special %s', (approvedOn, special, redo, expected) => {
    const judged = judgeApprovalTime({ resolvedOn: day, approvedOn, special });
    expect(judged.redo).toBe(redo);
    expect(verdict(judged)).toEqual(expected);
  });

  it.each([
    ['2026-09-20', []],
    ['2026-09-21', ['block DEV-25 approvedOn']],
  ])('conversion approved on %s', (approvedOn, expected) => {
    expect(verdict(judgeConversionApprovalTime({ resolvedOn: day, approvedOn }))).toEqual(expected);
  });

  it.each([
    ['2026-09-20', 'in_time', []],
    ['2026-09-21', 'reconsider', ['block DEV-29 reportedOn']],
    ['2026-12-20', 'reconsider', ['block DEV-29 reportedOn']],
    ['2026-12-21', 'redo', ['block DEV-29 reportedOn']],
  ])('reported on %s: %s', (reportedOn, step, expected) => {
    const judged = judgeReport({ resolvedOn: day, reportedOn });
    expect(judged.step).toBe(step);
    expect(verdict(judged)).toEqual(expected);
  });

  it.each([
    ['2026-07-03', []],
    ['2026-07-04', ['warn DEV-19']],
  ])('recorded on %s', (recordedOn, expected) => {
    expect(recordDueOn('2026-06-18')).toBe('2026-07-03');
    expect(verdict(judgeApprovalRecord({ approvedOn: '2026-06-18', recordedOn }))).toEqual(
      expected,
    );
  });

  it.each([
    ['work_committee', false, true, []],
    ['work_committee', false, false, ['block DEV-27 authorized']],
    ['committee', false, true, []],
    ['committee', false, false, ['block DEV-27 authorized']],
    ['committee', true, true, ['block DEV-27 underStreetOrTownship']],
    ['general_branch', false, true, ['block DEV-27 type']],
    ['branch', false, true, ['block DEV-27 type']],
    ['temporary', false, true, ['block DEV-27 type']],
    ['party_group', false, true, ['block DEV-27 type']],
  ] as const)(
    '%s, under a street %s, authorized %s',
    (type, underStreetOrTownship, authorized, expected) => {
      expect(verdict(judgeApprovingBody({ type, underStreetOrTownship, authorized }, day))).toEqual(
        expected,
      );
    },
  );

  it.each([
    [5, 4, []],
    [5, 5, ['block DEV-31 planned']],
  ])('plan of %i with %i approved', (planned, approved, expected) => {
    expect(verdict(judgeQuota({ planned, approved }, day))).toEqual(expected);
  });

  const transfer = {
    category: 'activist',
    materialsTransferred: true,
    examinedByReceiver: true,
    affiliationMoved: false,
  } as const;

  it.each([
    ['an activist', {}, true, []],
    [
      'without papers',
      { materialsTransferred: false },
      false,
      ['block DEV-30 materialsTransferred'],
    ],
    ['not examined', { examinedByReceiver: false }, false, ['block DEV-30 examinedByReceiver']],
    [
      'a probationary member',
      { category: 'probationary', affiliationMoved: true, examinedByReceiver: false },
      true,
      [],
    ],
    [
      'a probationary member not moved',
      { category: 'probationary' },
      false,
      ['block DEV-30 affiliationMoved'],
    ],
  ] as const)('case transfer of %s', (_, change, timeContinues, expected) => {
    const judged = judgeCaseTransfer({ ...transfer, ...change }, day);
    expect(judged.timeContinues).toBe(timeContinues);
    expect(verdict(judged)).toEqual(expected);
  });
});
