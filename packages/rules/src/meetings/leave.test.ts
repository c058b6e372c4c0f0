// Tests of leave (MEET-12).
import { describe, expect, it } from 'vitest';
import { instantOf } from '../civil-date.js';
import { verdict } from '../testing/verdict.js';
import { judgeAbsences, judgeLeave, leaveApprover } from './leave.js';

const day = '2026-06-20';

describe('leave (MEET-12)', () => {
  const startsAt = instantOf('2026-06-18', '14:00');
  const request = { requestedAt: startsAt - 1, startsAt, reason: '出差', proofOn: null };

  it.each([
    ['before the start', {}, []],
    ['without a reason', { reason: '  ' }, ['block MEET-12 reason']],
    ['at the start', { requestedAt: startsAt }, ['block MEET-12 proofOn']],
    ['late with proof in time', { requestedAt: startsAt, proofOn: '2026-06-24' }, ['warn MEET-12']],
    [
      'late with proof too late',
      { requestedAt: startsAt, proofOn: '2026-06-25' },
      ['block MEET-12 proofOn'],
    ],
  ])('asked %s', (_, change, expected) => {
    expect(verdict(judgeLeave({ ...request, ...change }))).toEqual(expected);
  });

  it('goes to the secretary, the secretary’s own upwards', () => {
    expect(leaveApprover(false)).toBe('branch_secretary');
    expect(leaveApprover(true)).toBe('higher_organization');
  });

  const absent = (...dates: string[]) => dates.map((date) => ({ date, status: 'absent' as const }));
  const present = (...dates: string[]) =>
    dates.map((date) => ({ date, status: 'present' as const }));

  it.each([
    ['nothing', [], 'none', 0, []],
    [
      'one absence',
      [...present('2026-04-01'), ...absent('2026-05-01')],
      'reminder',
      1,
      ['warn MEET-12'],
    ],
    [
      'two absences',
      [...absent('2026-04-01', '2026-05-01'), ...present('2026-06-01')],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
    [
      'three absences',
      [...absent('2026-03-01', '2026-04-01', '2026-05-01'), ...present('2026-06-01')],
      'talk',
      3,
      ['warn MEET-12'],
    ],
    ['an absence a year old', [...absent('2025-06-20'), ...present('2026-06-01')], 'none', 0, []],
    [
      'an absence of just less',
      [...absent('2025-06-21'), ...present('2026-06-01')],
      'reminder',
      1,
      ['warn MEET-12'],
    ],
    ['an absence to come', [...present('2026-06-01'), ...absent('2026-06-21')], 'none', 0, []],
    [
      'absences since six months',
      [...present('2025-12-01'), ...absent('2025-12-20', '2026-05-01')],
      'review',
      2,
      ['warn MEM-11'],
    ],
    [
      'absences since a day less',
      [...present('2025-12-01'), ...absent('2025-12-21', '2026-05-01')],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
    [
      'there now and then',
      [
        ...present('2025-10-01'),
        ...absent('2025-12-01'),
        ...present('2026-06-10'),
        ...absent('2026-06-15'),
      ],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
    [
      'there today',
      [...absent('2025-12-01', '2026-05-01'), ...present('2026-06-20')],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
    [
      'absent today',
      [...present('2026-06-01'), ...absent('2026-06-20')],
      'reminder',
      1,
      ['warn MEET-12'],
    ],
    ['never there', absent('2026-05-01', '2025-12-01'), 'review', 2, ['warn MEM-11']],
    [
      'leave in between',
      [
        ...absent('2025-11-01'),
        { date: '2026-03-01', status: 'leave' as const },
        ...absent('2026-05-01'),
      ],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
  ])('%s', (_, entries, step, absences, expected) => {
    const judged = judgeAbsences(entries, day);
    expect(judged).toMatchObject({ step, absences });
    expect(judgeAbsences([...entries].reverse(), day)).toEqual(judged);
    expect(verdict(judged)).toEqual(expected);
  });
});
