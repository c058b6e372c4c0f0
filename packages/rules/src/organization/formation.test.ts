// Tests of the formation of organizations (ORG-03 to ORG-06).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { judgeFormation, judgeProjectBranch } from './formation.js';
import { adviseOrganization, judgeOrganizationSize } from './higher-organization.js';
import { isBranchType, isNewSector, organizationTypeLabels } from './organization-types.js';
import {
  capabilityLabels,
  hasCapability,
  isTeamAppointed,
  judgeCapability,
} from './temporary-branch.js';

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
    ['state_enterprise', 49, 'branch', false, false],
    ['state_enterprise', 50, 'general_branch', true, false],
    ['state_enterprise', 100, 'committee', true, false],
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

  it.each([
    ['organ', '《中国共产党党和国家机关基层组织工作条例》', '第五条至第七条'],
    ['rural', '《中国共产党农村基层组织工作条例》', '第五条'],
    ['state_enterprise', '《中国共产党国有企业基层组织工作条例（试行）》', '第四条'],
    ['community', '《中国共产党章程》', null],
  ] as const)('%s is cited by its own text', (field, regulation, article) => {
    const unit = { field, type: 'committee', members: 20 } as const;
    const [finding] = judgeOrganizationSize(unit, day).findings;
    expect(finding?.citation).toMatchObject({ regulation, article });
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
