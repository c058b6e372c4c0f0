// Tests of committees and secretaries (ORG-07 to ORG-09).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import {
  judgeCommittee,
  judgeHigherCommittee,
  judgeSecretary,
  needsCommittee,
} from './committee.js';

const day = '2026-06-20';

describe('committees (ORG-07, ORG-08)', () => {
  it.each([
    [7, 0, false, ['block ORG-07 committeeSize']],
    [7, 2, false, ['block ORG-07 committeeSize']],
    [7, 3, false, []],
    [7, 5, false, []],
    [7, 6, false, ['warn ORG-07 committeeSize']],
    [7, 7, false, ['warn ORG-07 committeeSize']],
    [7, 8, false, ['block ORG-07 committeeSize']],
    [6, 0, false, []],
    [6, 3, false, ['block ORG-07 fullMembers']],
    [6, 3, true, ['warn ORG-07']],
  ] as const)(
    '%i full members, committee of %i, mid-term %s',
    (fullMembers, committeeSize, midTerm, expected) => {
      expect(verdict(judgeCommittee({ fullMembers, committeeSize, midTerm }, day))).toEqual(
        expected,
      );
    },
  );

  it('is called for from seven full members on', () => {
    expect([6, 7].map(needsCommittee)).toEqual([false, true]);
  });

  it.each([
    ['general_branch', 4, ['block ORG-08 size']],
    ['general_branch', 5, []],
    ['general_branch', 7, []],
    ['general_branch', 8, ['block ORG-08 size']],
    ['committee', 4, ['warn ORG-08 size']],
    ['committee', 9, []],
    ['committee', 10, ['warn ORG-08 size']],
    ['township_committee', 6, ['block ORG-08 size']],
    ['township_committee', 7, []],
    ['township_committee', 10, ['block ORG-08 size']],
  ] as const)('%s of %i', (kind, size, expected) => {
    expect(verdict(judgeHigherCommittee(kind, size, day))).toEqual(expected);
  });
});

describe('judgeSecretary (ORG-09)', () => {
  it.each([
    [null, ['block ORG-09 fullSince']],
    ['2025-06-21', ['block ORG-09 fullSince']],
    ['2025-06-20', []],
    ['2001-01-01', []],
  ] as const)('full since %s', (fullSince, expected) => {
    expect(verdict(judgeSecretary(fullSince, day))).toEqual(expected);
  });
});
