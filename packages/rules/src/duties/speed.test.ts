// Tests of the time that duties of a whole district take.
import { expect, it } from 'vitest';
import type { ActivityType } from '../meetings/activity/activity-types.js';
import { type DutyRecord, type DutySubject, dutiesOf, dutyStatuses } from './duties.js';
import { type MemberDutySubject, memberDutiesOf } from './member-duties.js';

const subjects: DutySubject[] = Array.from({ length: 2_000 }, (_, i) => ({
  organizationId: i + 1,
  type: 'branch',
  hasCommittee: i % 2 === 0,
  groups: i % 3 === 0 ? [10_000 + 2 * i, 10_001 + 2 * i] : [],
  from: '2020-01-01',
  until: null,
}));

const types: readonly ActivityType[] = [
  'theme_day',
  'branch_assembly',
  'committee_meeting',
  'party_lecture',
];

const records: DutyRecord[] = Array.from({ length: 100_000 }, (_, i) => ({
  id: i + 1,
  organizationId: (i % 2_000) + 1,
  groupId: null,
  types: types.slice(i % 4, (i % 4) + 1),
  heldOn: `2026-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
  counts: true,
}));

it('takes a district of 2,000 organizations and 100,000 records, a year, in well under a second', () => {
  const started = performance.now();
  const duties = dutiesOf(subjects, '2026-01-01', '2026-12-31');
  const owed = performance.now();
  const statuses = dutyStatuses(duties, records, '2026-06-20');
  const matched = performance.now();
  console.info(
    `${duties.length} duties in ${(owed - started).toFixed(0)} ms, matched in ${(matched - owed).toFixed(0)} ms`,
  );
  expect(statuses).toHaveLength(duties.length);
  expect(statuses.some((s) => s.state === 'done')).toBe(true);
  // Far above what it takes, so that a busy machine does not fail it.
  expect(matched - started).toBeLessThan(10_000);
});

it('takes the 40,000 members of the district, a year', () => {
  const members: MemberDutySubject[] = Array.from({ length: 40_000 }, (_, i) => ({
    memberId: i + 1,
    category: i % 20 === 0 ? 'probationary' : 'full',
    standing: 'normal',
    joinedOn: '2010-01-01',
    activistOn: null,
    probationEndsOn: i % 20 === 0 ? '2026-09-01' : null,
    role: 'member',
    exempt: i % 10 === 0,
    duesWaived: false,
    floating: i % 30 === 0 ? { abroad: false, lastContactOn: '2026-01-01' } : null,
  }));
  const started = performance.now();
  const duties = memberDutiesOf(members, '2026-01-01', '2026-12-31');
  const owed = performance.now();
  console.info(`${duties.length} duties of members in ${(owed - started).toFixed(0)} ms`);
  expect(duties).toHaveLength(519_334);
  expect(owed - started).toBeLessThan(10_000);
});
