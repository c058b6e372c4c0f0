// Tests of groups, dissolution and merger (ORG-13 to ORG-15).
import { describe, expect, it } from 'vitest';
import { judge } from '../law/judgement.js';
import { verdict } from '../testing/verdict.js';
import { judgeMerger, remainderFindings } from './dissolution.js';
import { judgeGroup } from './groups.js';

const day = '2026-06-20';

describe('judgeGroup (ORG-15)', () => {
  it.each([
    [1, 2, true, []],
    [0, 3, true, ['block ORG-15 fullMembers']],
    [2, 0, true, ['block ORG-15 members']],
    [3, 0, false, ['block ORG-15 hasLeader']],
    [0, 0, false, ['block ORG-15 hasLeader', 'block ORG-15 members', 'block ORG-15 fullMembers']],
  ] as const)(
    '%i full, %i probationary, leader %s',
    (fullMembers, probationaryMembers, hasLeader, expected) => {
      const judged = judgeGroup({ fullMembers, probationaryMembers, hasLeader }, day);
      expect(verdict(judged).sort()).toEqual([...expected].sort());
    },
  );
});

describe('dissolution and merger (ORG-13, ORG-14)', () => {
  const nothing = { members: 0, openDevelopmentCases: 0, duesBalanceFen: 0, openTasks: 0 };

  it('is free once nothing is left', () => {
    expect(remainderFindings(nothing, day)).toEqual([]);
  });

  it.each(['members', 'openDevelopmentCases', 'duesBalanceFen', 'openTasks'] as const)(
    'is blocked by %s',
    (fact) => {
      const judged = judge(remainderFindings({ ...nothing, [fact]: 2 }, day));
      expect(verdict(judged)).toEqual([`block ORG-13 ${fact}`]);
    },
  );

  it('is blocked by a negative balance too', () => {
    expect(remainderFindings({ ...nothing, duesBalanceFen: -1 }, day)).toHaveLength(1);
  });

  it.each([
    [['2026-07-01', '2026-07-01'], 0, false, []],
    [['2026-07-02', '2026-07-01'], 0, false, ['block ORG-14 effectiveDates']],
    [[], 100, false, ['block ORG-14 handoverSigned']],
    [[], 100, true, []],
  ] as const)(
    'merger on %s with %i 分, slip signed %s',
    (effectiveDates, duesBalanceFen, handoverSigned, expected) => {
      expect(verdict(judgeMerger({ effectiveDates, duesBalanceFen, handoverSigned }, day))).toEqual(
        expected,
      );
    },
  );
});
