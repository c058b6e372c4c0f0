import { describe, expect, it } from 'vitest';
import { judge } from '../judgement.js';
import { verdict } from '../testing/verdict.js';
import {
  judgeCommittee,
  judgeHigherCommittee,
  judgeSecretary,
  needsCommittee,
} from './committee.js';
import { judgeMerger, remainderFindings } from './dissolution.js';
import { judgeFormation, judgeProjectBranch } from './formation.js';
import { judgeGroup } from './groups.js';
import { adviseOrganization, judgeOrganizationSize } from './higher-organization.js';
import { isBranchType, isNewSector, organizationTypeLabels } from './organization-types.js';
import {
  capabilityLabels,
  hasCapability,
  isTeamAppointed,
  judgeCapability,
} from './temporary-branch.js';
import { holdsElections, judgeExtension, termStatus, termYears } from './terms.js';
import { judgeVacancy } from './vacancies.js';

const day = '2026-06-20';

describe('organization types', () => {
  it('knows branches and 两新', () => {
    const types = [
      'work_committee',
      'committee',
      'general_branch',
      'branch',
      'joint_branch',
      'temporary_branch',
      'floating_branch',
      'group',
    ] as const;
    expect(Object.keys(organizationTypeLabels)).toEqual([...types]);
    const branches = types.filter(isBranchType);
    expect(branches).toEqual(['branch', 'joint_branch', 'temporary_branch', 'floating_branch']);
    expect(isNewSector('private_enterprise')).toBe(true);
    expect(isNewSector('social_organization')).toBe(true);
    expect(isNewSector('rural')).toBe(false);
  });
});

describe('judgeFormation (ORG-03, ORG-04)', () => {
  const own = { kind: 'own', fullMembers: 3, probationaryMembers: 0, units: 1 } as const;
  const joint = { kind: 'joint', fullMembers: 3, probationaryMembers: 0, units: 5 } as const;

  it.each([
    ['three full members', own, []],
    [
      'two full members',
      { ...own, fullMembers: 2, probationaryMembers: 9 },
      ['block ORG-04 fullMembers'],
    ],
    ['fifty members', { ...own, fullMembers: 48, probationaryMembers: 2 }, []],
    [
      'fifty-one members',
      { ...own, fullMembers: 48, probationaryMembers: 3 },
      ['warn ORG-03 members'],
    ],
    ['a joint branch of five units', joint, []],
    ['a joint branch of six units', { ...joint, units: 6 }, ['warn ORG-04 units']],
    [
      'a joint branch of two full members',
      { ...joint, fullMembers: 2 },
      ['block ORG-03 fullMembers'],
    ],
    ['an own branch with many units noted', { ...own, units: 9 }, []],
  ] as const)('%s', (_, branch, expected) => {
    expect(verdict(judgeFormation(branch, day))).toEqual(expected);
  });

  it('advises a joint branch below three full members', () => {
    expect(judgeFormation({ ...own, fullMembers: 2 }, day).advice).toBe('joint_branch');
    expect(judgeFormation(own, day).advice).toBe('own_branch');
  });

  it.each([
    [6, 3, false, ['warn ORG-04 hasBranch']],
    [5, 3, false, []],
    [6, 2, false, []],
    [6, 3, true, []],
  ] as const)(
    'a project of %i months with %i members, branch: %s',
    (months, fullMembers, hasBranch, expected) => {
      expect(verdict(judgeProjectBranch({ months, fullMembers, hasBranch }, day))).toEqual(
        expected,
      );
    },
  );
});

describe('temporary branches (ORG-05)', () => {
  it('study, educate and cultivate, and nothing that the formal branch keeps', () => {
    const all = [
      'activities',
      'education',
      'cultivation',
      'development',
      'discipline',
      'dues',
      'delegates',
      'election',
    ] as const;
    expect(Object.keys(capabilityLabels)).toEqual([...all]);
    const may = all.filter((c) => hasCapability('temporary_branch', c));
    expect(may).toEqual(['activities', 'education', 'cultivation']);
    expect(hasCapability('branch', 'dues')).toBe(true);
    expect(verdict(judgeCapability('temporary_branch', 'dues', day))).toEqual([
      'block ORG-05 type',
    ]);
    expect(judgeCapability('branch', 'dues', day).outcome).toBe('ok');
    expect(isTeamAppointed('temporary_branch')).toBe(true);
    expect(isTeamAppointed('branch')).toBe(false);
  });
});

describe('adviseOrganization (ORG-06)', () => {
  it.each([
    ['organ', 49, 'branch', false, false],
    ['organ', 50, 'general_branch', true, false],
    ['organ', 99, 'general_branch', true, false],
    ['organ', 100, 'committee', true, false],
    ['rural', 50, 'branch', false, false],
    ['rural', 51, 'general_branch', false, false],
    ['rural', 99, 'general_branch', false, false],
    ['rural', 100, 'committee', false, false],
    ['rural', 499, 'committee', false, false],
    ['rural', 500, 'committee', false, true],
    ['community', 50, 'branch', false, false],
    ['community', 51, 'general_branch', false, false],
    ['community', 100, 'general_branch', false, false],
    ['community', 101, 'committee', false, false],
  ] as const)('%s of %i members: %s', (field, members, type, required, delegateCongress) => {
    expect(adviseOrganization(field, members)).toMatchObject({ type, required, delegateCongress });
  });

  it('asks the county for a village committee', () => {
    expect(adviseOrganization('rural', 100).approver).toBe('县级地方党委');
    expect(adviseOrganization('rural', 60).approver).toBe('上级党委');
  });

  it.each([
    ['organ', 'branch', 100, ['warn ORG-06 type']],
    ['organ', 'general_branch', 100, ['warn ORG-06 type']],
    ['organ', 'committee', 100, []],
    ['organ', 'committee', 60, ['warn ORG-06 members']],
    ['community', 'branch', 101, []],
    ['community', 'committee', 100, ['warn ORG-06 members']],
  ] as const)('%s with a %s and %i members', (field, type, members, expected) => {
    expect(verdict(judgeOrganizationSize({ field, type, members }, day))).toEqual(expected);
  });

  it('follows the district', () => {
    const settings = { 'org.generalBranchMembers': 30, 'org.committeeMembers': 80 };
    const all = {
      ...settings,
      'org.termRemindMonths': 6,
      'org.secretaryVacancyMonths': 3,
      'org.groupMinMembers': 3,
    };
    expect(adviseOrganization('park', 31, all).type).toBe('general_branch');
    expect(adviseOrganization('park', 81, all).type).toBe('committee');
  });
});

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
