// Which roles need a second factor, by default and where the district chooses.
import { expect, test } from 'vitest';
import { secDefaults } from '../settings/general/sec.js';
import { needsSecondFactor } from './second-factor.js';

test('administrators and officers of the district always, others by the setting', () => {
  const off = { ...secDefaults, 'sec.factorDepartments': false };
  expect(needsSecondFactor(['member', 'audit_admin'], off)).toBe(true);
  expect(needsSecondFactor(['district_approver'], off)).toBe(true);
  expect(needsSecondFactor(['joint_review_officer'], secDefaults)).toBe(true);
  expect(needsSecondFactor(['joint_review_officer'], off)).toBe(false);
  expect(needsSecondFactor(['branch_secretary', 'member'], secDefaults)).toBe(false);
  const branches = { ...secDefaults, 'sec.factorBranches': true };
  expect(needsSecondFactor(['branch_secretary'], branches)).toBe(true);
  expect(needsSecondFactor(['member'], branches)).toBe(false);
  expect(needsSecondFactor([], secDefaults)).toBe(false);
});
