// Tests of memberships (MEM-07, MEM-09, MEM-10).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { contactDueOn, isFloating, judgeContact, judgeGraduateAffiliation } from './floating.js';
import { judgeLostCandidate, lastSign } from './lost-contact.js';
import { judgeRemovalAfterSuspension, judgeRestoration, judgeSuspension } from './membership.js';

const day = '2026-06-20';

describe('membership (MEM-07)', () => {
  it.each([
    [{ kind: 'settled_abroad', private: true }, []],
    [{ kind: 'settled_abroad', private: false }, ['block MEM-07 private']],
    [{ kind: 'study_abroad', leftOn: '2021-06-20' }, ['block MEM-07 leftOn']],
    [{ kind: 'study_abroad', leftOn: '2021-06-19' }, []],
    [{ kind: 'lost', lostOn: '2025-12-20', found: false }, []],
    [{ kind: 'lost', lostOn: '2025-12-21', found: false }, ['block MEM-07 lostOn']],
    [{ kind: 'lost', lostOn: '2020-01-01', found: true }, ['block MEM-07 found']],
  ] as const)('suspension for %j', (ground, expected) => {
    expect(verdict(judgeSuspension(ground, day))).toEqual(expected);
  });

  it.each([
    ['2024-06-20', false, []],
    ['2024-06-21', false, ['block MEM-07 suspendedOn']],
    ['2020-01-01', true, ['block MEM-07 reachable']],
  ] as const)(
    'removal after suspension on %s, reachable %s',
    (suspendedOn, reachable, expected) => {
      expect(verdict(judgeRemovalAfterSuspension({ suspendedOn, reachable }, day))).toEqual(
        expected,
      );
    },
  );

  it.each([
    ['suspended', []],
    ['left', ['block MEM-07 standing']],
    ['normal', ['block MEM-07 standing']],
    ['deceased', ['block MEM-07 standing']],
  ] as const)('restoration from %s', (standing, expected) => {
    expect(verdict(judgeRestoration(standing, day))).toEqual(expected);
  });
});

describe('floating members (MEM-09)', () => {
  const away = { moved: true, formalAffiliationMoved: false, awaySince: '2025-12-20' };

  it.each([
    [away, true],
    [{ ...away, awaySince: '2025-12-21' }, false],
    [{ ...away, moved: false }, false],
    [{ ...away, formalAffiliationMoved: true }, false],
  ])('%j: %s', (absence, floating) => {
    expect(isFloating(absence, day)).toBe(floating);
  });

  it.each([
    [false, '2026-03-20', []],
    [false, '2026-03-19', ['warn MEM-09 lastContactOn']],
    [true, '2025-12-20', []],
    [true, '2025-12-19', ['warn MEM-09 lastContactOn']],
  ] as const)('abroad %s, last contact %s', (abroad, lastContactOn, expected) => {
    expect(verdict(judgeContact({ abroad, lastContactOn }, day))).toEqual(expected);
  });

  it('is due by the district, or half-yearly abroad', () => {
    expect(contactDueOn({ abroad: false, lastContactOn: '2026-01-31' })).toBe('2026-04-30');
    expect(contactDueOn({ abroad: true, lastContactOn: '2026-01-31' })).toBe('2026-07-31');
  });

  it('lets a graduate stay with the school for two years', () => {
    expect(verdict(judgeGraduateAffiliation('2024-06-20', day))).toEqual([]);
    expect(verdict(judgeGraduateAffiliation('2024-06-19', day))).toEqual([
      'warn MEM-09 graduatedOn',
    ]);
  });
});

describe('lost contact (MEM-10)', () => {
  const attempts = [
    { on: '2026-02-01', channel: '电话' },
    { on: '2026-03-01', channel: '走访' },
    { on: '2026-04-01', channel: '电话' },
  ];
  const lost = { lastActivityOn: '2025-12-20', lastDuesOn: '2025-11-01', attempts };

  it('goes by the later of activity and dues', () => {
    expect(lastSign({ ...lost, lastActivityOn: '2025-01-01' })).toBe('2025-11-01');
    expect(lastSign(lost)).toBe('2025-12-20');
    expect(lastSign({ ...lost, lastActivityOn: null })).toBe('2025-11-01');
    expect(lastSign({ ...lost, lastDuesOn: null })).toBe('2025-12-20');
    expect(lastSign({ ...lost, lastActivityOn: null, lastDuesOn: null })).toBeNull();
  });

  it.each([
    ['all done', lost, []],
    [
      'no sign known',
      { ...lost, lastActivityOn: null, lastDuesOn: null },
      ['block MEM-10 lastActivityOn'],
    ],
    [
      'a day short of six months',
      { ...lost, lastActivityOn: '2025-12-21' },
      ['block MEM-10 lastActivityOn'],
    ],
    ['two attempts', { ...lost, attempts: attempts.slice(0, 2) }, ['block MEM-10 attempts']],
    [
      'one channel',
      { ...lost, attempts: attempts.map((a) => ({ ...a, channel: '电话' })) },
      ['block MEM-10 attempts'],
    ],
    [
      'an attempt before the last sign',
      { ...lost, attempts: [{ on: '2025-12-19', channel: '走访' }, ...attempts.slice(1)] },
      ['block MEM-10 attempts'],
    ],
    [
      'an attempt on the day of the last sign',
      { ...lost, attempts: [{ on: '2025-12-20', channel: '走访' }, ...attempts.slice(1)] },
      [],
    ],
    [
      'an attempt in the future',
      { ...lost, attempts: [...attempts.slice(1), { on: '2026-06-21', channel: '走访' }] },
      ['block MEM-10 attempts'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdict(judgeLostCandidate(facts, day))).toEqual(expected);
  });
});
