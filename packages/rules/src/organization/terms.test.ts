// Tests of terms and vacancies (ORG-10 to ORG-12).
import { describe, expect, it } from 'vitest';
import { judge } from '../law/judgement.js';
import { verdict } from '../testing/verdict.js';
import { holdsElections, judgeExtension, termStatus, termYears } from './terms.js';
import { judgeVacancy } from './vacancies.js';

const day = '2026-06-20';

describe('terms (ORG-10, ORG-11)', () => {
  it.each([
    ['committee', 'organ', 5],
    ['general_branch', 'organ', 3],
    ['general_branch', 'community', 5],
    ['branch', 'rural', 5],
    ['branch', 'school', 3],
    ['work_committee', 'street', null],
    ['temporary_branch', 'rural', null],
    ['group', 'rural', null],
  ] as const)('%s in %s: %s years', (type, field, years) => {
    expect(termYears(type, field)).toBe(years);
  });

  const term = {
    type: 'branch',
    field: 'rural',
    electedOn: '2021-01-15',
    extendedTo: null,
  } as const;

  it.each([
    ['2025-07-14', null, 'normal', []],
    ['2025-07-15', null, 'ending', ['warn ORG-11 electedOn']],
    ['2026-01-15', null, 'ending', ['warn ORG-11 electedOn']],
    ['2026-01-16', null, 'overdue', ['block ORG-10 electedOn']],
    ['2026-01-16', '2026-07-01', 'extended', []],
    ['2026-07-01', '2026-07-01', 'extended', []],
    ['2026-07-02', '2026-07-01', 'extension_over', ['block ORG-11 electedOn']],
  ] as const)('on %s, extended to %s: %s', (today, extendedTo, state, expected) => {
    const status = termStatus({ ...term, extendedTo }, today);
    expect(status?.state).toBe(state);
    expect(verdict(status ?? judge([]))).toEqual(expected);
    expect(status).toMatchObject({
      endsOn: '2026-01-15',
      remindOn: '2025-07-15',
      latestExtension: '2027-01-15',
    });
  });

  it('has nothing to say of an organization without a term', () => {
    expect(termStatus({ ...term, type: 'temporary_branch' }, day)).toBeNull();
  });

  it.each([
    ['2027-01-15', true, []],
    ['2027-01-16', true, ['block ORG-11 until']],
    ['2026-01-16', true, []],
    ['2026-01-15', true, ['block ORG-11 until']],
    ['2026-07-01', false, ['block ORG-11 approvedByHigher']],
  ] as const)('extension to %s, approved %s', (until, approvedByHigher, expected) => {
    const request = { endsOn: '2026-01-15', until, approvedByHigher };
    expect(verdict(judgeExtension(request, day))).toEqual(expected);
  });

  it('knows who holds elections', () => {
    expect(
      (['committee', 'general_branch', 'branch', 'joint_branch', 'floating_branch'] as const).map(
        holdsElections,
      ),
    ).toEqual([true, true, true, true, true]);
    expect((['temporary_branch', 'work_committee', 'group'] as const).map(holdsElections)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('judgeVacancy (ORG-12)', () => {
  it.each([
    ['secretary', '2026-03-20', false],
    ['secretary', '2026-03-19', true],
    ['member', '2020-01-01', false],
    ['deputy_secretary', '2020-01-01', false],
  ] as const)('%s since %s: for rectification %s', (post, since, forRectification) => {
    const judged = judgeVacancy({ post, since }, day);
    expect(judged.forRectification).toBe(forRectification);
    expect(verdict(judged)).toEqual(['warn ORG-12 since']);
  });
});
