// Tests of transfers (TRAN-01 to TRAN-06).
import { describe, expect, it } from 'vitest';
import { instantOf } from '../civil-date.js';
import { judge } from '../law/judgement.js';
import { verdict } from '../testing/verdict.js';
import {
  credentialFor,
  judgeArrival,
  judgeCredential,
  judgeHandling,
  judgeLetter,
  letterDays,
  letterReminders,
  letterValidUntil,
} from './letter.js';
import {
  judgeOverdueTransfer,
  judgeRefusal,
  mustTransfer,
  responsibleBranch,
} from './obligation.js';
import { obstacleFindings } from './obstacles.js';

const day = '2026-06-20';

describe('letters (TRAN-02, TRAN-03, TRAN-04)', () => {
  it.each([
    [true, 6, 'introduction_letter'],
    [true, 5, 'certificate'],
    [true, 4, 'certificate'],
    [true, 3, 'none'],
    [false, 3, 'none'],
    [false, 6, 'floating_card'],
    [true, null, 'floating_card'],
    [false, null, 'floating_card'],
  ] as const)('fixed place %s, %s months: %s', (fixedPlace, months, credential) => {
    expect(credentialFor({ fixedPlace, months })).toBe(credential);
  });

  it('warns of another paper', () => {
    const to = { fixedPlace: true, months: 12 };
    expect(verdict(judgeCredential('certificate', to, day))).toEqual(['warn TRAN-02 credential']);
    expect(verdict(judgeCredential('introduction_letter', to, day))).toEqual([]);
  });

  it('is valid for the days of the district, the day of issue not counted', () => {
    expect([letterDays(true), letterDays(false)]).toEqual([10, 30]);
    expect(letterValidUntil({ issuedOn: '2026-03-02', days: 30 })).toBe('2026-04-01');
  });

  it('reminds a member on the way, after the day of issue', () => {
    expect(letterReminders({ issuedOn: '2026-03-02', days: 30 })).toEqual([
      '2026-03-25',
      '2026-03-29',
      '2026-04-01',
    ]);
    expect(letterReminders({ issuedOn: '2026-03-02', days: 3 })).toEqual(['2026-03-05']);
    expect(letterReminders({ issuedOn: '2026-03-02', days: 4 })).toEqual([
      '2026-03-03',
      '2026-03-06',
    ]);
  });

  it.each([
    [1, []],
    [90, []],
    [91, ['block TRAN-03 days']],
    [0, ['block TRAN-03 days']],
    [1.5, ['block TRAN-03 days']],
  ])('of %d days', (days, expected) => {
    expect(verdict(judgeLetter({ issuedOn: day, days }))).toEqual(expected);
  });

  it('is accepted until 24:00 of its last day', () => {
    const letter = { issuedOn: '2026-03-02', days: 30 };
    expect(verdict(judgeArrival(letter, instantOf('2026-04-01', '23:59')))).toEqual([]);
    expect(verdict(judgeArrival(letter, instantOf('2026-04-02', '00:00')))).toEqual([
      'block TRAN-03 arrivedAt',
    ]);
  });

  it.each([
    ['member', 'receiving_committee', []],
    ['confidential_post', null, []],
    ['ordinary_post', null, ['block TRAN-04 sentBy']],
    ['member', 'other', ['block TRAN-04 receiptFrom']],
  ] as const)('sent by %s, receipt from %s', (sentBy, receiptFrom, expected) => {
    expect(verdict(judgeHandling({ sentBy, receiptFrom }, day))).toEqual(expected);
  });
});

describe('obligation (TRAN-01, TRAN-05)', () => {
  const still = {
    unitChanged: false,
    residenceChanged: false,
    awayWithFixedPlace: false,
    since: '2025-12-20',
  };

  it.each([
    [still, false],
    [{ ...still, unitChanged: true, since: day }, true],
    [{ ...still, residenceChanged: true, since: day }, true],
    [{ ...still, awayWithFixedPlace: true }, true],
    [{ ...still, awayWithFixedPlace: true, since: '2025-12-21' }, false],
  ])('%j: %s', (life, must) => {
    expect(mustTransfer(life, day)).toBe(must);
  });

  const moved = { ...still, unitChanged: true, requestedOn: null, justified: false };

  it.each([
    ['need not', { unitChanged: false }, []],
    ['has asked', { requestedOn: '2026-06-01' }, []],
    ['should, for six months', {}, ['warn TRAN-05 requestedOn']],
    ['should, for a day less', { since: '2025-12-21' }, ['warn TRAN-01 requestedOn']],
    ['should, with good reason', { justified: true }, ['warn TRAN-01 requestedOn']],
  ])('a member who %s', (_, change, expected) => {
    expect(verdict(judgeOverdueTransfer({ ...moved, ...change }, day))).toEqual(expected);
  });

  it.each([
    ['materials_incomplete', '', []],
    ['other', '已出国', []],
    ['other', ' ', ['block TRAN-01 text']],
    [null, '不同意', ['block TRAN-01 ground']],
  ] as const)('refused for %s with %j', (ground, text, expected) => {
    expect(verdict(judgeRefusal({ ground, text }, day))).toEqual(expected);
  });

  it('leaves the member with the old branch until the day of receipt', () => {
    const position = { fromBranch: 1, toBranch: 2, receivedOn: '2026-06-20' };
    expect(responsibleBranch(position, '2026-06-19')).toBe(1);
    expect(responsibleBranch(position, '2026-06-20')).toBe(2);
    expect(responsibleBranch({ ...position, receivedOn: null }, '2030-01-01')).toBe(1);
  });
});

describe('obstacles (TRAN-06)', () => {
  const none = {
    underInvestigation: false,
    duesPaid: true,
    developmentState: null,
    otherTransferOpen: false,
  };

  it.each([
    ['none', {}, []],
    ['an investigation', { underInvestigation: true }, ['block TRAN-06 underInvestigation']],
    ['unpaid dues', { duesPaid: false }, ['warn TRAN-06 duesPaid']],
    ['another transfer', { otherTransferOpen: true }, ['block TRAN-06 otherTransferOpen']],
    ['a case before the assembly', { developmentState: 'previewed' }, []],
    ['a probationary member', { developmentState: 'probationary' }, []],
    [
      'a case at the assembly',
      { developmentState: 'pending_assembly' },
      ['block TRAN-06 developmentState'],
    ],
    ['a case passed', { developmentState: 'resolved' }, ['block TRAN-06 developmentState']],
    [
      'a case at its approval',
      { developmentState: 'pending_approval' },
      ['block TRAN-06 developmentState'],
    ],
    [
      'a conversion at the assembly',
      { developmentState: 'pending_conversion_assembly' },
      ['block TRAN-06 developmentState'],
    ],
    [
      'a conversion at its approval',
      { developmentState: 'pending_conversion_approval' },
      ['block TRAN-06 developmentState'],
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judge(obstacleFindings({ ...none, ...change }, day)))).toEqual(expected);
  });
});
